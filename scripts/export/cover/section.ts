const start = '<!-- coverage: written by npm run data:coverage -->';
const end = '<!-- end of coverage -->';

/**
 * The page with its marked section replaced.
 * @throws where the page has not both marks, once each and in order
 */
export const withSection = (page: string, section: string): string => {
  const [before, after] = [page.split(start), page.split(end)];
  if (before.length !== 2 || after.length !== 2 || page.indexOf(start) > page.indexOf(end)) {
    throw new Error(`The page needs the marks “${start}” and “${end}”, once each and in this order.`);
  }
  return `${before[0]}${start}\n\n${section}\n\n${end}${after[1]}`;
};
