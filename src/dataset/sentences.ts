import { type FigureError, invalidValue, notAvailable } from '../core/errors';
import { quoted } from '../core/quoted';
import type { Basis, Estimate, Figure } from './types';
import { alternatives, figureInWords, inWords, listed } from './wording';

// Every sentence that the look-ups answer with, in one place, so that they speak with one voice.

/** More of a list than this is no help in a cell. */
const mostListed = 5;

const shown = (input: string | number): string => (typeof input === 'number' ? String(input) : quoted(input));

const didYouMean = (suggestions: readonly string[], otherwise: string): string =>
  suggestions.length === 0 ? otherwise : `Did you mean ${alternatives(suggestions)}?`;

// Names

export const unknownSystem = (typed: string, suggestions: readonly string[]): FigureError =>
  notAvailable(`Unknown system ${quoted(typed)}. ${didYouMean(suggestions, 'ICS_LIST lists the systems there are.')}`);

export const unknownRegion = (typed: string, suggestions: readonly string[], all: readonly string[]): FigureError =>
  notAvailable(`Unknown region ${quoted(typed)}. ${didYouMean(suggestions, `There are ${listed(all)}.`)}`);

export const unknownPlace = (typed: string, suggestions: readonly string[]): FigureError =>
  notAvailable(
    `Unknown council area ${quoted(typed)}. ${didYouMean(suggestions, 'Give the name or ONS code of a council area.')}`,
  );

export const sharedPlace = (typed: string, places: readonly string[]): FigureError =>
  notAvailable(`${quoted(typed)} is the name of ${places.length} council areas. Did you mean ${alternatives(places)}?`);

export const unknownMeasure = (typed: string, suggestions: readonly string[]): FigureError =>
  notAvailable(
    `Unknown measure ${quoted(typed)}. ${didYouMean(suggestions, 'ICS_MEASURES lists the measures there are.')}`,
  );

export const unknownProgramme = (typed: string, all: readonly string[]): FigureError =>
  notAvailable(`Unknown programme ${quoted(typed)}. There are ${listed(all)}.`);

export const unknownArea = (
  typed: string,
  programme: string,
  suggestions: readonly string[],
  all: readonly string[],
): FigureError =>
  notAvailable(
    `Unknown area ${quoted(typed)} of ${programme}. ${didYouMean(suggestions, `There are ${listed(all, 8)}.`)}`,
  );

export const programmeWithoutTotal = (programme: string, areas: readonly string[]): FigureError =>
  notAvailable(`No total is stated for ${programme}. There are its areas ${listed(areas, 8)}.`);

export const unknownSource = (typed: string, suggestions: readonly string[]): FigureError =>
  notAvailable(
    `Unknown source ${quoted(typed)}. ${didYouMean(
      suggestions.map((each) => `“${each}”`),
      'Give the id, title or publisher of a source.',
    )}`,
  );

export const unknownStream = (typed: string, all: readonly string[]): FigureError =>
  notAvailable(`Unknown stream ${quoted(typed)}. There are ${listed(all, 8)}; without a stream you get their sum.`);

// Days and periods

export const refusedDate = (input: string | number): FigureError =>
  invalidValue(`${shown(input)} is no date. Write it as 2021-02-03 or 3 February 2021, or give a date cell.`);

export const refusedPeriod = (input: string | number): FigureError =>
  invalidValue(`${shown(input)} is no period. Write a financial year as 2024/25, a month as 2021-02, or "latest".`);

export const ambiguousYear = (year: number, before: string, from: string): FigureError =>
  invalidValue(`${year} is ambiguous. Did you mean ${before} or ${from}?`);

export const beforeFirstSystems = (firstMonth: string): FigureError =>
  notAvailable(`The first systems were authorised in ${firstMonth}.`);

export const beforeSystem = (name: string, began: string, predecessors: readonly string[]): FigureError =>
  notAvailable(
    `${name} began ${onDay(began)}.${predecessors.length === 0 ? '' : ` Before it there were ${listed(predecessors)}.`}`,
  );

export const afterSystem = (name: string, ended: string, successors: readonly string[]): FigureError =>
  notAvailable(
    `${name} ended ${onDay(ended)}.${successors.length === 0 ? '' : ` Its area went to ${listed(successors)}.`}`,
  );

export const noCodeThen = (name: string, first: string): FigureError =>
  notAvailable(`No ONS code of ${name} is known for that day. The data know its codes from ${first} on.`);

