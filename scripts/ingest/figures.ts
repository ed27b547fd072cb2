import { inOurUnit } from './bounds';
import type { Exact } from './numbers';
import type { FigureCells, Reference } from './reference';
import type { Series } from './series';

const basis = 'allocation';

/** `nhse-alloc-2025-26`; for the two years 2023/24 and 2024/25 together `nhse-alloc-2023-25`. */
export const sourceOf = (years: readonly string[]): string =>
  `nhse-alloc-${years[0]?.slice(0, 4)}-${years.at(-1)?.slice(-2)}`;

/** Figures alike in this share their id but for a number at its end. */
const stemOf = (system: string, measure: string, period: string): string =>
  `${system}-${measure}-${period}-${basis}`.toLowerCase().replace(/[_/ ]/g, '-');

/** The id that the figure has already, or the first that is free. */
const idFor = (stem: string, source: string, reference: Reference): string => {
  const alike = new Map(
    reference.figures
      .filter(({ id = '' }) => id === stem || /^-\d+$/.test(id.startsWith(stem) ? id.slice(stem.length) : ''))
      .map((figure) => [figure.id ?? '', figure]),
  );
  const own = [...alike.values()].find((figure) => figure.source === source);
  if (own) return own.id ?? stem;
  if (!alike.has(stem)) return stem;
  let number = 2;
  while (alike.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
};

/** The newest older figure of NHS England's workbooks for the same system, measure and year. */
const supersededBy = (figure: FigureCells, reference: Reference): string => {
  const older = reference.figures.filter(
    ({ system, measure, period, basis: kind, source = '', as_of = '' }) =>
      system === figure.system &&
      measure === figure.measure &&
      period === figure.period &&
      kind === basis &&
      source.startsWith('nhse-alloc-') &&
      as_of < (figure.as_of ?? ''),
  );
  return older.sort((one, other) => ((one.as_of ?? '') < (other.as_of ?? '') ? 1 : -1))[0]?.id ?? '';
};

/** Decimal text without an exponent and without noughts at its end. */
const written = (number: Exact): string => number.toFixed();

/** What the figures of one workbook have in common. */
export interface Edition {
  readonly source: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** The latest year of a measure, among the new figures and the headlines that there are. */
const latest = (measure: string, system: string, all: readonly Series[], reference: Reference): string => {
  const years = all.filter(({ layout }) => layout.measure === measure).map(({ period }) => period);
  const headlines = reference.figures
    .filter((figure) => figure.measure === measure && figure.system === system && figure.headline === 'Y')
    .map(({ period = '' }) => period);
  return [...years, ...headlines].sort().at(-1) ?? '';
};

/** The rows of `figures.csv` for a series: the boards that existed in its year, and England. */
export const figuresOf = (
  series: Series,
  all: readonly Series[],
  { source, asOf }: Edition,
  reference: Reference,
): FigureCells[] => {
  const { layout, period, sheet, column, boards, englandOfBoards, reading } = series;
  const { measure, note = '' } = layout;
  const existed = reference.boardsIn(period);
  const withoutRetained = layout.england === 'with retained';
  // An allocation for a year to come is often changed before it starts.
  const ahead = period.slice(0, 4) > asOf.slice(0, 4) ? `As set in ${asOf.slice(0, 4)}.` : '';
  const remarks = [note, ahead];
  const ofEngland = withoutRetained
    ? 'The boards alone: the row of England has also what NHS England keeps in its regions.'
    : '';
  const rows = [
    ...boards.filter(({ code }) => existed.has(code)).map(({ code, number }) => ({ code, number, place: '', remarks })),
    {
      code: 'ENG',
      number: englandOfBoards,
      place: withoutRetained ? ', row England less the rows of NHS England' : ', row England',
      remarks: [...remarks, ofEngland],
    },
  ];
  return rows.map(({ code, number, place, remarks: sentences }) => {
    const figure = {
      id: idFor(stemOf(code, measure, period), source, reference),
      system: code,
      measure,
      period,
      basis,
      low: '',
      central: written(inOurUnit(series, number)),
      high: '',
      unit: reading.unit,
      qualifier: '',
      as_of: asOf,
      source,
      locator: `sheet ${sheet}, column “${column}”${place}`,
      said_by: 'NHS England',
      trust: 'A',
      headline: period === latest(measure, code, all, reference) ? 'Y' : 'N',
      note: sentences.filter(Boolean).join(' '),
    };
    return { ...figure, supersedes: supersededBy(figure, reference) };
  });
};
