import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

/** The worked example that the preview opens with: formulas over the figures of one system, never their values. */

const bold: IStyleData = { bl: BooleanNumber.TRUE };
const title: IStyleData = { ...bold, fs: 15 };
const heading: IStyleData = { ...bold, bg: { rgb: '#dfe7ef' } };
const headingRight: IStyleData = { ...heading, ht: HorizontalAlign.RIGHT };
const muted: IStyleData = { cl: { rgb: '#4a5a68' } };
// The last column stands apart from the numbers, and its long citations in smaller letters.
const aside: IStyleData = { fs: 9, pd: { l: 12 }, tb: WrapStrategy.WRAP };
const asideMuted: IStyleData = { ...aside, ...muted };
const headingAside: IStyleData = { ...heading, pd: { l: 12 } };
const wrapped: IStyleData = { tb: WrapStrategy.WRAP };

const text = (value: string, style?: IStyleData): ICellData => ({
  v: value,
  t: CellValueType.STRING,
  ...(style && { s: style }),
});
const number = (value: number): ICellData => ({ v: value, t: CellValueType.NUMBER });
const formula = (code: string, style?: IStyleData): ICellData => ({ f: `=${code}`, ...(style && { s: style }) });
const money = (code: string): ICellData => formula(code, { n: { pattern: '#,##0' } });
const percentage = (code: string): ICellData => formula(code, { n: { pattern: '0.0%' } });
const source = (measure: string, period = ''): ICellData =>
  formula(`ICS_CITE("LSC","${measure}",${period},"short")`, aside);

const headings = (first: string, ...others: string[]): ICellData[] =>
  [first, ...others, '', '', '', '']
    .slice(0, 5)
    .map((label, column) => text(label, column === 0 ? heading : column === 4 ? headingAside : headingRight));

const opportunity = (programme: string, area: string): ICellData[] => [
  text(`   ${area}`),
  money(`ICS_OPPORTUNITY("LSC","${programme}","${area}")`),
];

const programme = (name: string, measure: string, areas: readonly string[]): ICellData[][] => [
  [text(`${name}, all lines`, bold), money(`ICS_OPPORTUNITY("LSC","${name}")`), {}, {}, source(measure)],
  ...areas.map((area) => opportunity(name, area)),
];

const rows: readonly ICellData[][] = [
  [text('Lancashire and South Cumbria: what would it take to close the deficit?', title)],
  [text('A worked example. Money is £ million. Select a cell to see its formula, or change one.', muted)],
  [],
  headings('What was stated', 'Central', 'Low', 'High', 'Source'),
  [
    text('Deficit, February 2021'),
    money('ICS_DEFICIT("LSC")'),
    money('ICS_DEFICIT("LSC",,"low")'),
    money('ICS_DEFICIT("LSC",,"high")'),
    source('deficit'),
  ],
  [text('Deficit, February 2020'), money('ICS_DEFICIT("LSC","2020-02")'), {}, {}, source('deficit', '"2020-02"')],
  [text('Budget'), money('ICS_BUDGET("LSC")'), {}, {}, source('budget')],
  [
    text('Deficit as a share of budget'),
    percentage('DEFICIT_SHARE(B5,$B$7)'),
    percentage('DEFICIT_SHARE(C5,$B$7)'),
    percentage('DEFICIT_SHARE(D5,$B$7)'),
    text('Worked out from the cells above', asideMuted),
  ],
  [],
  headings('Closing the central deficit', '3 years', '5 years'),
  [text('Years'), number(3), number(5), {}, text('Change these to try other periods', asideMuted)],
  [text('Savings each year'), money('SAVINGS_PER_YEAR($B$5,B11)'), money('SAVINGS_PER_YEAR($B$5,C11)')],
  [
    text('Savings rate, flat'),
    percentage('SAVINGS_RATE($B$5,B11,$B$7)'),
    percentage('SAVINGS_RATE($B$5,C11,$B$7)'),
    {},
    text('Each year’s saving over the budget, as published', asideMuted),
  ],
  [
    text('Savings rate, compound'),
    percentage('SAVINGS_RATE($B$5,B11,$B$7,"compound")'),
    percentage('SAVINGS_RATE($B$5,C11,$B$7,"compound")'),
    {},
    text('The same share saved of each year’s smaller budget', asideMuted),
  ],
  [],
  headings('Savings possible in theory', '£ million', '', '', 'Source'),
  ...programme('RightCare', 'opportunity_rightcare', ['Musculoskeletal', 'Circulatory diseases', 'Neurology']),
  ...programme('Model Hospital', 'opportunity_model_hospital', ['Non-clinical services', 'Cardiology']),
  [text('The two lists overlap: do not add them up. Each shows some of its lines.', muted)],
  [],
  headings('The source in full'),
  [formula('ICS_CITE("LSC")', wrapped)],
  [formula('ICS_ABOUT("LSC")', wrapped)],
  [],
  headings('When something is wrong'),
  [
    text('Try: a name that is misspelt'),
    formula('ICS_DEFICIT("Lancashir")'),
    {},
    {},
    text('Select the cell: the line below says what is wrong', asideMuted),
  ],
];

const cellData = Object.fromEntries(rows.map((row, index) => [index, Object.fromEntries(Object.entries(row))]));

const rowsWhere = (test: (row: ICellData[]) => boolean): number[] =>
  rows.flatMap((row, index) => (test(row) ? [index] : []));

// A citation and a description are longer than any column: they run over all five.
const longRows = rowsWhere(([first]) => first?.s === wrapped);
const citedRows = rowsWhere((row) => row[4]?.f !== undefined);
const heights = (list: readonly number[], h: number): Record<number, { h: number }> =>
  Object.fromEntries(list.map((row) => [row, { h }]));

export const seedWorkbook: Partial<IWorkbookData> = {
  id: 'preview',
  name: 'ICS Figures preview',
  sheetOrder: ['example'],
  sheets: {
    example: {
      id: 'example',
      name: 'Worked example',
      // Room for ICS_TABLE(), which has some 2,000 rows, wherever it is tried.
      rowCount: 5000,
      columnCount: 26,
      defaultRowHeight: 22,
      cellData,
      columnData: { 0: { w: 196 }, 1: { w: 72 }, 2: { w: 72 }, 3: { w: 72 }, 4: { w: 545 } },
      defaultStyle: { vt: VerticalAlign.MIDDLE },
      rowData: { 0: { h: 30 }, ...heights(citedRows, 34), ...heights(longRows, 60) },
      mergeData: longRows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 4 })),
    },
  },
};
