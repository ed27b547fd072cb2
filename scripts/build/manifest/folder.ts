import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isPublicHost } from '../public-hosts';
import { elementsAt, type ManifestElement } from './tree';

/** What is wrong with how an https address is written, as the end of a sentence; `undefined` where nothing is. */
export const addressFault = (address: string): string | undefined => {
  if (/\s/.test(address)) return 'has a blank in its address, which must be written %20';
  if (address.includes('\\')) return 'has a “\\” in its address, where “/” must stand';
  if (!/^https:\/\/[^/?#]/i.test(address)) return 'must be an https address, with https:// and a host';
  if (!URL.canParse(address)) return 'must be an https address';
  const [path = ''] = address.slice('https://'.length).split(/[?#]/);
  if (path.includes('//')) return 'has “//” in its path';
  if (/%(?![\da-f]{2})/i.test(path)) return 'has a “%” in its address that no two hexadecimal digits follow';
  const isStep = (part: string): boolean => /^\.{1,2}$/.test(part.replace(/%2e/gi, '.'));
  return path.split('/').some(isStep)
    ? 'has a step “.” or “..” in its address, which must name its file outright'
    : undefined;
};

/** The same, and what is wrong with where the address leads; a release goes to people on other machines. */
export const placeFault = (address: string, production: boolean): string | undefined => {
  const fault = addressFault(address);
  if (fault !== undefined) return fault;
  const { username, password, hostname } = new URL(address);
  if (username !== '' || password !== '') return 'may not carry a user’s name or password';
  return production && !isPublicHost(hostname)
    ? 'names a place that only this machine or its network can reach'
    : undefined;
};

/** A file within a folder; `undefined` where it is none, or lies outside by way of “..” or of a link. */
export const fileIn = (folder: string, path: string): string | undefined => {
  const file = join(folder, path);
  if (path.includes('\0') || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const within = relative(realpathSync(folder), realpathSync(file));
  return within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within) ? undefined : file;
};

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The address of the folder: that of the pane's page without its file's name; `undefined` where that is none. */
export const folderUrl = (root: ManifestElement): string | undefined => {
  const page = elementsAt(root, 'DefaultSettings/SourceLocation')[0]?.attribute('DefaultValue') ?? '';
  return addressFault(page) === undefined ? new URL('.', page).href : undefined;
};

/** The file behind an address: what follows the folder's, without “?” and “#”. */
export const fileAt = (root: ManifestElement, folder: string, address: string): string | undefined => {
  const found = folderUrl(root);
  if (found === undefined || addressFault(address) !== undefined) return undefined;
  const base = new URL(found);
  const { origin, pathname } = new URL(address);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const path = decoded(pathname.slice(base.pathname.length));
  return path === undefined ? undefined : fileIn(folder, path);
};
