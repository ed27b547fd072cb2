import { isPublicHost } from './public-hosts';

/** Where `npm start -- --https` serves the add-in for trying it in Excel. */
export const defaultBaseUrl = 'https://localhost:3000/excel/';

/** Whether the add-in is built for trying it on this machine, and goes to nobody. */
export const isThisMachine = (baseUrl: string): boolean => new URL(baseUrl).hostname === 'localhost';

/** The last part of a path where it names a file, as `index.html` does and `v1.2` does not. */
const fileIn = (path: string): string | undefined => /[^/]+\.[a-z]+\w*$/i.exec(path)?.[0];

const faultOf = (url: URL | undefined): string | null => {
  if (url?.protocol !== 'https:') return 'must be an https address such as https://figures.example.org/';
  if (url.username !== '' || url.password !== '') {
    return 'may not carry a user’s name or password: everybody would read it in the manifest';
  }
  if (url.search !== '' || url.hash !== '') return 'must be the address of a folder, without “?” and “#”';
  const file = fileIn(url.pathname);
  if (file !== undefined) return `must be the address of a folder, not of the file ${file}`;
  if (!isThisMachine(url.href) && !isPublicHost(url.hostname)) {
    return 'names a place that only this machine or its network can reach; for trying it here, leave it out';
  }
  return null;
};

/** The add-in's address with its closing slash; throws a sentence where Excel could not load from it. */
export const readBaseUrl = (typed: string): string => {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const fault = faultOf(url);
  if (fault !== null) throw new Error(`--base-url “${typed}” ${fault}.`);
  return url!.href.endsWith('/') ? url!.href : `${url!.href}/`;
};
