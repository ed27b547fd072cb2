import { FigureError } from '../core/errors';
import { answersTo, basesByRank } from './bases';
import { otherScopes } from './beside';
import { figuresOf, figuresOfMeasure, isKnown, knownSince, withoutSuperseded } from './figures';
import { measureInWords, measures } from './measures';
import { daysOfPeriod, isLatest, parsePeriod } from './periods';
import { noFigure } from './sentences';
import { bodyName, england, outsideLife, systemByCode } from './systems';
import type { Figure, FigureQuery } from './types';
import { figureInWords } from './wording';

const words = (code: string): string[] => code.split('_');

/** Measures that answer a neighbouring question though they share no word with the one asked. */
const neighbours = new Map([['budget', ['allocation']]]);

/** Names of the other measures that the body has figures of, those nearest to the one asked first. */
const otherMeasures = (figures: readonly Figure[], asked: string): string[] => {
  const near = new Set([words(asked)[0]!, ...(neighbours.get(asked) ?? [])]);
  const held = new Set(figures.map(({ measure }) => measure));
  const codes = measures().flatMap(({ code }) => (held.has(code) && code !== asked ? [code] : []));
  const isNear = (code: string): boolean => words(code).some((word) => near.has(word));
  return [...codes.filter(isNear), ...codes.filter((code) => !isNear(code))].map(measureInWords);
};

type LookUp = (query: FigureQuery) => Figure;

/** A body with what it answers to the same query: predecessors are named with their figures, never added. */
const answerOf = (query: FigureQuery, lookUp: LookUp): string => {
  let answer = 'not available';
  try {
    const figure = lookUp(query);
    answer = `${figureInWords(figure)}, ${figure.period} ${figure.basis}`;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
  }
  return `${bodyName(query.odsCode)} (${answer})`;
};

/** Why a body has no figure of a period, or none at all, if that is because it did not exist. */
const lifeOf = (
  query: FigureQuery,
  reading: string | undefined,
  hasAny: boolean,
  lookUp: LookUp,
): string | undefined => {
  const { odsCode } = query;
  if (odsCode === england.odsCode) return undefined;
  const system = systemByCode(odsCode);
  const { first, last } =
    reading === undefined ? { first: system.start, last: hasAny ? system.start : firstBoards } : daysOfPeriod(reading);
  return outsideLife(system, first, last, (each) => answerOf({ ...query, odsCode: each }, lookUp))?.message;
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

/** The error for a query that no figure answers, which says what there is instead; `lookUp` answers for other bodies. */
export const missing = (query: FigureQuery, lookUp: LookUp): FigureError => {
  const { odsCode, measure, period, basis, asOf } = query;
  const ofMeasure = figuresOfMeasure(odsCode, measure).figures;
  const isKnownThen = (figure: Figure): boolean => isKnown(figure, asOf);
  const known = withoutSuperseded(ofMeasure.filter(isKnownThen));
  const readings = period === undefined || isLatest(period) ? [] : parsePeriod(period);
  const figures = known.filter((figure) => answersTo(figure.basis, undefined));
  const byBasisOnly = known.filter((figure) => !answersTo(figure.basis, undefined));
  const byBasisOnlyThen = byBasisOnly.filter((figure) => readings.includes(figure.period));
  return noFigure({
    body: bodyName(odsCode),
    measure: measureInWords(measure),
    period: readings[0] ?? (period === undefined ? undefined : 'latest'),
    basis,
    asOf,
    life: lifeOf(query, readings[0], ofMeasure.length > 0, lookUp),
    figures: nearestFirst(figures, readings),
    byBasisOnly: byBasisOnlyThen.length > 0 || figures.length > 0 ? byBasisOnlyThen : byBasisOnly,
    firstKnown: known.length === 0 ? ofMeasure.map(knownSince).sort()[0] : undefined,
    scopes: readings.flatMap((reading) => otherScopes(odsCode, measure, reading, asOf)),
    measures: otherMeasures(figuresOf(odsCode).filter(isKnownThen), measure),
  });
};
