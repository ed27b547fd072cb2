import { cell, type Dataset, faultIn, groupBy, numberIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('figures');

/** Cells hold at most a few decimals: sums agree to a millionth or do not agree. */
const tolerance = 1e-6;

/** What figures must have in common to be added. */
const scope = (row: Row): string =>
  ['system', 'period', 'basis', 'source'].map((column) => cell(row, column)).join(' ');

/** The streams of a body and year are added up when they are asked for, so there is one row of each, all from one source. */
export function* checkStreams(data: Dataset): Iterable<Fault> {
  const streams = new Set(data.rows('measures').flatMap((row) => (cell(row, 'stream') ? [cell(row, 'code')] : [])));
  const rows = data.rows('figures').filter((row) => streams.has(cell(row, 'measure')));
  for (const [first, ...others] of groupBy(rows, (row) => `${cell(row, 'system')} ${cell(row, 'period')}`).values()) {
    const seen = new Set([first && cell(first, 'measure')]);
    for (const row of others) {
      const measure = cell(row, 'measure');
      if (seen.has(measure)) yield fault(row, 'measure', 'There is another row of this stream for the year.');
      if (first && cell(first, 'source') !== cell(row, 'source')) {
        yield fault(row, 'source', `The streams of a year come from one source, which row ${first.line} names.`);
      }
      seen.add(measure);
    }
  }
}

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
