import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Cell, readXlsx, type Workbook } from 'hucre';
import { buildSheets } from '../../scripts/build/sheets';
import { sampleWorkbook } from '../../scripts/docs/sample-workbook';
import { parseCall } from '../../scripts/eval/formula';
import { createSheetsContext } from '../../scripts/eval/sheets-context';
import { FigureError } from '../../src/core/errors';

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
  const { sheets, properties } = await readXlsx(made);
  expect({ sheets, properties }).toEqual({ sheets: workbook.sheets, properties: workbook.properties });
});

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

interface Placed {
  readonly sheet: string;
  readonly formula: string;
  readonly value: unknown;
}

const formulas = (): Placed[] =>
  workbook.sheets.flatMap(({ name, cells }) =>
    [...(cells ?? new Map<string, Cell>()).values()].flatMap(({ formula, value }) =>
      formula === undefined ? [] : [{ sheet: name, formula, value }],
    ),
  );

/** The constants and columns that the formulas of a sheet name, read off the sheet itself. */
const withContents = ({ sheet, formula }: Placed): string => {
  const { rows } = workbook.sheets.find(({ name }) => name === sheet)!;
  const at = (name: string): string => {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(name)!;
    return JSON.stringify(rows[Number(row) - 1]![column!.charCodeAt(0) - 65]);
  };
  return formula
    .replace(/\bA(\d+):A(\d+)\b/g, (_, first: string, last: string) => {
      const places = Array.from({ length: Number(last) - Number(first) + 1 }, (__, down) => `A${Number(first) + down}`);
      return `{${places.map(at).join(';')}}`;
    })
    .replace(/(?<!")\b[A-Z]\d+\b(?!")/g, at);
};

test('each of its formulas is one that Google Sheets takes as typed, and gives without an error what it shows', async () => {
  const script = createSheetsContext(join(folder, 'Code.js'));
  const placed = formulas();
  expect(placed.length).toBeGreaterThan(15);
  for (const each of placed) {
    expect(each.formula).not.toMatch(/_xl|DUMMYFUNCTION|^[=+@]|[{}]/i);
    const { name, args } = parseCall(withContents(each));
    const output = script.call(name, args);
    expect(output).not.toBeInstanceOf(FigureError);
    const all = (Array.isArray(output) ? output.flat() : [output]) as unknown[];
    expect([each.formula, all[0]]).toEqual([each.formula, each.value]);
    // A system without a figure would stand there as a sentence in a column of numbers.
    expect([each.formula, new Set(all.map((value) => typeof value)).size]).toEqual([each.formula, 1]);
  }
});

test('its file names no function of another host anywhere', () => {
  const parts = unzipSync(readFileSync('docs/sheets/ics-figures-sample.xlsx'));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('<f>ICS_DEFICIT(');
  expect(/_xlfn|_xlws|_xludf|_xldudf/i.exec(text)).toBeNull();
});

test('nothing stands where its columns spill', () => {
  const rows = workbook.sheets[2]!.rows;
  expect(rows.slice(5).map((row) => row.slice(1).filter((value) => value !== null))).toEqual(
    rows.slice(5).map(() => []),
  );
});
