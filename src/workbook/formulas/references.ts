import { columnLetters } from '../addresses';
import type { CellAddress } from '../port';

/** A cell that an argument names: `A2`, `$B$1`, `Names!A2`. */
export interface Reference {
  /** With its exclamation mark; `''` for the formula's own sheet. */
  readonly sheet: string;
  /** With its `$`, if it has one. */
  readonly column: string;
  /** `$` where the row stays the same all the way down. */
  readonly fixed: string;
  readonly row: number;
}

const sheetShape = "((?:'(?:[^']|'')*'|[A-Z0-9_.]+)!)?";
const cellShape = '(\\$?[A-Z]{1,3})(\\$?)([1-9]\\d{0,6})';
const referenceShape = new RegExp(`^${sheetShape}${cellShape}$`, 'i');
const rangeShape = new RegExp(`^${sheetShape}${cellShape}:${cellShape}$`, 'i');

/** What an argument's text names; `null` where it is no single cell. */
export const readReference = (text: string): Reference | null => {
  const [, sheet = '', column, fixed = '', row] = referenceShape.exec(text) ?? [];
  return column === undefined ? null : { sheet, column: column.toUpperCase(), fixed, row: Number(row) };
};

/** First and last cell of a block such as `A1:A20`, both with the sheet; `null` where the text names none. */
export const readRangeReference = (text: string): readonly [Reference, Reference] | null => {
  const found = rangeShape.exec(text);
  if (found === null) return null;
  const [, sheet = '', column, fixed, row, lastColumn, lastFixed, lastRow] = found;
  return [
    { sheet, column: column!.toUpperCase(), fixed: fixed!, row: Number(row) },
    { sheet, column: lastColumn!.toUpperCase(), fixed: lastFixed!, row: Number(lastRow) },
  ];
};

export const referenceText = ({ sheet, column, fixed, row }: Reference): string => `${sheet}${column}${fixed}${row}`;

const columnOf = (letters: string): number =>
  [...letters.replace('$', '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cell that a formula at `at` means. */
export const cellOf = ({ sheet, column, row }: Reference, at: CellAddress): CellAddress => ({
  sheet:
    sheet === ''
      ? at.sheet
      : sheet
          .slice(0, -1)
          .replace(/^'(.*)'$/, '$1')
          .replaceAll("''", "'"),
  row: row - 1,
  column: columnOf(column),
});

/** The cell a number of rows and columns on from a block's first one, fixed where that one is fixed. */
export const movedReference = (first: Reference, rows: number, columns: number): string => {
  const letters = columnLetters(columnOf(first.column) + columns);
  const fixed = first.column.startsWith('$') ? '$' : '';
  return referenceText({ ...first, column: `${fixed}${letters}`, row: first.row + rows });
};
