import { cell, type Dataset, faultIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('figures');

/** A figure replaces an older one for the same system, measure and period. */
export function* checkSupersession(data: Dataset): Iterable<Fault> {
  const figures = data.index('figures', 'id');
  for (const row of data.rows('figures')) {
    const older = figures.get(cell(row, 'supersedes'));
    if (!older) continue;
    for (const column of ['system', 'measure', 'period']) {
      if (cell(older, column) !== cell(row, column)) {
        yield fault(row, 'supersedes', `The figure that is replaced has another ${column}: ${cell(older, column)}.`);
      }
    }
    if (cell(older, 'as_of') >= cell(row, 'as_of')) {
      yield fault(row, 'supersedes', `The figure that is replaced is as of ${cell(older, 'as_of')}, not earlier.`);
    }
  }
}
