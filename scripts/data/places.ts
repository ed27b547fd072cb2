import { cell, type Dataset, faultIn, groupBy, numberIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('places');

/** Shares are rounded to three places, and no area is in more than three systems. */
const tolerance = 0.0015 + 1e-9;

const isInForce = (row: Row, day: string): boolean =>
  cell(row, 'start_date') <= day && (cell(row, 'end_date') === '' || cell(row, 'end_date') >= day);

/** On each day an area's shares add to 1, one system is its main one, and every system named exists. */
export function* checkPlaces(data: Dataset): Iterable<Fault> {
  const systems = data.index('systems', 'ods_code');
  const areas = groupBy(data.rows('places'), (row) => cell(row, 'code'));
  for (const rows of areas.values()) {
    for (const day of new Set(rows.map((row) => cell(row, 'start_date')))) {
      const current = rows.filter((row) => isInForce(row, day));
      const first = current[0];
      if (!first) continue;
      const shares = current.map((row) => numberIn(row, 'share') ?? Number.NaN);
      const sum = shares.reduce((added, share) => added + share, 0);
      if (!(Math.abs(sum - 1) <= tolerance)) {
        yield fault(first, 'share', `On ${day} the shares of ${cell(first, 'name')} add to ${sum}, not to 1.`);
      }
      const mains = current.filter((row) => cell(row, 'main') === 'Y');
      if (mains.length !== 1 || numberIn(mains[0] ?? first, 'share') !== Math.max(...shares)) {
        yield fault(
          first,
          'main',
          `On ${day} not just the system with most of ${cell(first, 'name')} is its main one.`,
        );
      }
    }
  }
  for (const row of data.rows('places')) {
    const end = cell(row, 'end_date');
    const system = systems.get(cell(row, 'ods_code'));
    if (end !== '' && end < cell(row, 'start_date'))
      yield fault(row, 'end_date', `The end ${end} is before the start.`);
    const last = system ? cell(system, 'end_date') : '';
    if (last !== '' && (end === '' || end > last)) {
      yield fault(row, 'end_date', `${cell(row, 'ods_code')} ended on ${last}, and the row runs on.`);
    }
  }
}
