import { figuresOf, measures } from '../dataset';
import type { Figure, Measure } from '../dataset/types';

export interface GroupedFigure {
  readonly figure: Figure;
  /** The line of a programme's list that it is for, where the group is such a list. */
  readonly area: string | null;
}

/** The figures of one measure, or of a programme's whole list, the first being the one to start from. */
export interface FigureGroup {
  readonly title: string;
  readonly definition: string;
  readonly figures: readonly GroupedFigure[];
}

const headlineThenNewest = (one: Figure, other: Figure): number => {
  if (one.headline !== other.headline) return one.headline ? -1 : 1;
  if (one.period === other.period) return 0;
  return one.period > other.period ? -1 : 1;
};

/** A list's lines stand under its total, the first of its measures. */
const titleMeasure = ({ programme, area }: Measure, all: readonly Measure[], itself: Measure): Measure =>
  area === null ? itself : (all.find((each) => each.programme === programme && each.area === null) ?? itself);

/** A body's figures by measure in the data's order: the headline first, then the newest. */
export const figureGroups = (odsCode: string): readonly FigureGroup[] => {
  const figures = figuresOf(odsCode);
  const all = measures();
  const groups = new Map<string, { title: string; definition: string; figures: GroupedFigure[] }>();
  for (const measure of all) {
    const own = figures.filter((figure) => figure.measure === measure.code).sort(headlineThenNewest);
    if (own.length === 0) continue;
    const { code, name, definition } = titleMeasure(measure, all, measure);
    const group = groups.get(code) ?? { title: name, definition, figures: [] };
    group.figures.push(...own.map((figure) => ({ figure, area: measure.area })));
    groups.set(code, group);
  }
  return [...groups.values()];
};

/** Whether two figures stand in the same place of the same document, so that the second need not repeat it. */
export const sameStanding = (one: Figure, other: Figure): boolean =>
  one.period === other.period &&
  one.basis === other.basis &&
  one.asOf === other.asOf &&
  one.source === other.source &&
  one.locator === other.locator &&
  one.saidBy === other.saidBy;
