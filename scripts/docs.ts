import { writeFile } from 'node:fs/promises';
import { buildIfStale } from './build/all';

/** `npm run docs`: writes the generated pages, the checklist workbook and the sample workbook. */
const main = async (): Promise<void> => {
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
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
