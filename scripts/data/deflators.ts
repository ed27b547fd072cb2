import { cell, type Dataset, faultIn, numberIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('deflators');

/** Prices of a whole economy have not moved faster than this in a year since the 1970s. */
const greatestChange = 0.25;

/** Years follow one another without a gap, on one base and from one source; the index moves as prices do. */
export function* checkDeflators(data: Dataset): Iterable<Fault> {
  const rows = data.rows('deflators');
  for (const [place, row] of rows.entries()) {
    const [year = '', next] = cell(row, 'financial_year').split('/');
    if ((Number(year) + 1) % 100 !== Number(next)) {
      yield fault(row, 'financial_year', `"${cell(row, 'financial_year')}" is no financial year.`);
    }
    const before = rows[place - 1];
    if (!before) continue;
    if (Number(year) !== Number(cell(before, 'financial_year').slice(0, 4)) + 1) {
      yield fault(
        row,
        'financial_year',
        `${cell(row, 'financial_year')} does not follow ${cell(before, 'financial_year')}.`,
      );
    }
    for (const column of ['base_year', 'source']) {
      if (cell(row, column) !== cell(before, column)) {
        yield fault(row, column, `The ${column.replace('_', ' ')} is not that of the year before.`);
      }
    }
    const change = (numberIn(row, 'index') ?? Number.NaN) / (numberIn(before, 'index') ?? Number.NaN) - 1;
    if (!(Math.abs(change) <= greatestChange)) {
      yield fault(row, 'index', `Prices would have changed by ${(change * 100).toFixed(0)}% in the year.`);
    }
  }
}
