import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExcel } from '../../../scripts/build/excel';
import { checkManifest } from '../../../scripts/build/manifest/check';

/** What a file of the folder holds instead of what was built; `null` takes it away. */
export type Change = (built: Buffer) => string | Buffer | null;

/** To be called at the top of a test file: builds the add-in, as for a release, into a folder of its own. */
export const withBuiltManifest = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-figures-manifest-'));
  const built = join(folder, 'built');
  let manifest: string;
  beforeAll(async () => {
    await buildExcel({ baseUrl: 'https://figures.example.org/add-in/', folder: built });
    manifest = readFileSync(join(built, 'manifest.xml'), 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A folder with all that was built. */
  const copy = (): string => {
    const other = mkdtempSync(join(folder, 'copy-'));
    cpSync(built, other, { recursive: true });
    return other;
  };

  /** What is at fault where one file of the folder is another, checked as for a release. */
  const faultsWith = (file: string, change: Change): string[] => {
    const other = copy();
    const changed = change(readFileSync(join(other, file)));
    if (changed === null) rmSync(join(other, file));
    else writeFileSync(join(other, file), changed);
    return checkManifest(manifest, { production: true, folder: other });
  };

  return { folder, built, manifest: () => manifest, copy, faultsWith };
};

/** A change that must change something. */
export const changed = (text: string, from: string | RegExp, to: string): string => {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`There is no ${from} in it.`);
  return result;
};
