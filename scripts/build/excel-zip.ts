import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** Files by their path in the zip, with forward slashes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Every file below a folder, under a path of its own in the zip. */
export const filesBelow = (folder: string, under: string): Files =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [`${under}${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)]),
  );

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Sums as `sha256sum -c` reads them, by path. */
export const checksums = (files: Files): string =>
  Object.keys(files)
    .sort()
    .map((path) => `${sha256(files[path]!)}  ${path}\n`)
    .join('');

/**
 * A zip of the files with their checksums in `SHA256SUMS`. The same files make the same zip: no time of making stands in
 * it, so that anybody can build a release again and compare.
 */
export const zipWithChecksums = (files: Files): Uint8Array => {
  const all: Files = { ...files, SHA256SUMS: Buffer.from(checksums(files)) };
  const sorted = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((path) => [path, all[path]!]),
  );
  // The zip format's own first day, in the machine's time as the format has it.
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
};
