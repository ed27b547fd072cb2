import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { difference } from '../../scripts/export/diff/difference';
import { readEdition } from '../../scripts/export/diff/edition';
import { type Change, withBroken } from '../data/broken';

const cells = (row: readonly string[]): string => `${row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join()}\n`;

/** Passes each row by column name; gives the rows that take its place. */
export const rewrite =
  (use: (row: Record<string, string>) => readonly Record<string, string>[]): Change =>
  (text) => {
    const [header = [], ...rows] = parse(text) as string[][];
    const named = rows.map((row) => Object.fromEntries(header.map((column, place) => [column, row[place] ?? ''])));
    return [header, ...named.flatMap(use).map((row) => header.map((column) => row[column] ?? ''))].map(cells).join('');
  };

type Where = Record<string, string>;

const holds = (row: Where, where: Where): boolean =>
  Object.entries(where).every(([column, value]) => row[column] === value);

export const remove = (where: Where): Change => rewrite((row) => (holds(row, where) ? [] : [row]));

/** Adds a row like another one, with some cells of its own. */
export const addLike = (where: Where, own: Where): Change =>
  rewrite((row) => (holds(row, where) ? [row, { ...row, ...own }] : [row]));

/** One change after the other. */
export const both =
  (...changes: readonly Change[]): Change =>
  (text) =>
    changes.reduce((changed, change) => change(changed), text);

export const version =
  (number: string): Change =>
  (text) =>
    JSON.stringify({ ...JSON.parse(text), version: number });

/** What is told of two editions: the data under one number, and the data as changed under another. */
export const told = (older: string, newer: string, changes: Record<string, Change> = {}) =>
  withBroken({ 'datapackage.json': version(older) }, (before) =>
    withBroken({ 'datapackage.json': version(newer), ...changes }, (after) =>
      difference(readEdition(before), readEdition(after)),
    ),
  );

interface TinyTable {
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly key: string;
  readonly text: string;
}
type TinyTables = Record<string, TinyTable>;

const writeTiny = (number: string, tables: TinyTables): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-tiny-'));
  const resources = Object.entries(tables).map(([name, { fields, key }]) => ({
    name,
    path: `${name}.csv`,
    schema: { fields, primaryKey: [key] },
  }));
  const described = { version: number, created: '2026-01-01T00:00:00Z', resources };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(described));
  for (const [name, { text }] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), text);
  return folder;
};

/** The report on two packages made up for the purpose. */
export const tiny = (older: TinyTables, newer: TinyTables): string => {
  const folders = [writeTiny('1.4.2', older), writeTiny('1.4.2', newer)] as const;
  try {
    return difference(readEdition(folders[0]), readEdition(folders[1])).markdown;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
};
