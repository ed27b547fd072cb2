import { figuresOf, selectFigure } from '../dataset';
import { answersTo, basesByRank } from '../dataset/bases';
import type { Figure } from '../dataset/types';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The newest period first; of one period what is nearer to an accounted fact, then what was said later. */
export const newestFirst = (one: Figure, other: Figure): number =>
  compare(other.period, one.period) ||
  basesByRank.indexOf(one.basis) - basesByRank.indexOf(other.basis) ||
  compare(other.asOf, one.asOf);

/** The ids that another figure supersedes. */
export const supersededAmong = (figures: readonly Figure[]): ReadonlySet<string | null> =>
  new Set(figures.map(({ supersedes }) => supersedes));

/** What to start from: the headline, then figures that a formula gives unasked, then what has been superseded. */
export const leadFirst =
  (superseded: ReadonlySet<string | null>) =>
  (one: Figure, other: Figure): number =>
    Number(other.headline) - Number(one.headline) ||
    Number(superseded.has(one.id)) - Number(superseded.has(other.id)) ||
    Number(answersTo(other.basis, undefined)) - Number(answersTo(one.basis, undefined)) ||
    newestFirst(one, other);

/** How a figure stands to the others of the same body and measure. */
export interface Relations {
  /** The others, the newest first. */
  readonly vintages: readonly Figure[];
  readonly superseded: ReadonlySet<string | null>;
  readonly supersededBy: Figure | undefined;
  /** Others of the same period and basis that give another value, none of them in place of another. */
  readonly conflicts: readonly Figure[];
  /** Of the figure and its conflicts, the one that a formula gives which names period and basis. */
  readonly preferred: Figure;
}

const differ = (one: Figure, other: Figure): boolean =>
  one.low !== other.low || one.central !== other.central || one.high !== other.high;

export const relationsOf = (figure: Figure): Relations => {
  const { odsCode, measure, period, basis } = figure;
  const all = figuresOf(odsCode).filter((each) => each.measure === measure);
  const superseded = supersededAmong(all);
  const vintages = all.filter(({ id }) => id !== figure.id).sort(newestFirst);
  const conflicts = superseded.has(figure.id)
    ? []
    : vintages.filter(
        (each) => each.period === period && each.basis === basis && !superseded.has(each.id) && differ(each, figure),
      );
  return {
    vintages,
    superseded,
    supersededBy: all.find(({ supersedes }) => supersedes === figure.id),
    conflicts,
    preferred: conflicts.length === 0 ? figure : selectFigure({ odsCode, measure, period, basis }),
  };
};
