import { readFileSync } from 'node:fs';
import { type Cell, readXlsx, type Workbook } from 'hucre';
import { checklistWorkbook } from '../../scripts/docs/checklist-workbook';
import { catalogue } from '../../src/functions/catalogue';
import { repairFormula } from '../../src/workbook/repair/repair';

let workbook: Workbook;

beforeAll(async () => {
  workbook = await readXlsx(readFileSync('docs/excel/checklist.xlsx'));
});

const cell = (sheet: number, place: string): Cell => workbook.sheets[sheet]!.cells!.get(place)!;

// A stale file is mended with `npm run docs`.
test('the checklist workbook is what the catalogue gives', async () => {
  const { sheets, properties } = await readXlsx(await checklistWorkbook(catalogue));
  expect({ sheets, properties }).toEqual({ sheets: workbook.sheets, properties: workbook.properties });
});

test('it holds every example of the catalogue, stored as Excel stores a function without a namespace', () => {
  const examples = catalogue.flatMap((definition) => definition.examples);
  expect(workbook.sheets[1]!.rows.length).toBe(examples.length + 1);
  examples.forEach(({ formula, expected }, index) => {
    const live = cell(1, `${index + 1},1`).formula!;
    expect(live).toMatch(/_xldudf_[A-Z]+_/);
    expect(repairFormula(`=${live}`)).toBe(`=${formula}`);
    expect(workbook.sheets[1]!.rows[index + 1]![2]).toBe(expected);
  });
});

test('its broken formulas become what stands beside them', () => {
  for (let row = 1; row <= 4; row += 1) {
    expect(repairFormula(`=${cell(2, `${row},0`).formula}`)).toBe(workbook.sheets[2]!.rows[row]![1]);
  }
});

// Excel undoes the plain stored form when the add-in is there: a row of it could not show that Refresh does anything.
test('no formula that Refresh is to repair stands as those that must work without it', () => {
  const examples = workbook.sheets[1]!.rows.slice(1).map((_, row) => cell(1, `${row + 1},1`).formula!);
  const plain = new RegExp(`_xldudf_(${catalogue.map(({ name }) => name).join('|')})\\(`);
  expect(examples.filter((formula) => !plain.test(formula))).toEqual([]);
  const broken = [1, 2, 3, 4].map((row) => cell(2, `${row},0`).formula!);
  expect(broken.filter((formula) => plain.test(formula))).toEqual([]);
});
