import type { Row } from './read';

/** A value of a generated table. */
export type Value = string | number | boolean | null;

export interface Column {
  readonly from: string;
  readonly read: (value: string) => Value;
}

/** Where a field of a generated table comes from; a blank cell is null. */
export const column = (from: string): Column => ({ from, read: (value) => (value === '' ? null : value) });

export const numberColumn = (from: string): Column => ({
  from,
  read: (value) => (value === '' ? null : Number(value)),
});

/** Y is true. */
export const flagColumn = (from: string): Column => ({ from, read: (value) => value === 'Y' });

/** Rows turned to one list of values a field. */
export const columnar = (rows: readonly Row[], fields: Readonly<Record<string, Column>>): Record<string, Value[]> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { from, read }]) => [field, rows.map(({ cells }) => read(cells[from] ?? ''))]),
  );
