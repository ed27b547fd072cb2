import { cellName } from '../../workbook/addresses';
import type { CellAddress, CellContent, CellWrite, RangeAddress, Workbook } from '../../workbook/port';
import { inExcel } from './sentences';

/** Notes came late; without them the pane puts citations into cells only. */
const supportsNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

const rangeAt = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: RangeAddress): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

/** Excel gives the text of a cell as its formula too, so text that starts with `=` is told apart by being its own value. */
const readFormula = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

const readContent = (formula: unknown, value: unknown, text: string, note: string | null): CellContent => {
  const ownFormula = readFormula(formula, value);
  const isBlank = value === '' && ownFormula === null;
  return { formula: ownFormula, value: isBlank ? null : (value as CellContent['value']), text, note };
};

/** The apostrophe keeps Excel from reading text as a formula, a number or a date; the cell does not show it. */
const writeValue = (cell: CellWrite): number | string => {
  if ('formula' in cell) return cell.formula;
  return typeof cell.value === 'string' && cell.value !== '' ? `'${cell.value}` : cell.value;
};

/** The notes within a range by their cells' names. Reading where a note stands takes a second round trip. */
const readNotes = async (context: Excel.RequestContext, range: RangeAddress, notes: readonly Excel.Note[]) => {
  const found = notes.map((note) => ({ content: note.content, location: note.getLocation() }));
  for (const { location } of found) location.load('rowIndex,columnIndex');
  if (found.length > 0) await context.sync();
  const contents = new Map<string, string>();
  for (const { content, location } of found) {
    contents.set(cellName({ row: location.rowIndex, column: location.columnIndex }), content);
  }
  return (row: number, column: number): string | null =>
    contents.get(cellName({ row: range.row + row, column: range.column + column })) ?? null;
};

const selection = (): Promise<RangeAddress> =>
  inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    await context.sync();
    return {
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    };
  });

const watchSelection = (listener: (range: RangeAddress) => void): (() => void) => {
  let watching = true;
  // What is selected now may be a chart or several blocks; the pane then goes on with the last range.
  const tell = async (): Promise<void> => {
    const range = await selection().catch(() => null);
    if (range !== null && watching) listener(range);
  };
  const added = inExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(tell);
    await context.sync();
    return handler;
  });
  // Where Excel cannot tell of changes, each action still asks for the selection itself.
  added.catch(() => undefined);
  return () => {
    watching = false;
    added
      .then((handler) =>
        Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
};

const read = (range: RangeAddress): Promise<CellContent[][]> =>
  inExcel(async (context) => {
    const cells = rangeAt(context, range);
    cells.load('formulas,values,text');
    const notes = supportsNotes() ? context.workbook.worksheets.getItem(range.sheet).notes : null;
    notes?.load('items/content');
    await context.sync();
    const noteAt = await readNotes(context, range, notes?.items ?? []);
    return cells.values.map((values, row) =>
      values.map((value, column) =>
        readContent(cells.formulas[row]![column], value, cells.text[row]![column]!, noteAt(row, column)),
      ),
    );
  });

// One round trip is one step of Excel's undo. Formats come last: where the cells are refused, nothing has changed.
const write = (range: RangeAddress, cells: readonly (readonly CellWrite[])[]): Promise<void> =>
  inExcel(async (context) => {
    const target = rangeAt(context, range);
    target.formulas = cells.map((row) => row.map(writeValue));
    if (cells.some((row) => row.some(({ numberFormat }) => numberFormat !== undefined))) {
      target.numberFormat = cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? null));
    }
    await context.sync();
  });

const writeNote = (cell: CellAddress, text: string): Promise<void> =>
  inExcel(async (context) => {
    if (!supportsNotes()) throw new Error('This version of Excel keeps no notes. Put the citation into a cell.');
    const { notes } = context.workbook.worksheets.getItem(cell.sheet);
    const present = notes.getItemOrNullObject(cellName(cell));
    await context.sync();
    if (present.isNullObject) notes.add(cellName(cell), text);
    else present.content = text;
    await context.sync();
  });

/** The workbook open in Excel, over Office.js. To be called once Office is ready in Excel. */
export const createExcelWorkbook = (): Workbook => ({
  hostName: 'Excel',
  hasNotes: supportsNotes(),
  selection,
  watchSelection,
  read,
  write,
  writeNote,
});
