import { addStreams, betweenIds, streamTotal } from './allocations';
import { knownFrom } from './dates';
import { bodyOfId } from './ids';
import { figureRowOfId, figureRows, figureRowsOfMeasure } from './load';
import { memoise } from './memo';
import { estimateNotStated } from './sentences';
import { sourceById } from './sources';
import type { Estimate, Figure } from './types';

const longestId = 150;
/** Words joined by hyphens; a system's acronym, code or name is told apart without a search. */
const idShape = /^[a-z0-9_]+(?:-[a-z0-9_]+)+$/;

/** All figures of a body, in the order of the data; empty where there are none. */
export const figuresOf = (odsCode: string): readonly Figure[] => figureRows(odsCode);

interface MeasureFigures {
  readonly figures: readonly Figure[];
  readonly headline: Figure | undefined;
  /** What periods as typed were answered with before. */
  readonly answers: Map<string | number, Figure>;
}

const known = new Map<string, Map<string, MeasureFigures>>();

/** A body's figures of a measure, with the headline found beforehand: a column of look-ups asks for little else. */
export const figuresOfMeasure = (odsCode: string, measure: string): MeasureFigures => {
  let measures = known.get(odsCode);
  if (measures === undefined) {
    measures = new Map();
    known.set(odsCode, measures);
  }
  let group = measures.get(measure);
  if (group === undefined) {
    const rowsOf = (code: string) => figureRowsOfMeasure(odsCode, code);
    const figures = measure === streamTotal ? addStreams(rowsOf) : rowsOf(measure);
    group = { figures, headline: figures.find(({ headline }) => headline), answers: new Map() };
    measures.set(measure, group);
  }
  return group;
};

const search = memoise((text): { readonly figure: Figure | undefined } => {
  const id = text.trim().toLowerCase();
  const [first = ''] = id.split(betweenIds, 1);
  if (first.length > longestId || !idShape.test(first)) return { figure: undefined };
  const figure = figureRowOfId(bodyOfId(first), first);
  if (figure === undefined || first === id) return { figure };
  return { figure: figuresOfMeasure(figure.odsCode, streamTotal).figures.find((sum) => sum.id === id) };
});

/** The figure of an id, or the sum of streams of theirs, in any case; undefined for any other text. */
export const figureById = (id: string): Figure | undefined => (id.includes('-') ? search(id).figure : undefined);

/** The low, central or high value of a figure, in its unit; `#N/A` where the source states none, saying what it states. */
export const figureValue = (figure: Figure, estimate: Estimate): number => {
  const value = figure[estimate];
  if (value === null) throw estimateNotStated(figure, estimate);
  return value;
};

/**
 * The day from which a figure was known. One dated by a month was stated in it, perhaps in another paper than the one
 * read. A day may be the last one counted, so its figure is not known before its source came out; a source without a
 * date counts from the day on which it was read.
 */
export const knownSince = ({ asOf, source }: Figure): string => {
  const stated = knownFrom(asOf);
  const { published, accessed } = sourceById(source);
  const cameOut = knownFrom(published ?? accessed ?? stated);
  return asOf.length > 7 && cameOut > stated ? cameOut : stated;
};

/** Whether a figure was known on a day `YYYY-MM-DD`; with no day, all were. */
export const isKnown = (figure: Figure, day: string | undefined): boolean =>
  day === undefined || knownSince(figure) <= day;

/** The figures that no other one among them supersedes. */
export const withoutSuperseded = (figures: readonly Figure[]): Figure[] => {
  const superseded = new Set(figures.map(({ supersedes }) => supersedes));
  return figures.filter(({ id }) => !superseded.has(id));
};
