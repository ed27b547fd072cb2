import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, readXlsx, type Workbook } from 'hucre';
import { buildSheets } from '../../scripts/build/sheets';
import { sampleWorkbook } from '../../scripts/docs/sample-workbook';
import { createSheetsContext } from '../../scripts/eval/sheets-context';

const folder = mkdtempSync(join(tmpdir(), 'sample-workbook-'));
let workbook: Workbook;

beforeAll(async () => {
  workbook = await readXlsx(readFileSync('docs/sheets/ics-figures-sample.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cell = (sheet: number, place: string): Cell => workbook.sheets[sheet]!.cells!.get(place)!;

// A stale file is mended with `npm run docs`.
test('the sample workbook is what the build gives', async () => {
  await buildSheets(folder);
  const made = await sampleWorkbook(createSheetsContext(join(folder, 'Code.js')));
  expect((await readXlsx(made)).sheets).toEqual(workbook.sheets);
}, 60_000);

test('its formulas stand as they are typed in Google Sheets, with the values of the documents', () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Start here', 'One system', 'Compare systems']);
  // The board paper's range, and the rate that the article gives as 2.7%.
  expect([1, 2, 3, 4, 5].map((row) => [cell(1, `${row},1`).formula, cell(1, `${row},1`).value])).toEqual([
    ['ICS_DEFICIT("LSC")', 300],
    ['ICS_DEFICIT("LSC",,"low")', 240],
    ['ICS_DEFICIT("LSC",,"high")', 340],
    ['ICS_DEFICIT("LSC","2020-02")', 277],
    ['ICS_BUDGET("LSC")', 3700],
  ]);
  expect(cell(1, '9,1').formula).toBe('SAVINGS_RATE(B2,3,B6)');
  expect(cell(1, '9,1').value).toBeCloseTo(0.027, 4);
});

test('nothing stands where its columns spill', () => {
  const rows = workbook.sheets[2]!.rows;
  expect(rows.slice(5).map((row) => row.slice(1).filter((value) => value !== null))).toEqual(
    rows.slice(5).map(() => []),
  );
});
