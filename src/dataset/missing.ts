import type { FigureError } from '../core/errors';
import { answersTo, basesByRank } from './bases';
import { knownFrom } from './dates';
import { figuresOf, isKnown, withoutSuperseded } from './figures';
import { measures } from './measures';
import { daysOfPeriod, isLatest, parsePeriod } from './periods';
import { noFigure } from './sentences';
import { bodyName, england, outsideLife, systemByCode } from './systems';
import type { Figure, FigureQuery } from './types';

const words = (code: string): string[] => code.split('_');

/** Measures that answer a neighbouring question though they share no word with the one asked. */
const neighbours = new Map([['budget', ['allocation']]]);

/** Codes of the other measures that the body has figures of, those nearest to the one asked first. */
const otherMeasures = (figures: readonly Figure[], asked: string): string[] => {
  const near = new Set([...words(asked), ...(neighbours.get(asked) ?? [])]);
  const held = new Set(figures.map(({ measure }) => measure));
  const codes = measures().flatMap(({ code }) => (held.has(code) && code !== asked ? [code] : []));
  const isNear = (code: string): boolean => words(code).some((word) => near.has(word));
  return [...codes.filter(isNear), ...codes.filter((code) => !isNear(code))];
};

/** Why a body has no figure of a period, or none at all, if that is because it did not exist. */
const lifeOf = (odsCode: string, reading: string | undefined, hasAny: boolean): string | undefined => {
  if (odsCode === england.odsCode) return undefined;
  const system = systemByCode(odsCode);
  const { first, last } =
    reading === undefined ? { first: system.start, last: hasAny ? system.start : firstBoards } : daysOfPeriod(reading);
  return outsideLife(system, first, last)?.message;
};

/** Bodies that began after the first boards have predecessors worth naming when they have no figure yet. */
const firstBoards = '2022-07-01';

/** Those of the period asked for first, then the newest; of one period in the order of bases. */
const nearestFirst = (figures: readonly Figure[], readings: readonly string[]): Figure[] => {
  const isAsked = ({ period }: Figure): number => Number(readings.includes(period));
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...figures].sort(
    (one, other) =>
      isAsked(other) - isAsked(one) ||
      compare(other.period, one.period) ||
      basesByRank.indexOf(one.basis) - basesByRank.indexOf(other.basis),
  );
};

/** The error for a query that no figure answers, which says what there is instead. */
export const missing = ({ odsCode, measure, period, basis, asOf }: FigureQuery): FigureError => {
  const all = figuresOf(odsCode);
  const ofMeasure = all.filter((figure) => figure.measure === measure);
  const known = withoutSuperseded(ofMeasure.filter((figure) => isKnown(figure, asOf)));
  const readings = period === undefined || isLatest(period) ? [] : parsePeriod(period);
  const figures = known.filter((figure) => answersTo(figure.basis, undefined));
  const byBasisOnly = known.filter((figure) => !answersTo(figure.basis, undefined));
  const byBasisOnlyThen = byBasisOnly.filter((figure) => readings.includes(figure.period));
  const firstStated = ofMeasure
    .map((figure) => figure.asOf)
    .sort((one, other) => (knownFrom(one) < knownFrom(other) ? -1 : 1))[0];
  return noFigure({
    body: bodyName(odsCode),
    measure,
    period: readings[0] ?? (period === undefined ? undefined : 'latest'),
    basis,
    asOf,
    life: lifeOf(odsCode, readings[0], ofMeasure.length > 0),
    figures: nearestFirst(figures, readings),
    byBasisOnly: byBasisOnlyThen.length > 0 || figures.length > 0 ? byBasisOnlyThen : byBasisOnly,
    firstStated: known.length === 0 ? firstStated : undefined,
    measures: otherMeasures(all, measure),
  });
};
