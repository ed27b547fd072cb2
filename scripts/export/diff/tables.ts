import { cell } from '../../data/dataset';
import type { Row, Table } from '../../data/read';
import type { Edition } from './edition';

export interface CellChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface RowChange {
  readonly key: string;
  readonly row: Row;
  readonly cells: readonly CellChange[];
}

/** What became of one table. A table that one edition has not counts as empty there. */
export interface TableChange {
  readonly name: string;
  readonly isNew: boolean;
  readonly isGone: boolean;
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly columnsRetyped: readonly string[];
  readonly added: readonly RowChange[];
  readonly removed: readonly RowChange[];
  readonly changed: readonly RowChange[];
}

const empty = { fields: [], primaryKey: [] } as const;

const keyOf = (row: Row, columns: readonly string[]): string => columns.map((column) => cell(row, column)).join(' · ');

const asRowChange =
  (columns: readonly string[]) =>
  (row: Row): RowChange => ({ key: keyOf(row, columns), row, cells: [] });

const compareTable = (name: string, older: Table | undefined, newer: Table | undefined): TableChange => {
  const before = older?.resource.schema ?? empty;
  const after = newer?.resource.schema ?? empty;
  const key = newer ? after.primaryKey : before.primaryKey;
  const typeBefore = new Map(before.fields.map((field) => [field.name, field.type]));
  const typeAfter = new Map(after.fields.map((field) => [field.name, field.type]));
  const shared = [...typeAfter.keys()].filter((column) => typeBefore.has(column));
  const [rowsBefore, rowsAfter] = [older?.rows ?? [], newer?.rows ?? []];
  const byKey = new Map(rowsBefore.map((row) => [keyOf(row, key), row]));
  const keysAfter = new Set(rowsAfter.map((row) => keyOf(row, key)));
  const changed = rowsAfter.flatMap((row): RowChange[] => {
    const was = byKey.get(keyOf(row, key));
    if (!was) return [];
    const cells = shared
      .map((column) => ({ column, from: cell(was, column), to: cell(row, column) }))
      .filter(({ from, to }) => from !== to);
    return cells.length > 0 ? [{ key: keyOf(row, key), row, cells }] : [];
  });
  return {
    name,
    isNew: !older,
    isGone: !newer,
    columnsAdded: older && newer ? [...typeAfter.keys()].filter((column) => !typeBefore.has(column)) : [],
    columnsRemoved: older && newer ? [...typeBefore.keys()].filter((column) => !typeAfter.has(column)) : [],
    columnsRetyped: shared.filter((column) => typeBefore.get(column) !== typeAfter.get(column)),
    added: rowsAfter.filter((row) => !byKey.has(keyOf(row, key))).map(asRowChange(key)),
    removed: rowsBefore.filter((row) => !keysAfter.has(keyOf(row, key))).map(asRowChange(key)),
    changed,
  };
};

/** Every table of either edition, in the order of the newer one; rows are paired by primary key. */
export const compareTables = (older: Edition, newer: Edition): TableChange[] => {
  const find = (edition: Edition, name: string) => edition.tables.find(({ resource }) => resource.name === name);
  const names = new Set([...newer.tables, ...older.tables].map(({ resource }) => resource.name));
  return [...names].map((name) => compareTable(name, find(older, name), find(newer, name)));
};
