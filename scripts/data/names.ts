import { foldName } from '../../src/dataset/fold';
import { cell, type Dataset, faultIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

/** Which table and column names a system may be written by. */
const columns = [
  ['systems', 'ods_code'],
  ['systems', 'name'],
  ['systems', 'legal_name'],
  ['systems', 'acronym'],
  ['system_codes', 'code'],
  ['system_aliases', 'alias'],
] as const;

interface Written {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
  readonly name: string;
}

/** Every code, name, acronym and alias that stands for a system, with the row that says so. */
export function* namesOf(data: Dataset): Iterable<Written> {
  for (const [table, column] of columns) {
    for (const row of data.rows(table)) {
      const name = cell(row, column);
      if (name !== '') yield { table, column, row, name };
    }
  }
}

/** Each name folds to something, and two systems never share one. */
export function* checkNames(data: Dataset): Iterable<Fault> {
  const taken = new Map<string, Written>();
  for (const written of namesOf(data)) {
    const { table, column, row, name } = written;
    const fault = faultIn(table);
    const key = foldName(name);
    const other = taken.get(key);
    if (key === '') yield fault(row, column, `Nothing is left of "${name}" once it is folded for comparison.`);
    else if (!other) taken.set(key, written);
    else if (cell(other.row, 'ods_code') !== cell(row, 'ods_code')) {
      const where = `${other.table}.csv, row ${other.row.line}`;
      const owner = cell(other.row, 'ods_code');
      yield fault(row, column, `"${name}" cannot be told from "${other.name}", which stands for ${owner} (${where}).`);
    }
  }
  yield* checkCouncilNames(data);
}

/** A council area's name stands for a system only where the system itself is called so. */
function* checkCouncilNames(data: Dataset): Iterable<Fault> {
  const places = new Map(data.rows('places').map((row) => [foldName(cell(row, 'name')), cell(row, 'name')]));
  const names = new Map(data.rows('systems').map((row) => [cell(row, 'ods_code'), foldName(cell(row, 'name'))]));
  for (const row of data.rows('system_aliases')) {
    const key = foldName(cell(row, 'alias'));
    const place = places.get(key);
    if (place !== undefined && names.get(cell(row, 'ods_code')) !== key) {
      const sentence = `"${cell(row, 'alias')}" is also the council area ${place}, which is not the system's area.`;
      yield faultIn('system_aliases')(row, 'alias', sentence);
    }
  }
}
