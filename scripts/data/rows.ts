import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A CSV row by column name. */
export type Row = Record<string, string>;

/** A value of a generated table. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly from: string;
  readonly read: (value: string) => Cell;
}

const text = (value: string): Cell => (value === '' ? null : value);

/** Where a field of a generated table comes from, and how its text is read; as it stands, and blank as null, by default. */
export const column = (from: string, read: (value: string) => Cell = text): Column => ({ from, read });

export const yes = (value: string): Cell => value === 'Y';

/** Rows turned to one list of values a field. */
export const columnar = (rows: readonly Row[], fields: Record<string, Column>): Record<string, Cell[]> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { from, read }]) => [field, rows.map((row) => read(row[from] ?? ''))]),
  );

/** The rows of a CSV file with a header row. */
export const readRows = (path: string): Row[] => parse<Row>(readFileSync(path, 'utf8'), { columns: true });
