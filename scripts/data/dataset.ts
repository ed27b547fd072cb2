import type { Fault } from './fault';
import type { Row, Table } from './read';

/** Tables by the name of their resource. */
export class Dataset {
  readonly #tables: ReadonlyMap<string, Table>;

  constructor(tables: readonly Table[]) {
    this.#tables = new Map(tables.map((table) => [table.resource.name, table]));
  }

  rows(table: string): readonly Row[] {
    return this.#tables.get(table)?.rows ?? [];
  }

  /** A table's rows by the value of one column; the last of several wins. */
  index(table: string, column: string): ReadonlyMap<string, Row> {
    return new Map(this.rows(table).map((row) => [row.cells[column] ?? '', row]));
  }
}

/** One rule over the whole dataset. */
export type Rule = (data: Dataset) => Iterable<Fault>;

export const faultIn =
  (table: string) =>
  (row: Row, column: string, sentence: string): Fault => ({ file: `${table}.csv`, line: row.line, column, sentence });

export const cell = (row: Row, column: string): string => row.cells[column] ?? '';

/** A cell's number; undefined where it is blank or no number (which the schema reports). */
export const numberIn = (row: Row, column: string): number | undefined => {
  const value = cell(row, column);
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
};

/** Rows that share a key, in the order of the table. */
export const groupBy = (rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};
