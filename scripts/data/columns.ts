import { placeSigns } from '../../src/dataset/place-signs';
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

/** A field's values: all of them, or those that there are and a sign for each row that says which. */
export type Values = readonly Value[] | { readonly words: readonly Value[]; readonly places: string };

/** The shorter way to state a field: most have a few values over and over. */
const shortest = (values: readonly Value[]): Values => {
  const words = [...new Set(values)];
  if (words.length > placeSigns.length) return values;
  const placed = { words, places: values.map((value) => placeSigns[words.indexOf(value)]).join('') };
  return JSON.stringify(placed).length < JSON.stringify(values).length ? placed : values;
};

/** Rows turned to one list of values a field. */
export const columnar = (rows: readonly Row[], fields: Readonly<Record<string, Column>>): Record<string, Values> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { from, read }]) => [
      field,
      shortest(rows.map(({ cells }) => read(cells[from] ?? ''))),
    ]),
  );

/** Rows as objects, with these fields. */
export const rowsOf = (
  rows: readonly Row[],
  fields: Readonly<Record<string, Column>>,
): readonly Record<string, Value>[] =>
  rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(fields).map(([field, { from, read }]) => [field, read(cells[from] ?? '')])),
  );
