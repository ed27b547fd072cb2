import { cell, type Dataset, faultIn, groupBy, numberIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('figures');

/** Cells hold at most a few decimals: sums agree to a millionth or do not agree. */
const tolerance = 1e-6;

/** What figures must have in common to be added. */
const scope = (row: Row): string =>
  ['system', 'period', 'basis', 'source'].map((column) => cell(row, column)).join(' ');

/** Where a list is published with its total, its lines add to it. */
export function* checkTotals(data: Dataset): Iterable<Fault> {
  const partOf = new Map(data.rows('measures').map((row) => [cell(row, 'code'), cell(row, 'part_of')]));
  const lines = data.rows('figures').filter((row) => partOf.get(cell(row, 'measure')));
  const lists = groupBy(lines, (row) => `${partOf.get(cell(row, 'measure'))} ${scope(row)}`);
  for (const total of data.rows('figures')) {
    const parts = lists.get(`${cell(total, 'measure')} ${scope(total)}`);
    const stated = numberIn(total, 'central');
    if (!parts || stated === undefined) continue;
    const sum = parts.reduce((added, row) => added + (numberIn(row, 'central') ?? Number.NaN), 0);
    if (!(Math.abs(sum - stated) <= tolerance)) {
      const rows = parts.map(({ line }) => line).join(', ');
      yield fault(total, 'central', `The total is ${stated}, and its lines (rows ${rows}) add to ${sum}.`);
    }
  }
}