export const beforePlaces = (name: string, first: string): FigureError =>
  notAvailable(`Which systems serve ${name} is known from ${first} on only.`);

export const placeNotThen = (name: string): FigureError =>
  notAvailable(`The data know no system that serves ${name} on that day.`);

// Figures

const periodAndBasis = ({ period, basis }: Figure): string => `${period} (${basis})`;

const periodsAndBases = (figures: readonly Figure[]): string[] => [...new Set(figures.map(periodAndBasis))];

const onDay = (date: string): string => `${date.length === 7 ? 'in' : 'on'} ${inWords(date)}`;

const periodsByBasis = (figures: readonly Figure[]): string[] =>
  [...new Set(figures.map(({ basis }) => basis))].map((basis) => {
    const periods = new Set(figures.filter((figure) => figure.basis === basis).map(({ period }) => period));
    return `${/^[aeiou]/.test(basis) ? 'an' : 'a'} ${basis} for ${listed([...periods].sort().reverse(), mostListed)}`;
  });

/** What was asked for in vain, and what a sentence may name instead. */
export interface Miss {
  readonly body: string;
  /** The measure's name. */
  readonly measure: string;
  /** A reading of the period, `latest`, or undefined for the headline. */
  readonly period: string | undefined;
  readonly basis: Basis | undefined;
  readonly asOf: string | undefined;
  /** Where the body began or ended, and what was there before or after, if that explains the miss. */
  readonly life: string | undefined;
  /** Figures of the measure that may be asked for, the nearest first. */
  readonly figures: readonly Figure[];
  /** Claims and draft plans, which have to be asked for by their basis. */
  readonly byBasisOnly: readonly Figure[];
  /** Names of other scopes and streams that the body has figures of in the period. */
  readonly scopes: readonly string[];
  /** The day from which the first figure of the measure was known, if that was after the day asked for. */
  readonly firstKnown: string | undefined;
  /** Names of the nearest measures that the body has figures of. */
  readonly measures: readonly string[];
}

const which = ({ period, basis, asOf }: Pick<Miss, 'period' | 'basis' | 'asOf'>): string =>
  [
    period === undefined ? '' : period === 'latest' ? ' for a full year' : ` for ${period}`,
    basis === undefined ? '' : ` on the basis “${basis}”`,
    asOf === undefined ? '' : ` known on ${inWords(asOf)}`,
  ].join('');

export const noFigure = (miss: Miss): FigureError => {
  const { body, measure, life, figures, byBasisOnly, firstKnown, scopes, measures } = miss;
  const instead: string[] = [];
  if (life !== undefined) instead.push(life);
  if (byBasisOnly.length > 0) {
    instead.push(`There is ${listed(periodsByBasis(byBasisOnly), mostListed)}: name that basis to get it.`);
  }
  if (scopes.length > 0) instead.push(`For that period there is ${listed(scopes, mostListed)}.`);
  if (figures.length > 0) instead.push(`There is ${listed(periodsAndBases(figures), mostListed)}.`);
  if (firstKnown !== undefined) instead.push(`The first is known from ${inWords(firstKnown)} on.`);
  if (instead.length === 0 && measures.length > 0) {
    instead.push(`Of ${body} there is ${listed(measures, mostListed)}.`);
  }
  if (instead.length === 0) instead.push('This edition has no figure of it at all.');
  return notAvailable(`No figure for ${measure} of ${body}${which(miss)}. ${instead.join(' ')}`);
};

export const severalFigures = (
  body: string,
  measure: string,
  basis: Basis | undefined,
  figures: readonly Figure[],
): FigureError =>
  notAvailable(
    `Several figures for ${measure} of ${body}${which({ period: undefined, basis, asOf: undefined })}, none of them the headline. Name a period: ${listed(periodsAndBases(figures), mostListed)}.`,
  );

const estimateWords: Record<Estimate, string> = { low: 'low value', central: 'central value', high: 'high value' };

export const estimateNotStated = (figure: Figure, asked: Estimate): FigureError => {
  const stated = (['low', 'central', 'high'] as const).filter((each) => figure[each] !== null);
  return notAvailable(
    `The source states no ${estimateWords[asked]}: it gives ${figureInWords(figure)}. Ask for ${alternatives(stated.map((each) => `"${each}"`))}.`,
  );
};
