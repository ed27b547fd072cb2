import type { Field } from '../data/package';
import type { Row } from '../data/read';

export type Typed = string | number | null;
export type TypedRow = Readonly<Record<string, Typed>>;

const numeric: ReadonlySet<Field['type']> = new Set(['number', 'integer', 'year']);

/** A cell as its Table Schema type has it in JSON: blank is null; numbers, whole numbers and years are numbers, the rest text. */
export const typed = (cell: string, type: Field['type']): Typed => {
  if (cell === '') return null;
  return numeric.has(type) ? Number(cell) : cell;
};

export const typedRows = (fields: readonly Field[], rows: readonly Row[]): TypedRow[] =>
  rows.map(({ cells }) => Object.fromEntries(fields.map(({ name, type }) => [name, typed(cells[name] ?? '', type)])));

/** A JSON array with one row a line, so that two editions can be compared line by line. */
export const jsonLines = (rows: readonly object[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
