import { writeFile } from 'node:fs/promises';
import { checklistWorkbook } from './docs/checklist-workbook';

/** `npx tsx scripts/checklist-workbook.ts`: writes the workbook that a person opens in a real Excel. */
const main = async (): Promise<void> => {
  const { catalogue } = await import('../src/functions/catalogue');
  await writeFile('docs/excel/checklist.xlsx', await checklistWorkbook(catalogue));
};

main();
