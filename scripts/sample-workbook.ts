import { mkdir, writeFile } from 'node:fs/promises';
import { buildIfStale } from './build/all';
import { sampleWorkbook } from './docs/sample-workbook';
import { createSheetsContext } from './eval/sheets-context';

/** Writes the sample spreadsheet that campaigners import into Google Sheets. */
const main = async (): Promise<void> => {
  await buildIfStale();
  await mkdir('docs/sheets', { recursive: true });
  await writeFile(
    'docs/sheets/ics-figures-sample.xlsx',
    await sampleWorkbook(createSheetsContext('appsscript/dist/Code.js')),
  );
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
