import { oneLine } from '../../scripts/ingest/headings';
import type { Cell, Sheet } from '../../scripts/ingest/workbook';

type Rows = Cell[][];

/** A copy of the sheets in which one is changed. */
export const changed = (sheets: readonly Sheet[], name: string, change: (rows: Rows) => Rows): Sheet[] => {
  expect(sheets.map((sheet) => sheet.name)).toContain(name);
  return sheets.map((sheet) => {
    return sheet.name === name ? { name, rows: change(sheet.rows.map((row) => [...row])) } : sheet;
  });
};

/** Where a heading stands, counted from 0. */
export const columnOf = (rows: Rows, heading: string): number => {
  const headings = rows.find((row) => row[2] === 'ICB23') ?? [];
  const place = headings.findIndex((cell) => oneLine(cell) === heading);
  expect(place).toBeGreaterThan(-1);
  return place;
};

/** Which row holds a board, a region's total or England, counted from 0: the last with that code or name. */
export const rowOf = (rows: Rows, code: string): number => {
  const place = rows.map((row) => row[2] === code || row[3] === code).lastIndexOf(true);
  expect(place).toBeGreaterThan(-1);
  return place;
};

/** Sets a cell by its heading and row. */
export const setCell = (rows: Rows, heading: string, code: string, value: Cell): Rows => {
  (rows[rowOf(rows, code)] as Cell[])[columnOf(rows, heading)] = value;
  return rows;
};

/** Multiplies all numbers of a column. */
export const scaled = (rows: Rows, heading: string, factor: number): Rows => {
  const place = columnOf(rows, heading);
  for (const row of rows) {
    const cell = row[place];
    if (typeof cell === 'number') row[place] = cell * factor;
  }
  return rows;
};

/** Puts another heading in the place of one. */
export const headed = (rows: Rows, from: string, to: string): Rows => {
  const place = columnOf(rows, from);
  (rows.find((row) => row[2] === 'ICB23') as Cell[])[place] = to;
  return rows;
};
