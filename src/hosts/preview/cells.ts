import {
  CellValueType,
  type ICellData,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { SheetsNoteModel } from '@univerjs/sheets-note';
import type { CellContent, CellWrite, RangeWrite } from '../../workbook/port';
import type { CellCustomData } from './values';

/** What a cell holds as the engine sees it: with exact numbers, and for a spilled cell the array's value. */
export interface EngineCell extends CellContent {
  /** The sentence of an error of ours. */
  readonly sentence: string | null;
}

const typedValue = (cell: Nullable<ICellData>): CellContent['value'] => {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return value;
};

/** What keeps a result from its place, where that is the end of the sheet and no cell that could be cleared. */
const pastTheEnd = (sheet: Worksheet, { startRow, startColumn, endRow, endColumn }: IRange): string | null => {
  if (endRow < sheet.getRowCount() && endColumn < sheet.getColumnCount()) return null;
  const rows = (endRow - startRow + 1).toLocaleString('en-GB');
  return `The result has ${rows} rows and ${endColumn - startColumn + 1} columns, and the sheet ends before. Put the formula further up or to the left, insert rows, or ask for less.`;
};

/** Reads one cell of a sheet. */
export const readCell = (
  models: { readonly formulas: FormulaDataModel; readonly notes: SheetsNoteModel },
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
): EngineCell => {
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const stored = sheet.getCellMatrix().getValue(row, column);
  const spilled = models.formulas.getArrayFormulaCellData()[unitId]?.[sheetId]?.[row]?.[column];
  const own = typedValue(stored);
  const value = own ?? typedValue(spilled);
  const custom = ((own === null ? spilled : stored)?.custom ?? {}) as CellCustomData;
  const shown = sheet.getCell(row, column)?.v;
  const spill = value === '#SPILL!' ? models.formulas.getArrayFormulaRange()[unitId]?.[sheetId]?.[row]?.[column] : null;
  return {
    formula: models.formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? null,
    value,
    text: typeof value === 'boolean' ? String(value).toUpperCase() : String(shown ?? ''),
    note: models.notes.getNote(unitId, sheetId, { row, col: column })?.note ?? null,
    sentence: custom.code === value ? (custom.error ?? null) : spill ? pastTheEnd(sheet, spill) : null,
  };
};

// The grid would take such text for a formula or a number as soon as somebody edits the cell.
const needsForce = (text: string): boolean => /^[=+\-@]/.test(text) || (text.trim() !== '' && !Number.isNaN(+text));

/** A cell to write as the grid takes it: all that stood in the cell before goes, its other formats stay. */
export const cellData = (cell: CellWrite): ICellData => {
  const format = cell.numberFormat === undefined ? {} : { s: { n: { pattern: cell.numberFormat } } };
  const emptied: ICellData = { v: null, f: null, si: null, p: null, custom: null };
  if ('formula' in cell) return { ...emptied, ...format, f: cell.formula };
  if (typeof cell.value === 'number') return { ...emptied, ...format, v: cell.value, t: CellValueType.NUMBER };
  if (cell.value === '') return { ...emptied, ...format };
  const type = needsForce(cell.value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...emptied, ...format, v: cell.value, t: type };
};

/** Writes to one sheet as the grid takes them, by rows and columns. */
export const cellMatrix = (writes: readonly RangeWrite[]): Record<number, Record<number, ICellData>> => {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { range, cells } of writes) {
    cells.forEach((row, down) => {
      matrix[range.row + down] ??= {};
      row.forEach((cell, right) => {
        matrix[range.row + down]![range.column + right] = cellData(cell);
      });
    });
  }
  return matrix;
};
