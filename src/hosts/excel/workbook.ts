import { cellName } from '../../workbook/addresses';
import type { CellAddress, CellContent, CellReading, RangeAddress, Workbook } from '../../workbook/port';
import { writeComment } from './comments';
import { readRule, setPicker } from './pickers';
import { rangeAt } from './range';
import { selection, watchSelection } from './selection';
import { changeInExcel, inExcel } from './sentences';
import { ensureSheet, removeSheet, usedRanges } from './sheets';
import { supports } from './supports';
import { writeRanges } from './write';

/** Notes came late; without them the pane puts citations into cells only. */
const supportsNotes = (): boolean => supports('1.18');

/** Excel gives the text of a cell as its formula too, so text that starts with `=` is told apart by being its own value. */
const readFormula = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

const readCell = (formula: unknown, value: unknown, text: string): CellReading => {
  const ownFormula = readFormula(formula, value);
  const isBlank = value === '' && ownFormula === null;
  return { formula: ownFormula, value: isBlank ? null : (value as CellContent['value']), text };
};

/** The cells of a range whose formulas, values and text are loaded. */
const readCells = ({ formulas, values, text }: Excel.Range): CellReading[][] =>
  values.map((row, down) => row.map((value, right) => readCell(formulas[down]![right], value, text[down]![right]!)));

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

const read = (range: RangeAddress): Promise<CellContent[][]> =>
  inExcel(async (context) => {
    const cells = rangeAt(context, range);
    cells.load('formulas,values,text');
    const notes = supportsNotes() ? context.workbook.worksheets.getItem(range.sheet).notes : null;
    notes?.load('items/content');
    await context.sync();
    const noteAt = await readNotes(context, range, notes?.items ?? []);
    return readCells(cells).map((row, down) =>
      row.map((cell, right): CellContent => ({ ...cell, note: noteAt(down, right) })),
    );
  });

const readRanges = (ranges: readonly RangeAddress[]): Promise<CellReading[][][]> =>
  inExcel(async (context) => {
    const read = ranges.map((range) => rangeAt(context, range));
    for (const cells of read) cells.load('formulas,values,text');
    await context.sync();
    return read.map(readCells);
  });

const select = (range: RangeAddress): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(range.sheet).activate();
    rangeAt(context, range).select();
    await context.sync();
  });

const writeNote = (cell: CellAddress, text: string): Promise<void> =>
  changeInExcel(async (context) => {
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
  features: {
    notes: supportsNotes(),
    comments: supports('1.10'),
    pickers: supports('1.8'),
    links: supports('1.7'),
    undoGroups: true,
  },
  selection,
  watchSelection,
  select,
  usedRanges,
  read,
  readRanges,
  write: (range, cells) => writeRanges([{ range, cells }]),
  writeRanges,
  ensureSheet,
  removeSheet,
  writeNote,
  writeComment,
  readRule,
  setPicker,
});
