import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExcel } from '../../../scripts/build/excel';

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
  return { folder, built, manifest: () => manifest };
};
