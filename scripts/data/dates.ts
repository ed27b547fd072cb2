import { cell, type Dataset, faultIn } from './dataset';
import { isDate, notOfTheCalendar } from './days';
import type { Fault } from './fault';

const fault = faultIn('figures');

/** The partnerships that became the systems were drawn up in the spring of 2016. */
const firstPartnerships = '2016-03';

/** First and last month of a period, `YYYY-MM`. */
const span = (period: string): readonly [string, string] => {
  const year = Number(period.slice(0, 4));
  return period.includes('/') ? [`${year}-04`, `${year + 1}-03`] : [period, period];
};

/** 2010-11 may be typed for the financial year 2010/11; every other month can only be a month. */
const meantYears = (month: string): string | undefined => {
  const [year, last] = month.split('-').map(Number);
  return year !== undefined && (year + 1) % 100 === last ? month.replace('-', '/') : undefined;
};

const onOrIn = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${date}`;

/** A figure's period makes sense, is not stated before it was known, and belongs to a body that existed then. */
export function* checkDates(data: Dataset): Iterable<Fault> {
  const systems = data.index('systems', 'ods_code');
  const sources = data.index('sources', 'id');
  for (const row of data.rows('figures')) {
    const period = cell(row, 'period');
    const [year, next] = period.split('/');
    if (next !== undefined && (Number(year) + 1) % 100 !== Number(next)) {
      yield fault(row, 'period', `"${period}" is no financial year: the second year does not follow the first.`);
    }
    const asOf = cell(row, 'as_of');
    if (!isDate(asOf)) yield fault(row, 'as_of', notOfTheCalendar(asOf));
    if (next === undefined && period !== asOf.slice(0, 7)) {
      const years = meantYears(period);
      const hint = years === undefined ? '' : ` If the year is meant, write ${years}.`;
      yield fault(
        row,
        'period',
        `${period} is the month in which the figure was stated, but it is as of ${asOf}.${hint}`,
      );
    }
    const published = cell(sources.get(cell(row, 'source')) ?? row, 'published');
    if (published && asOf.slice(0, published.length) > published) {
      yield fault(
        row,
        'as_of',
        `The figure is as of ${asOf}, and its source was published ${onOrIn(published)}, before that.`,
      );
    }
    // An outturn of a month is taken for stated in it, and known from then: it is no outturn before it was published.
    if (
      cell(row, 'basis') === 'outturn' &&
      asOf.length === 7 &&
      asOf.slice(0, published.length) < published.slice(0, 7)
    ) {
      yield fault(
        row,
        'as_of',
        `The outturn is as of ${asOf}, and its source was published ${onOrIn(published)}: give the last day counted.`,
      );
    }
    const name = cell(row, 'system');
    if (name === 'ENG') continue;
    const system = systems.get(name);
    if (!system) {
      yield fault(row, 'system', `"${name}" is no ods_code of systems.csv.`);
      continue;
    }
    const [first, last] = span(period);
    const isSuccessor = data.rows('successions').some((succession) => cell(succession, 'successor') === name);
    const start = cell(system, 'start_date').slice(0, 7);
    const begin = isSuccessor && start > '2022-07' ? start : firstPartnerships;
    const end = cell(system, 'end_date').slice(0, 7) || '9999-12';
    if (last < begin || first > end) {
      const existed = end === '9999-12' ? `since ${begin}` : `from ${begin} to ${end}`;
      yield fault(row, 'system', `${name} existed ${existed}, and the period is ${period}.`);
    }
  }
}
