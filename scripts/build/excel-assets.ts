import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const nameLength = 10;

/**
 * Writes a file that the pages load under a name that changes with its content, so that hosts may let browsers keep it
 * for ever. Returns its path from the folder: `assets/taskpane-3f29c81ab0.js`.
 */
export const writeAsset = async (folder: string, name: string, content: string | Uint8Array): Promise<string> => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, nameLength);
  const kind = extname(name);
  const path = `assets/${basename(name, kind)}-${hash}${kind}`;
  await writeFile(join(folder, path), content);
  return path;
};

/** The path of an asset by the name it had before its content was known: `taskpane.js`. */
export const findAsset = (folder: string, name: string): string => {
  const kind = extname(name);
  const pattern = new RegExp(`^${basename(name, kind)}-[0-9a-f]{${nameLength}}\\${kind}$`);
  const found = readdirSync(join(folder, 'assets')).find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`There is no ${name} in ${folder}/assets; run the build first.`);
  return join(folder, 'assets', found);
};

/** Puts the assets’ paths into a page, which names them as they lie in the sources. */
export const referToAssets = (page: string, paths: Readonly<Record<string, string>>): string =>
  page.replace(/(src|href)="([^":/]+\.(?:js|css))"/g, (_, attribute: string, name: string) => {
    const path = paths[name];
    if (path === undefined) throw new Error(`A page names ${name}, which the build does not make.`);
    return `${attribute}="${path}"`;
  });
