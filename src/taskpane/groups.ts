import { figuresOf, measures } from '../dataset';
import type { Figure, Measure } from '../dataset/types';
import { leadFirst, supersededAmong } from './relations';
import { periodWords } from './words';

export interface GroupedFigure {
  readonly figure: Figure;
  /** The line of a programme's list that it is for, where the group is such a list. */
  readonly area: string | null;
  readonly isSuperseded: boolean;
}

/** The figures of one measure, or of a programme's whole list, the first being the one to start from. */
export interface FigureGroup {
  /** The measure's code, or that of the list's total. */
  readonly code: string;
  readonly title: string;
  readonly figures: readonly GroupedFigure[];
}

/** A list's lines stand under its total, the first of its measures. */
const titleMeasure = ({ programme, area }: Measure, all: readonly Measure[], itself: Measure): Measure =>
  area === null ? itself : (all.find((each) => each.programme === programme && each.area === null) ?? itself);

const byMeasure = (figures: readonly Figure[]): Map<string, Figure[]> => {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.measure);
    if (group === undefined) groups.set(figure.measure, [figure]);
    else group.push(figure);
  }
  return groups;
};

/** A body's figures by measure in the data's order: the headline first, then the newest, then what was superseded. */
export const figureGroups = (odsCode: string): readonly FigureGroup[] => {
  const figures = byMeasure(figuresOf(odsCode));
  const all = measures();
  const groups = new Map<string, FigureGroup & { figures: GroupedFigure[] }>();
  for (const measure of all) {
    const own = figures.get(measure.code);
    if (own === undefined) continue;
    const superseded = supersededAmong(own);
    const { code, name } = titleMeasure(measure, all, measure);
    const group = groups.get(code) ?? { code, title: name, figures: [] };
    for (const figure of own.sort(leadFirst(superseded))) {
      group.figures.push({ figure, area: measure.area, isSuperseded: superseded.has(figure.id) });
    }
    groups.set(code, group);
  }
  return [...groups.values()];
};

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const findable = ({ code, title }: FigureGroup, { figure, area, isSuperseded }: GroupedFigure): string =>
  [
    title,
    code.replaceAll('_', ' '),
    figure.measure,
    area,
    figure.period,
    periodWords(figure.period),
    figure.basis,
    figure.saidBy,
    figure.headline && 'headline',
    isSuperseded && 'superseded',
  ]
    .join(' ')
    .toLowerCase();

/** What of the groups has every word of the text: all of them where it has none. */
export const filterGroups = (groups: readonly FigureGroup[], text: string): readonly FigureGroup[] => {
  const words = wordsOf(text);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      figures: group.figures.filter((item) => {
        const where = findable(group, item);
        return words.every((word) => where.includes(word));
      }),
    }))
    .filter(({ figures }) => figures.length > 0);
};

/** Whether two figures stand in the same place of the same document, so that the second need not repeat it. */
export const sameStanding = (one: Figure, other: Figure): boolean =>
  one.period === other.period &&
  one.basis === other.basis &&
  one.asOf === other.asOf &&
  one.source === other.source &&
  one.locator === other.locator &&
  one.saidBy === other.saidBy;
