/**
 * A formula that shows the text of another: it stands in for that while Google Sheets is to work it out anew, and nothing
 * of it is lost if the script is stopped in between.
 */
export const asText = (formula: string): string => `="${formula.replace(/"/g, '""')}"`;

/** The formula that one made by `asText` stands in for; any other as it is. */
export const unshelved = (formula: string): string => {
  const [, inner] = /^="(=(?:[^"]|"")*)"$/.exec(formula) ?? [];
  return inner === undefined ? formula : inner.replace(/""/g, '"');
};
