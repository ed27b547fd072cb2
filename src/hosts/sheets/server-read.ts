/// <reference types="google-apps-script" />
import type { RangeAddress, SheetUse } from '../../workbook/port';
import { isDate, serialOf } from './cells';
import type { CellBlock } from './protocol';
import { addressOf, readableRange } from './server-ranges';
import { refuse } from './server-sentences';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const selection = (): RangeAddress => {
  const blocks = SpreadsheetApp.getActiveRangeList()?.getRanges() ?? [];
  const [block] = blocks;
  return block === undefined || blocks.length > 1
    ? refuse('Select one cell or one block of cells in the sheet, then try again.')
    : addressOf(block);
};

/** Shows the range's sheet and selects what the sheet has of the range. */
export const select = (address: RangeAddress): true => {
  const range = readableRange(address);
  if (range === null) return refuse('The sheet ends before these cells. Choose others.');
  range.activate();
  return true;
};

const readValue = (value: unknown): number | string | boolean => {
  if (isDate(value)) return serialOf(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** What was read, with empty cells where the sheet ends before the range does. */
const padded = <Value>(
  found: readonly (readonly Value[])[],
  { rows, columns }: RangeAddress,
  blank: Value,
): Value[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => found[row]?.[column] ?? blank),
  );

const readBlock = (address: RangeAddress, withNotes: boolean): CellBlock => {
  const range = readableRange(address);
  const values = range?.getValues().map((row) => row.map(readValue)) ?? [];
  return {
    formulas: padded(range?.getFormulas() ?? [], address, ''),
    values: padded<number | string | boolean>(values, address, ''),
    texts: padded(range?.getDisplayValues() ?? [], address, ''),
    notes: withNotes ? padded(range?.getNotes() ?? [], address, '') : null,
  };
};

export const read = (ranges: readonly RangeAddress[], withNotes: boolean): CellBlock[] =>
  ranges.map((range) => readBlock(range, withNotes));

const isUsed = (text: string): boolean => text !== '';

/** A sheet's content reaches from A1 for Google Sheets; ours starts where something stands. */
export const sheetUse = (sheet: Sheet): SheetUse => {
  const name = sheet.getName();
  if (sheet.getLastRow() === 0) return { sheet: name, used: null };
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const filled = range
    .getDisplayValues()
    .map((row, down) => row.map((text, across) => text || formulas[down]![across]!));
  const row = filled.findIndex((cells) => cells.some(isUsed));
  if (row < 0) return { sheet: name, used: null };
  const column = Math.min(...filled.map((cells) => cells.findIndex(isUsed)).filter((index) => index >= 0));
  return {
    sheet: name,
    used: { sheet: name, row, column, rows: range.getNumRows() - row, columns: range.getNumColumns() - column },
  };
};

/** Sheets of cells; one that is a chart has none. */
export const gridSheets = (): Sheet[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);

export const usedRanges = (): SheetUse[] => gridSheets().map(sheetUse);
