import type { CellAddress, RangeAddress } from './port';

/** Excel's last column, XFD, counted from zero. Google Sheets' own limit lies beyond it. */
export const lastColumn = 16_383;

/** 0 is A, 25 is Z, 26 is AA. */
export const columnLetters = (column: number): string => {
  const ahead = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return ahead + String.fromCharCode(65 + (column % 26));
};

/** The cell without its sheet: `B4`. */
export const cellName = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row + 1}`;

/** The range without its sheet: `B4`, or "B4 to C9". */
export const rangeName = (range: Pick<RangeAddress, 'row' | 'column' | 'rows' | 'columns'>): string => {
  const { row, column, rows, columns } = range;
  const first = cellName(range);
  return rows * columns === 1
    ? first
    : `${first} to ${cellName({ row: row + rows - 1, column: column + columns - 1 })}`;
};

/** A selection of several cells counts as its top left cell. */
export const topLeft = ({ sheet, row, column }: RangeAddress): CellAddress => ({ sheet, row, column });

export const oneCell = ({ sheet, row, column }: CellAddress): RangeAddress => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

export const sameCell = (one: CellAddress, other: CellAddress): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

export const contains = (range: RangeAddress, { sheet, row, column }: CellAddress): boolean =>
  sheet === range.sheet &&
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

export const overlap = (one: RangeAddress, other: RangeAddress): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/**
 * The cell to the right. Throws a sentence where the sheet ends.
 * @param holds What is to go there, in words.
 * @param remedy What to do where there is no such cell, as a sentence.
 */
export const nextCell = (cell: CellAddress, holds: string, remedy: string): CellAddress => {
  if (cell.column >= lastColumn) {
    throw new Error(`There is no cell to the right of ${cellName(cell)} for ${holds}. ${remedy}`);
  }
  return { ...cell, column: cell.column + 1 };
};

/** Cells named in a sentence: "B4", "B4 and C4". */
export const cellNames = (cells: readonly CellAddress[]): string => cells.map(cellName).join(' and ');
