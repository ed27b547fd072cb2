import { knownFrom } from './dates';
import { bodyOfId } from './ids';
import { figureRows } from './load';
import { memoise } from './memo';
import { estimateNotStated } from './sentences';
import type { Estimate, Figure } from './types';

const longestId = 150;
/** Words joined by hyphens; a system's acronym, code or name is told apart without a search. */
const idShape = /^[a-z0-9_]+(?:-[a-z0-9_]+)+$/;

/** All figures of a body, in the order of the data; empty where there are none. */
export const figuresOf = (odsCode: string): readonly Figure[] => figureRows(odsCode);

interface MeasureFigures {
  readonly figures: Figure[];
  headline: Figure | undefined;
  /** What periods as typed were answered with before. */
  readonly answers: Map<string | number, Figure>;
}
const noFigures: MeasureFigures = { figures: [], headline: undefined, answers: new Map() };

const indices = new Map<string, Map<string, MeasureFigures>>();

/** A body's figures of a measure, with the headline found beforehand: a column of look-ups asks for little else. */
export const figuresOfMeasure = (odsCode: string, measure: string): Readonly<MeasureFigures> => {
  let index = indices.get(odsCode);
  if (index === undefined) {
    index = new Map();
    for (const figure of figuresOf(odsCode)) {
      let group = index.get(figure.measure);
      if (group === undefined) {
        group = { figures: [], headline: undefined, answers: new Map() };
        index.set(figure.measure, group);
      }
      group.figures.push(figure);
      if (figure.headline) group.headline = figure;
    }
    indices.set(odsCode, index);
  }
  return index.get(measure) ?? noFigures;
};

const search = memoise((text): { readonly figure: Figure | undefined } => {
  const id = text.trim().toLowerCase();
  if (id.length > longestId || !idShape.test(id)) return { figure: undefined };
  return { figure: figuresOf(bodyOfId(id)).find((figure) => figure.id === id) };
});

/** The figure of an id, in any case; undefined for any other text. */
export const figureById = (id: string): Figure | undefined => (id.includes('-') ? search(id).figure : undefined);

/** The low, central or high value of a figure, in its unit; `#N/A` where the source states none, saying what it states. */
export const figureValue = (figure: Figure, estimate: Estimate): number => {
  const value = figure[estimate];
  if (value === null) throw estimateNotStated(figure, estimate);
  return value;
};

/** Whether a figure was stated by a day `YYYY-MM-DD`; with no day, all were. */
export const isKnown = (figure: Figure, day: string | undefined): boolean =>
  day === undefined || knownFrom(figure.asOf) <= day;

/** The figures that no other one among them supersedes. */
export const withoutSuperseded = (figures: readonly Figure[]): Figure[] => {
  const superseded = new Set(figures.map(({ supersedes }) => supersedes));
  return figures.filter(({ id }) => !superseded.has(id));
};
