/// <reference types="google-apps-script" />
import type { RangeAddress } from '../../workbook/port';
import { refuse } from './server-sentences';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Column ZZZ, and as many rows as all of a spreadsheet's cells can make. */
const lastColumn = 18_278;
const lastRow = 10_000_000;

export const sheetNamed = (name: string): Sheet =>
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name) ??
  refuse(`There is no sheet “${name}” any more. Select a cell and try again.`);

const sheetOf = ({ sheet, row, column, rows, columns }: RangeAddress): Sheet => {
  if (row < 0 || column < 0 || row + rows > lastRow || column + columns > lastColumn) {
    refuse('A sheet ends before these cells. Select a cell further up or to the left.');
  }
  return sheetNamed(sheet);
};

/** What the sheet has of the range, `null` where it has nothing: a sheet starts with 26 columns and 1,000 rows. */
export const readableRange = (address: RangeAddress): Range | null => {
  const sheet = sheetOf(address);
  const rows = Math.min(address.rows, sheet.getMaxRows() - address.row);
  const columns = Math.min(address.columns, sheet.getMaxColumns() - address.column);
  return rows < 1 || columns < 1 ? null : sheet.getRange(address.row + 1, address.column + 1, rows, columns);
};

const grow = (sheet: Sheet, lastRow: number, lastColumn: number): void => {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows);
  if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns);
};

const common = (first: number, last: number, otherFirst: number, otherLast: number): number =>
  Math.min(last, otherLast) - Math.max(first, otherFirst) + 1;

/** Only the first cell of a merged block holds content; the others would swallow what is written to them. */
const swallows = (merged: Range, range: Range): boolean => {
  const [row, column] = [merged.getRow(), merged.getColumn()];
  const rows = common(row, merged.getLastRow(), range.getRow(), range.getLastRow());
  const columns = common(column, merged.getLastColumn(), range.getColumn(), range.getLastColumn());
  const holdsFirst = row >= range.getRow() && column >= range.getColumn();
  return !(holdsFirst && rows === 1 && columns === 1);
};

/**
 * The range to write to; the sheet grows where it ends before. Refuses with a sentence where nothing would be written,
 * or not where it was meant.
 */
export const writableRange = (address: RangeAddress): Range => {
  const sheet = sheetOf(address);
  const { row, column, rows, columns } = address;
  grow(sheet, row + rows, column + columns);
  const range = sheet.getRange(row + 1, column + 1, rows, columns);
  if (!range.canEdit()) {
    refuse(
      `You may not change ${range.getA1Notation()} on the sheet “${sheet.getName()}”: it is protected, or shared with ` +
        'you for viewing only. Choose other cells, ask its owner, or make a copy of the spreadsheet.',
    );
  }
  const swallowing = range.getMergedRanges().find((merged) => swallows(merged, range));
  if (swallowing !== undefined) {
    refuse(`The cells ${swallowing.getA1Notation()} are merged into one. Choose its first cell alone, or other cells.`);
  }
  return range;
};

/** The address of a range, counted from zero. */
export const addressOf = (range: Range): RangeAddress => ({
  sheet: range.getSheet().getName(),
  row: range.getRow() - 1,
  column: range.getColumn() - 1,
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});
