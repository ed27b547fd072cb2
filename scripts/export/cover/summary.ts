import { cell } from '../../data/dataset';
import type { Row } from '../../data/read';
import { byMonth, type Coverage, columnOf, countSystems, england, type MeasureGroup, withoutDeficit } from './count';
import { table } from './table';

export const groupName = ({ name, lines }: MeasureGroup): string =>
  lines === 0 ? name : `${name} (total and ${lines} lines)`;

export const shownCount = (count: number): string => (count === 0 ? '–' : String(count));

const isOfEngland = (row: Row): boolean => cell(row, 'system') === england;

/** The figures of a group by the column that they count in. */
export const figuresIn = (figures: readonly Row[], column: string): readonly Row[] =>
  figures.filter((row) => columnOf(row) === column);

/** How many of the 42 have a figure of a measure for a year, and how many figures there are of England. */
export const measureRow = (group: MeasureGroup, { systems, columns }: Coverage): string[] => [
  ...columns.map((column) => shownCount(countSystems(figuresIn(group.figures, column), systems))),
  shownCount(group.figures.filter(isOfEngland).length),
];

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

const figuresOf = (groups: readonly MeasureGroup[]): string => {
  const count = groups.reduce((sum, { figures }) => sum + figures.length, 0);
  return counted(count, 'figure', 'figures');
};

/** Names hold commas and "and" themselves. */
const listed = (names: readonly string[]): string => names.join('; ');

const deficits = (coverage: Coverage): string => {
  const missing = withoutDeficit(coverage).map((row) => cell(row, 'name'));
  const all = coverage.systems.length;
  if (missing.length === 0) return `Each of the ${all} systems has a deficit of the whole system for some year.`;
  const are = missing.length === 1 ? 'system has' : `of the ${all} systems have`;
  return `**No deficit of the whole system, for any year:** ${missing.length} ${are} none (other than a claim or a draft plan): ${listed(missing)}.`;
};

const bodiesSince2026 = ({ others, figures }: Coverage): string => {
  const bare = others.filter((row) => !figures.some((figure) => cell(figure, 'system') === cell(row, 'ods_code')));
  if (bare.length === 0) return '';
  return `\n\n**No figure at all**, since these bodies were new in April 2026: ${listed(bare.map((row) => cell(row, 'name')))}. What was stated of their predecessors stays with those.`;
};

/** What there is not, by name; for `data/datasheet.md`, and within the summary. */
export const gaps = (coverage: Coverage): string => `${deficits(coverage)}${bodiesSince2026(coverage)}`;

/** The part of `data/README.md` that says what there is and what there is not. */
export const summary = (coverage: Coverage): string => {
  const { systems, figures, groups, columns, sources } = coverage;
  const held = groups.map((group) => ({ group, count: countSystems(group.figures, systems) }));
  const shared = held.filter(({ count }) => count > 1).map(({ group }) => group);
  const single = held.filter(({ count }) => count === 1).map(({ group }) => group);
  const ofEngland = groups.filter(({ figures: of }) => of.some(isOfEngland) && countSystems(of, systems) === 0);
  const covered = countSystems(figures, systems);
  return [
    `${counted(figures.length, 'figure', 'figures')} from ${counted(sources, 'source', 'sources')}: ${covered} of the ${systems.length} systems have at least one, and ${counted(figures.filter(isOfEngland).length, 'figure is', 'figures are')} of England.`,
    '',
    `How many of the ${systems.length} systems have a figure for a year, on any basis; “${byMonth}” are those whose source gives no year, only when it was stated. The last column counts the figures of England.`,
    '',
    table(
      ['measure', ...columns, 'England'],
      shared.map((group) => [groupName(group), ...measureRow(group, coverage)]),
      (column) => column > 0,
    ),
    '',
    `Besides, ${counted(single.length, 'measure has', 'measures have')} figures of one system only (${figuresOf(single)}), and ${counted(ofEngland.length, 'measure', 'measures')} of England only (${figuresOf(ofEngland)}). [docs/data/coverage.md](../docs/data/coverage.md) has every measure and every system.`,
    '',
    gaps(coverage),
  ].join('\n');
};
