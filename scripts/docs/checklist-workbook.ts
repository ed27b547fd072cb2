import { type Cell, type WriteSheet, writeXlsx } from 'hucre';
import { edition } from '../../src/dataset';
import type { FunctionDefinition } from '../../src/functions/definition';

/** As Excel stores a call of an add-in’s function without a namespace; shown as it is typed once the add-in is loaded. */
const stored = (formula: string): string => formula.replace(/\b(?=[A-Z]+_[A-Z_]+\()/g, '_xldudf_');

/** What stands in a formula’s cell until Excel works it out. */
const waiting = 'press Ctrl+Alt+F9';

type Listed = string | number | Partial<Cell>;

const heading = (value: string): Listed => ({ value, style: { font: { bold: true } } });
const live = (formula: string): Listed => ({ formula, formulaResult: waiting, value: waiting });

const cellOf = (listed: Listed): Partial<Cell> => (typeof listed === 'object' ? listed : { value: listed });

const sheet = (name: string, rows: readonly (readonly Listed[])[], widths: readonly number[]): WriteSheet => ({
  name,
  rows: rows.map((row) => row.map((listed) => cellOf(listed).value ?? null)),
  cells: new Map(rows.flatMap((row, down) => row.map((listed, right) => [`${down},${right}`, cellOf(listed)]))),
  columns: widths.map((width) => ({ width })),
});

const start: readonly (readonly Listed[])[] = [
  [heading('ICS Figures: what to check in a real Excel')],
  ['Once each in Excel for the web, for Windows and for Mac. It takes about half an hour.'],
  [],
  ['1. Load the add-in, then open this workbook and press Ctrl+Alt+F9 (Mac: Ctrl+Option+F9).'],
  ['2. “Examples”: the last column must say “as expected” in every row, without pressing Refresh: the file holds'],
  [
    '    each formula as Excel itself stores it (_xldudf_…), and Excel shows it as in the first column. If not, note it.',
  ],
  [
    '3. “Refresh”: formulas that Excel cannot bring back by itself. They must show #NAME? or the value beside them until',
  ],
  ['    you press Refresh on the Home tab; then every row must become what it says.'],
  ['4. “By hand”: do what each row says, and note what you see.'],
  [],
  [heading('Excel'), heading('Build'), heading('Day'), heading('Who')],
  ['Web'],
  ['Windows'],
  ['Mac'],
];

/** Each example of the catalogue, whose expected values come from documents. */
const examples = (catalogue: readonly FunctionDefinition[]): Listed[][] => [
  ['Formula', 'Gives', 'Expected', 'Where the value comes from', 'Verdict'].map(heading),
  ...catalogue
    .flatMap((definition) => definition.examples)
    .map(({ formula, expected, source }, index): Listed[] => [
      `=${formula}`,
      live(stored(formula)),
      expected,
      source,
      live(`IF(B${index + 2}=C${index + 2},"as expected","LOOK")`),
    ]),
];

/** What no Excel undoes by itself, unlike the plain form that it stores, which is all that “Examples” holds. */
const refresh: readonly (readonly Listed[])[] = [
  ['As it stands', 'Must become', 'Must give', 'How it comes about'].map(heading),
  [
    live('_xldudf_ICSDEV_ICS_DEFICIT("LSC",,"low")'),
    '=ICS_DEFICIT("LSC",,"low")',
    240,
    'Stored by an Excel with a copy of the add-in under a namespace',
  ],
  [
    live('SUM(_xldudf_ICSDEV_ICS_DEFICIT("LSC"),1)'),
    '=SUM(ICS_DEFICIT("LSC"),1)',
    301,
    'The same within a larger formula',
  ],
  [
    live('IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"",,""high"")"),340)'),
    '=ICS_DEFICIT("LSC",,"high")',
    340,
    'Downloaded from Google Sheets',
  ],
  [
    live('ROUND(IFERROR(__xludf.DUMMYFUNCTION("SAVINGS_RATE(300,3,3700)"),0.027)*100,1)'),
    '=ROUND(SAVINGS_RATE(300,3,3700)*100,1)',
    2.7,
    'The same within a larger formula',
  ],
  [live('SUM(1,2)'), 'unchanged', 3, 'Not ours'],
  [{ value: '=ICS_DEFICIT("LSC")', style: { numFmt: '@' } }, 'unchanged: it is text', '', 'Text'],
];

const byHand: readonly (readonly [act: string, see: string])[] = [
  ['Look at the Home tab', 'A group ICS Figures with Figures, Cite and Refresh, its icons sharp'],
  ['Right-click a cell', 'Cite this figure'],
  ['Ctrl+Alt+Shift+F, …+C, …+R with the focus in the sheet', 'The pane opens on the search, on citing, on refreshing'],
  ['Select a cell of “Examples” with a figure, press Cite', 'The pane names the cell, its formula and its source'],
  [
    'Insert a figure with each kind of citation',
    'What the pane said it would write; Ctrl+Z takes it back in as many steps as the pane said, but for a comment',
  ],
  [
    '=ICS_CARD("LSC") in a cell; click its icon',
    'A card with source, page, range; =SUM of the cell is 300; =cell.Source is text',
  ],
  ['Point at #N/A of =ICS_DEFICIT("Nowhere")', 'A sentence with what there is instead'],
  ['Cells B3:C4 of “Merged”: insert a citation from B3', 'It says that the cells are merged; nothing is written'],
  ['Review > Protect Sheet, then insert there', 'It says that the sheet is protected; nothing is written'],
  ['Select two blocks with Ctrl, then look at the pane', 'It says what to select'],
  ['Select a whole column, then insert', 'Its first cell counts'],
  ['Switch Office’s theme: Colorful, Dark Gray, Black, White', 'The pane follows when you come back to it'],
  ['Tools > Start ICS Figures when this workbook opens; save, close, open', 'No #NAME?; untick it again afterwards'],
  ['Excel in another language: the same formulas', 'The same answers; Refresh finds #NAME? by that language’s word'],
  [
    'Press F12 in the pane (web): the console',
    'Of the content security policy two complaints at most: Office.js’s frame (telemetryservice…) and its inline style',
  ],
];

/** The workbook for a person with a real Excel. */
export const checklistWorkbook = (catalogue: readonly FunctionDefinition[]): Promise<Uint8Array> => {
  const day = new Date(`${edition().date}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      sheet('Start here', start, [90, 20, 20, 20]),
      sheet('Examples', examples(catalogue), [60, 24, 24, 50, 16]),
      sheet('Refresh', refresh, [75, 40, 14, 60]),
      sheet(
        'By hand',
        [['Do', 'See', 'Web', 'Windows', 'Mac'].map(heading), ...byHand.map(([act, see]): Listed[] => [act, see])],
        [60, 70, 12, 12, 12],
      ),
      {
        ...sheet('Merged', [['Insert a citation from the merged cells below.'], [], ['', 'merged']], [30, 14, 14]),
        merges: [{ startRow: 2, startCol: 1, endRow: 3, endCol: 2 }],
      },
    ],
    // Not the time of making, so that it is the same file whenever it is made.
    properties: { title: 'ICS Figures checklist', created: day, modified: day },
  });
};
