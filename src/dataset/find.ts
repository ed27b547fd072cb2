import { answersTo, basesByRank } from './bases';
import { knownFrom } from './dates';
import { figuresOfMeasure, isKnown, withoutSuperseded } from './figures';
import { measureInWords } from './measures';
import { memoiseBy, remember } from './memo';
import { missing } from './missing';
import { isFinancialYear, isLatest, parsePeriod } from './periods';
import { severalFigures } from './sentences';
import { bodyName } from './systems';
import type { Figure, FigureQuery } from './types';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Among figures of one period: by basis, then the more trusted, then the newer, then by id, so that there is one answer. */
const byRank = (one: Figure, other: Figure): number =>
  basesByRank.indexOf(one.basis) - basesByRank.indexOf(other.basis) ||
  compare(one.trust, other.trust) ||
  compare(knownFrom(other.asOf), knownFrom(one.asOf)) ||
  compare(one.id, other.id);

const best = (figures: readonly Figure[]): Figure | undefined => [...figures].sort(byRank)[0];

const newestFirst = (figures: readonly Figure[]): Figure[] =>
  [...figures].sort((one, other) => compare(other.period, one.period) || byRank(one, other));

const mostRecentlyStated = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((one, other) => compare(knownFrom(other.asOf), knownFrom(one.asOf)) || byRank(one, other))[0];

/** The figures of a measure that a query may be answered with: known by its day, of its basis, not superseded. */
const eligible = ({ odsCode, measure, basis, asOf }: FigureQuery): Figure[] =>
  withoutSuperseded(
    figuresOfMeasure(odsCode, measure).figures.filter(
      (figure) => answersTo(figure.basis, basis) && isKnown(figure, asOf),
    ),
  );

const pinned = (query: FigureQuery): Figure => {
  const { odsCode, measure, basis, asOf } = query;
  const { headline } = figuresOfMeasure(odsCode, measure);
  if (headline && (basis === undefined || headline.basis === basis) && isKnown(headline, asOf)) return headline;
  const figures = eligible(query);
  if (figures.length === 0) throw missing(query, selectFigure);
  if (asOf !== undefined) return mostRecentlyStated(figures)!;
  const byPeriod = newestFirst(figures);
  if (byPeriod[0]!.period === byPeriod[byPeriod.length - 1]!.period) return byPeriod[0]!;
  throw severalFigures(bodyName(odsCode), measureInWords(measure), basis, byPeriod);
};

const ofPeriod = (query: FigureQuery, period: string | number): Figure => {
  const figures = eligible(query);
  if (isLatest(period)) {
    const newest = newestFirst(figures.filter((figure) => isFinancialYear(figure.period)))[0];
    if (newest) return newest;
    throw missing(query, selectFigure);
  }
  for (const reading of parsePeriod(period)) {
    const found = best(figures.filter((figure) => figure.period === reading));
    if (found) return found;
  }
  throw missing(query, selectFigure);
};

const keyOf = ({ odsCode, measure, period, basis, asOf }: FigureQuery): string =>
  `${odsCode}|${measure}|${typeof period}|${period}|${basis}|${asOf}`;

const search = memoiseBy(keyOf, (query: FigureQuery) =>
  query.period === undefined ? pinned(query) : ofPeriod(query, query.period),
);

/**
 * The one figure that a query asks for.
 *
 * - No period: the pinned headline, if it is of the basis asked for and was known on the day asked for; else the only
 *   period's figure of that basis, or the most recently stated one that was known on that day.
 * - `latest`: the newest full year; of its figures the outturn before the forecast before the plan.
 * - A period: the first of its readings that has a figure, in the same order of bases.
 *
 * A claim or a draft plan is given only where its basis is asked for. `#N/A` with a sentence that says what there is
 * instead; `#VALUE!` for a period that is none.
 */
export const selectFigure = (query: FigureQuery): Figure => {
  const { odsCode, measure, period, basis, asOf } = query;
  // The plain cases are those of long columns: no key is put together for them.
  if (basis !== undefined || asOf !== undefined) return search(query);
  const { headline, answers } = figuresOfMeasure(odsCode, measure);
  const known = period === undefined ? headline : answers.get(period);
  if (known !== undefined) return known;
  const found = search(query);
  if (period !== undefined) remember(answers, period, found);
  return found;
};

/** What has been stated since: the figure that supersedes this one, else the newest full year, if it was stated later. */
export const newerFigure = (figure: Figure): Figure | undefined => {
  const { odsCode, measure, asOf } = figure;
  const later = figuresOfMeasure(odsCode, measure).figures.filter(
    (each) => answersTo(each.basis, undefined) && knownFrom(each.asOf) > knownFrom(asOf),
  );
  return (
    later.find(({ supersedes }) => supersedes === figure.id) ??
    newestFirst(withoutSuperseded(later).filter(({ period }) => isFinancialYear(period)))[0]
  );
};
