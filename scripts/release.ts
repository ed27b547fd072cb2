import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logErrorMessage } from 'office-addin-cli';
import { buildAll } from './build/all';
import { readBaseUrl } from './build/base-url';
import { checksums, type Files, filesBelow, zipWithChecksums } from './build/excel-zip';

const folder = 'dist/release';
/** What is part of the files that go to people, beside our own code, with its licence. */
const shipped = { 'decimal.js': 'LICENCE.md', preact: 'LICENSE' };

const licences = (): Uint8Array =>
  Buffer.from(
    Object.entries(shipped)
      .map(([name, file]) => {
        const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
        return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
      })
      .join('\n\n'),
  );

const excelImages = (): Files =>
  Object.fromEntries(
    Object.entries(filesBelow('docs/images', 'docs/images/')).filter(([path]) => path.includes('/excel-')),
  );

/** `npm run release -- --base-url https://…`: builds for an address and packs one zip with its checksums. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  if (values['base-url'] === undefined) {
    throw new Error('Say where the files will lie: npm run release -- --base-url https://figures.example.org/');
  }
  const baseUrl = readBaseUrl(values['base-url']);
  if (new URL(baseUrl).hostname === 'localhost') throw new Error('A release cannot lie on this machine.');
  await buildAll({ baseUrl, say: console.log });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files: Files = {
    ...filesBelow('dist/excel', 'excel/'),
    ...filesBelow('docs/excel', 'docs/excel/'),
    ...excelImages(),
    LICENSE: readFileSync('LICENSE'),
    'LICENCES-OF-PARTS.txt': licences(),
  };
  const name = `ics-figures-excel-${version}.zip`;
  const zip = zipWithChecksums(files);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), zip);
  writeFileSync(join(folder, `${name}.sha256`), checksums({ [name]: zip }));
  console.log(`\n${join(folder, name)}: ${(zip.length / 1000).toFixed(0)} kB, for ${baseUrl}`);
  console.log(checksums({ [name]: zip }).trim());
};

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
