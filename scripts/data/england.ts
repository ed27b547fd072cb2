import { cell, type Dataset, faultIn, groupBy, numberIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('figures');

/** What adds up over the country; a rate or an amount per head does not. */
const added = ['£m', 'people'];

/** Half of the last digit stated: 3.25 may stand for anything from 3.245 to 3.255. */
const rounding = (row: Row): number => 0.5 * 10 ** -(cell(row, 'central').split('.')[1]?.length ?? 0);

const alike = (row: Row): string =>
  ['measure', 'period', 'basis', 'source'].map((column) => cell(row, column)).join(' ');

/** Where one source gives a figure for every board of a year and for England, the boards add to England. */
export function* checkEngland(data: Dataset): Iterable<Fault> {
  const boards = data.rows('systems').filter((row) => cell(row, 'start_date') <= '2022-07-01').length;
  for (const rows of groupBy(data.rows('figures'), alike).values()) {
    const [england, ...more] = rows.filter((row) => cell(row, 'system') === 'ENG');
    const parts = rows.filter((row) => cell(row, 'system') !== 'ENG');
    const total = england && numberIn(england, 'central');
    if (!england || total === undefined || more.length > 0 || !added.includes(cell(england, 'unit'))) continue;
    if (new Set(parts.map((row) => cell(row, 'system'))).size !== boards || parts.length !== boards) continue;
    const sum = parts.reduce((running, row) => running + (numberIn(row, 'central') ?? Number.NaN), 0);
    const tolerance = [england, ...parts].reduce((running, row) => running + rounding(row), 0);
    if (!(Math.abs(sum - total) <= tolerance)) {
      yield fault(england, 'central', `England has ${total}, and its ${boards} boards add to ${sum.toFixed(3)}.`);
    }
  }
}
