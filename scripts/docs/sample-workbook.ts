import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { FigureError } from '../../src/core/errors';
import type { Output, OutputScalar } from '../../src/core/values';
import { edition } from '../../src/dataset';
import { parseCall } from '../eval/formula';
import type { SheetsContext } from '../eval/sheets-context';

interface Worked {
  readonly formula: string;
  /** What the cell shows until the functions are there. */
  readonly shows: CellValue;
  readonly format: string | undefined;
}

/** A cell as it is listed here: a text, a heading, or a formula. */
type Listed = string | { readonly heading: string } | Worked;

/** The formula of a cell, with what it shows; `given` is what stands in the cells that it names, as a formula writes it. */
type Work = (formula: string, format?: string, given?: Readonly<Record<string, string>>) => Worked;

const heading = (text: string): Listed => ({ heading: text });

const single = (output: Output): OutputScalar =>
  (Array.isArray(output) ? (output[0]?.[0] ?? null) : output) as OutputScalar;

const shown = (output: Output): CellValue => {
  const value = single(output);
  return value instanceof FigureError ? value.message : value;
};

const [money, percentage] = ['#,##0', '0.0%'];

const systems = ['QNC', 'QF7', 'QK1', 'QJ2', 'QT1', 'QKK', 'QE1'];
const list = `A5:A${4 + systems.length}`;

const introduction = (): Listed[][] => {
  const { version, date, licence } = edition();
  return [
    [heading('ICS Figures: a sample spreadsheet for Google Sheets')],
    [`Data edition ${version} of ${date}. Money is £ million.`],
    [],
    ['Where the other sheets show #NAME?, the functions are not in this spreadsheet yet:'],
    [
      '1. Be in Google Sheets: File > Import > Upload, this file, Create new spreadsheet, Import data, Open now. (Where ' +
        '.XLSX stands beside the name: File > Save as Google Sheets.)',
    ],
    [
      '2. Choose Extensions > Apps Script, delete the four lines that stand there, paste the whole of Code.js, and save ' +
        '(Ctrl+S).',
    ],
    ['3. Come back and reload the page. The formulas answer, without asking for any permission.'],
    [
      '4. Where a cell still shows #NAME?, select it and press Enter twice, or choose ICS Figures > Work out our formulas ' +
        'again, for which Google asks a permission.',
    ],
    [],
    ['Start from what you need: change a code, a period or a range, and watch the source change with it.'],
    [licence],
  ];
};

const example = (work: Work): Listed[][] => {
  const [deficit, budget] = [work('ICS_DEFICIT("LSC")', money), work('ICS_BUDGET("LSC")', money)];
  const given = { B2: String(deficit.shows), B6: String(budget.shows) };
  const short = work('ICS_CITE("LSC",,,"short")');
  return [
    [heading('Lancashire and South Cumbria: what was stated'), heading('£ million'), heading('Source')],
    ['Deficit, February 2021, central', deficit, work('ICS_CITE("LSC")')],
    ['Deficit, February 2021, low', work('ICS_DEFICIT("LSC",,"low")', money), short],
    ['Deficit, February 2021, high', work('ICS_DEFICIT("LSC",,"high")', money), short],
    ['Deficit, February 2020', work('ICS_DEFICIT("LSC","2020-02")', money), work('ICS_CITE("LSC",,"2020-02","short")')],
    ['Budget', budget, work('ICS_CITE("LSC","budget",,"short")')],
    [],
    [heading('What it would take'), heading('In 3 years'), heading('In 5 years')],
    [
      'Saving a year, £ million',
      work('SAVINGS_PER_YEAR(B2,3)', money, given),
      work('SAVINGS_PER_YEAR(B2,5)', money, given),
    ],
    [
      'Savings rate',
      work('SAVINGS_RATE(B2,3,B6)', percentage, given),
      work('SAVINGS_RATE(B2,5,B6)', percentage, given),
    ],
    [],
    [heading('All that matters about the deficit, in one line')],
    [work('ICS_ABOUT("LSC")')],
  ];
};

/** One formula for a column: each formula is a call to Google's servers. */
const comparison = (work: Work): Listed[][] => {
  const given = { [list]: `{${systems.map((code) => `"${code}"`).join(';')}}` };
  const [first, ...others] = systems;
  return [
    [heading('Compare systems: one formula for each column, over the codes in column A')],
    ['Change a code, or make the list longer and the range in the formulas with it.'],
    [],
    ['Code', 'System', 'Core allocation 2024/25, £ million', 'Recurrent part of it a head, £', 'Source'].map(heading),
    [
      first!,
      work(`ICS_NAME(${list})`, undefined, given),
      work(`ICS_FIGURE(${list},"allocation_core","2024/25")`, '#,##0.0', given),
      work(`ICS_FIGURE(${list},"allocation_core_recurrent_per_head","2024/25")`, money, given),
      work(`ICS_CITE(${list},"allocation_core","2024/25","short")`, undefined, given),
    ],
    ...others.map((code): Listed[] => [code]),
  ];
};

const cellOf = (listed: Listed): Partial<Cell> => {
  if (typeof listed === 'string') return { value: listed };
  if ('heading' in listed) return { value: listed.heading, style: { font: { bold: true } } };
  const { formula, shows, format } = listed;
  return { formula, formulaResult: shows, value: shows, ...(format !== undefined && { style: { numFmt: format } }) };
};

const sheet = (name: string, rows: readonly Listed[][], widths: readonly number[]): WriteSheet => ({
  name,
  rows: rows.map((row) => row.map((listed) => cellOf(listed).value ?? null)),
  cells: new Map(rows.flatMap((row, down) => row.map((listed, across) => [`${down},${across}`, cellOf(listed)]))),
  columns: widths.map((width) => ({ width })),
});

/**
 * A workbook for Google Sheets to import: formulas as they are typed there, with what they show, worked out by the script
 * given. What a formula would spill below itself is left out, since it would stand in the way of the spill.
 */
export const sampleWorkbook = async (script: SheetsContext): Promise<Uint8Array> => {
  const work: Work = (formula, format, given = {}) => {
    const evaluated = Object.entries(given).reduce((text, [cell, value]) => text.replaceAll(cell, value), formula);
    const { name, args } = parseCall(evaluated);
    return { formula, shows: shown(script.call(name, args)), format };
  };
  const day = new Date(`${edition().date}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      sheet('Start here', introduction(), [110]),
      sheet('One system', example(work), [48, 14, 110]),
      sheet('Compare systems', comparison(work), [8, 40, 34, 30, 80]),
    ],
    properties: { title: 'ICS Figures sample', created: day, modified: day },
  });
};
