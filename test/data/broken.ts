import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkData } from '../../scripts/data/check';
import { describeFault } from '../../scripts/data/fault';

export const dataFolder = join(__dirname, '..', '..', 'data');

/** Changes the text of a file. */
export type Change = (text: string) => string;

const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;

/** Sets one cell of the row whose cells hold all of `where`. */
export const set =
  (where: Record<string, string>, column: string, value: string): Change =>
  (text) => {
    const [header = [], ...rows] = parse(text) as string[][];
    const wanted = Object.entries(where).map(([name, cell]) => [header.indexOf(name), cell] as const);
    const found = rows.filter((row) => wanted.every(([place, cell]) => row[place] === cell));
    expect(found).toHaveLength(1);
    (found[0] as string[])[header.indexOf(column)] = value;
    return [header, ...rows].map((row) => `${row.map(quoted).join()}\n`).join('');
  };

/** Adds a row at the end. */
export const add =
  (...cells: string[]): Change =>
  (text) =>
    `${text}${cells.map(quoted).join()}\n`;

/** Calls `use` with a copy of the data in which some files are changed, or removed where the change is null. */
export const withBroken = <Result>(changes: Record<string, Change | null>, use: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-data-'));
  try {
    cpSync(dataFolder, folder, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const path = join(folder, file);
      if (change === null) {
        rmSync(path);
        continue;
      }
      const text = readFileSync(path, 'utf8');
      const changed = change(text);
      expect(changed).not.toBe(text);
      writeFileSync(path, changed);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What the checks say of a copy of the data in which one file is changed. */
export const faultsOf = (file: string, change: Change | null): string[] =>
  withBroken({ [file]: change }, (folder) => checkData(folder).faults.map(describeFault));
