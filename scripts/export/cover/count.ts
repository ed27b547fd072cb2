import { cell, type Dataset, groupBy } from '../../data/dataset';
import type { Row } from '../../data/read';

/** The 42 boards of April 2021 to March 2026 are those in force on their last day. */
const lastDayOfThe42 = '2026-03-31';

export const england = 'ENG';

/** A measure, or a list of measures with its total: the lines of a list are not counted apart. */
export interface MeasureGroup {
  readonly code: string;
  readonly name: string;
  /** How many lines the list has beside its total; 0 for a single measure. */
  readonly lines: number;
  readonly figures: readonly Row[];
}

export interface Coverage {
  readonly systems: readonly Row[];
  /** Bodies that are not among the 42. */
  readonly others: readonly Row[];
  readonly groups: readonly MeasureGroup[];
  /** Financial years, and at the end the heading of figures that are dated by a month only. */
  readonly columns: readonly string[];
  readonly figures: readonly Row[];
  readonly sources: number;
}

export const byMonth = 'by month';

/** Figures whose source gives no year are counted apart: no year is made up for them. */
export const columnOf = (row: Row): string => (cell(row, 'period').includes('/') ? cell(row, 'period') : byMonth);

export const codeOf = (row: Row): string => cell(row, 'ods_code');

/** How many different systems there are among figures. */
export const countSystems = (figures: readonly Row[], systems: readonly Row[]): number => {
  const found = new Set(figures.map((row) => cell(row, 'system')));
  return systems.filter((system) => found.has(codeOf(system))).length;
};

const groupsOf = (data: Dataset): MeasureGroup[] => {
  const byMeasure = groupBy(data.rows('figures'), (row) => cell(row, 'measure'));
  const measures = data.rows('measures');
  return measures
    .filter((row) => cell(row, 'part_of') === '')
    .map((row) => {
      const code = cell(row, 'code');
      const lines = measures.filter((line) => cell(line, 'part_of') === code);
      const figures = [row, ...lines].flatMap((measure) => byMeasure.get(cell(measure, 'code')) ?? []);
      return { code, name: cell(row, 'name'), lines: lines.length, figures };
    });
};

/** What there is, counted. */
export const countCoverage = (data: Dataset): Coverage => {
  const isOneOfThe42 = (row: Row): boolean =>
    cell(row, 'start_date') <= lastDayOfThe42 &&
    (cell(row, 'end_date') === '' || cell(row, 'end_date') >= lastDayOfThe42);
  const byName = (one: Row, other: Row): number => (cell(one, 'name') < cell(other, 'name') ? -1 : 1);
  const bodies = [...data.rows('systems')].sort(byName);
  const figures = data.rows('figures');
  const columns = [...new Set(figures.map(columnOf))].sort();
  return {
    systems: bodies.filter(isOneOfThe42),
    others: bodies.filter((row) => !isOneOfThe42(row)),
    groups: groupsOf(data),
    columns,
    figures,
    sources: data.rows('sources').length,
  };
};

/** Bases on which a function answers only where they are asked for by name. */
const onlyByName = ['claim', 'draft plan'];

/** The systems for which no deficit of the whole system is stated, other than as a claim or in a draft plan. */
export const withoutDeficit = ({ systems, figures }: Coverage): Row[] => {
  const found = new Set(
    figures
      .filter((row) => cell(row, 'measure') === 'deficit' && !onlyByName.includes(cell(row, 'basis')))
      .map((row) => cell(row, 'system')),
  );
  return systems.filter((system) => !found.has(codeOf(system)));
};
