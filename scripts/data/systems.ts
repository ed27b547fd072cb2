import { cell, type Dataset, faultIn, groupBy } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Rows with a start and an end date: the end is not before the start, and the next start is the day after. */
function* checkSpans(table: string, rows: readonly Row[]): Iterable<Fault> {
  const fault = faultIn(table);
  const sorted = [...rows].sort((a, b) => (cell(a, 'start_date') < cell(b, 'start_date') ? -1 : 1));
  for (const [place, row] of sorted.entries()) {
    const end = cell(row, 'end_date');
    if (end !== '' && end < cell(row, 'start_date'))
      yield fault(row, 'end_date', `The end ${end} is before the start.`);
    const next = sorted[place + 1];
    if (next && end !== dayBefore(cell(next, 'start_date'))) {
      const sentence = `The span ends ${end || 'never'}, and the next, in row ${next.line}, starts ${cell(next, 'start_date')}.`;
      yield fault(row, 'end_date', sentence);
    }
  }
}

/** Bodies' dates, codes and successions agree with one another. */
export function* checkSystems(data: Dataset): Iterable<Fault> {
  const systems = data.index('systems', 'ods_code');
  const codes = groupBy(data.rows('system_codes'), (row) => cell(row, 'ods_code'));
  const successions = data.rows('successions');
  for (const row of data.rows('systems')) {
    const fault = faultIn('systems');
    const odsCode = cell(row, 'ods_code');
    yield* checkSpans('systems', [row]);
    if (cell(row, 'first_authorised') > cell(row, 'start_date').slice(0, 7)) {
      yield fault(row, 'first_authorised', 'The system was authorised after its board began.');
    }
    if ((cell(row, 'population') === '') !== (cell(row, 'population_year') === '')) {
      yield fault(row, 'population_year', 'A population and its year go together.');
    }
    const own = codes.get(odsCode) ?? [];
    yield* checkSpans('system_codes', own);
    // A blank sorts first: a code without an end is in force.
    const ends = own.map((code) => cell(code, 'end_date')).sort();
    const last = ends[0] === '' ? '' : ends[ends.length - 1];
    if (last !== cell(row, 'end_date')) yield fault(row, 'end_date', 'The last ONS code does not end with the body.');
    const hasSuccessor = successions.some((succession) => cell(succession, 'predecessor') === odsCode);
    if (hasSuccessor !== (cell(row, 'end_date') !== '')) {
      yield fault(row, 'end_date', 'A body has a successor exactly if it has ended.');
    }
  }
  for (const row of successions) {
    const fault = faultIn('successions');
    const [before, after] = [systems.get(cell(row, 'predecessor')), systems.get(cell(row, 'successor'))];
    const date = cell(row, 'date');
    if (before && cell(before, 'end_date') !== dayBefore(date)) {
      yield fault(row, 'date', `${cell(row, 'predecessor')} did not end on the day before ${date}.`);
    }
    if (after && cell(after, 'start_date') > date)
      yield fault(row, 'date', `${cell(row, 'successor')} began after ${date}.`);
    const several = successions.filter((other) => cell(other, 'predecessor') === cell(row, 'predecessor')).length > 1;
    if (several !== (cell(row, 'extent') === 'part')) {
      yield fault(row, 'extent', 'A body goes to one successor whole, or to several in part.');
    }
  }
}
