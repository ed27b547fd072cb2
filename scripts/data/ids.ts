import { cell, type Dataset, faultIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('figures');

/** What a figure's id is made of; several figures alike get -2, -3 and so on. */
const stem = (row: Row): string =>
  ['system', 'measure', 'period', 'basis']
    .map((column) => cell(row, column))
    .join('-')
    .toLowerCase()
    .replace(/[_/ ]/g, '-');

/** Ids say what they name, so that a formula with an id can be read. */
export function* checkIds(data: Dataset): Iterable<Fault> {
  const counts = new Map<string, number>();
  for (const row of data.rows('figures')) {
    const expected = stem(row);
    const count = (counts.get(expected) ?? 0) + 1;
    counts.set(expected, count);
    const id = cell(row, 'id');
    const isNumbered = id.startsWith(`${expected}-`) && /^([2-9]|[1-9]\d+)$/.test(id.slice(expected.length + 1));
    if (id !== expected && !isNumbered) {
      const suggestion = count === 1 ? expected : `${expected}-${count}`;
      yield fault(row, 'id', `"${id}" does not say what the figure is; "${suggestion}" does.`);
    }
  }
}
