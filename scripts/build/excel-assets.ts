import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** The name that esbuild gives to a file that the pages load; it changes with the content. */
export const assetNames = '[name]-[hash]';
const hash = '[0-9A-Z]{8}';

/** Writes a file that the pages load, so named that browsers may keep it for ever. Returns its path from the folder. */
export const writeAsset = async (folder: string, name: string, content: string | Uint8Array): Promise<string> => {
  const path = `assets/${name}`;
  await writeFile(join(folder, path), content);
  return path;
};

/** A name with the hash of its content, as esbuild writes them: `functions-3F29C81A.js`. */
export const hashedName = (name: string, content: Uint8Array): string => {
  const kind = extname(name);
  const sum = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  return `${basename(name, kind)}-${sum}${kind}`;
};

/** The path of an asset by the name it had before its content was known: `taskpane.js`. */
export const findAsset = (folder: string, name: string): string => {
  const kind = extname(name);
  const pattern = new RegExp(`^${basename(name, kind)}-${hash}\\${kind}$`);
  const found = readdirSync(join(folder, 'assets')).find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`There is no ${name} in ${folder}/assets; run the build first.`);
  return join(folder, 'assets', found);
};

/** The files with which the pane starts. */
export const paneFiles = (folder: string): string[] =>
  ['start.js', 'taskpane.js', 'taskpane.css'].map((name) => findAsset(folder, name));

/** Puts the assets’ paths into a page, which names them as they lie in the sources. */
export const referToAssets = (page: string, paths: Readonly<Record<string, string>>): string =>
  page.replace(/(src|href)="([^":/]+\.(?:js|css))"/g, (_, attribute: string, name: string) => {
    const path = paths[name];
    if (path === undefined) throw new Error(`A page names ${name}, which the build does not make.`);
    return `${attribute}="${path}"`;
  });
