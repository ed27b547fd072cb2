import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build/all';
import { isThisMachine, readBaseUrl } from './build/base-url';
import { checksums, type Files, zipWithChecksums } from './build/excel-zip';
import { excelRelease, sheetsRelease } from './build/release-files';
import { readVersion } from './build/version';
import { readCommandLine, runCommand, UsageError } from './export/command';

const usage = `Usage: npm run release -- --base-url https://…

  Builds, and packs a zip for Excel and one for Google Sheets into dist/release/.

  --base-url  where the files for Excel will lie`;

const folder = 'dist/release';

const pack = (name: string, files: Files): void => {
  const zip = zipWithChecksums(files);
  writeFileSync(join(folder, name), zip);
  writeFileSync(join(folder, `${name}.sha256`), checksums({ [name]: zip }));
  console.log(`${join(folder, name)}: ${(zip.length / 1000).toFixed(0)} kB, ${Object.keys(files).length + 1} files`);
  console.log(`  SHA-256 ${checksums({ [name]: zip }).split(' ')[0]}`);
};

const main = async (): Promise<number> => {
  const { values } = readCommandLine(usage, { options: { 'base-url': { type: 'string' } } });
  if (values['base-url'] === undefined) {
    throw new UsageError(
      'Say where the files for Excel will lie: npm run release -- --base-url https://figures.example.org/',
    );
  }
  const baseUrl = readBaseUrl(values['base-url']);
  if (isThisMachine(baseUrl))
    throw new UsageError('A release cannot lie on this machine. Give the address of its host.');
  await buildAll({ baseUrl, say: console.log });
  // Read after the build, which generates its data.
  const { edition } = await import('../src/dataset');
  const version = await readVersion();
  const details = { version, edition: edition().version };
  mkdirSync(folder, { recursive: true });
  console.log(`\nFor Excel at ${baseUrl}, and for Google Sheets:`);
  pack(`ics-figures-excel-${version}.zip`, excelRelease('dist/excel', details, baseUrl));
  pack(`ics-figures-sheets-${version}.zip`, sheetsRelease('appsscript/dist', details));
  return 0;
};

await runCommand(main);
