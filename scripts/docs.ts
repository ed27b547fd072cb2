import { writeFile } from 'node:fs/promises';
import { buildIfStale } from './build/all';
import { readCommandLine, runCommand } from './export/command';

const usage = `Usage: npm run docs

  Writes the generated pages, the checklist workbook and the sample workbook.`;

const main = async (): Promise<number> => {
  readCommandLine(usage, {});
  await buildIfStale();
  // Loaded after the build, which generates the data that they read.
  const [{ catalogue }, pages, differences, checklist, sample, { createSheetsContext }] = await Promise.all([
    import('../src/functions/catalogue'),
    import('./docs/functions'),
    import('./docs/differences'),
    import('./docs/checklist-workbook'),
    import('./docs/sample-workbook'),
    import('./eval/sheets-context'),
  ]);
  await writeFile('docs/functions.md', pages.functionsPage());
  await writeFile('docs/differences.md', await differences.differencesPage());
  await writeFile('docs/excel/checklist.xlsx', await checklist.checklistWorkbook(catalogue));
  const script = createSheetsContext('appsscript/dist/Code.js');
  await writeFile('docs/sheets/ics-figures-sample.xlsx', await sample.sampleWorkbook(script));
  return 0;
};

await runCommand(main);
