import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Page {
  readonly name: string;
  readonly text: string;
}

const outwardLink = /\[([^\]]*)\]\((\.\.\/[^)#\s]+)\)/g;

/**
 * The pages about the data, for a folder of their own: what they link to outside of the data folder comes along, and
 * where it is not there the link is plain text.
 */
export const pagesOf = (folder: string): Page[] => {
  const linked = new Set<string>();
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8').replace(outwardLink, (_, words: string, path: string) => {
        if (!existsSync(join(folder, path))) return words;
        linked.add(path);
        return `[${words}](${basename(path)})`;
      }),
    }));
  return [
    ...own,
    ...[...linked].map((path) => ({ name: basename(path), text: readFileSync(join(folder, path), 'utf8') })),
  ];
};
