import { FigureError, notAvailable } from '../core/errors';
import type { OutputScalar } from '../core/values';
import {
  bodyName,
  figureInWords,
  figuresOf,
  figuresOfMeasure,
  isFinancialYear,
  isLatest,
  measureByCode,
  measures,
  parsePeriod,
  resolveBody,
  resolveMeasure,
  selectFigure,
  streamTotal,
  systems,
} from '../dataset';
import { type Basis, bases, type Figure } from '../dataset/types';
import { readArgument } from './arguments';
import { defineTable } from './definition';
import { basis, optional } from './parameters';

const heading = ['System', 'Measure', 'Period', 'Basis', 'Low', 'Central', 'High', 'Unit', 'As of', 'Figure id'];

const bound = (figure: Figure, value: number | null): OutputScalar =>
  value ?? notAvailable(`The source gives only this: ${figureInWords(figure)}.`);

const row = (figure: Figure): OutputScalar[] => [
  bodyName(figure.odsCode),
  figure.measure,
  figure.period,
  figure.basis,
  bound(figure, figure.low),
  bound(figure, figure.central),
  bound(figure, figure.high),
  figure.unit,
  figure.asOf,
  figure.id,
];

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const inOrder = (one: Figure, other: Figure): number =>
  compare(one.period.replace('/', '-'), other.period.replace('/', '-')) ||
  bases.indexOf(one.basis) - bases.indexOf(other.basis) ||
  compare(one.id, other.id);

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Stands for the newest full year of each measure among a list of periods. */
const newest: readonly string[] = [];

const newestYear = (figures: readonly Figure[]): string | undefined =>
  figures
    .map(({ period }) => period)
    .filter(isFinancialYear)
    .sort()
    .pop();

/** A list by its items where it was typed; else as a whole, of which one item is enough. */
const eachOf = (items: readonly string[], typed: unknown): (readonly string[])[] =>
  typed === undefined ? [items] : items.map((item) => [item]);

const readBasis = (typed: string | number): Basis => readArgument(typed, { ...basis, optional: false }) as Basis;

export const icsTable = defineTable({
  name: 'ICS_TABLE',
  category: 'Figures',
  summary: 'A table of figures, one a row: low, central and high in the unit of each row (£m, fraction, people …).',
  parameters: [
    optional('systems', 'list', 'A system, or a range or array constant of systems; "England" too.', {
      example: '{"LSC","SSOT"}',
      fallback: 'all',
    }),
    optional('measures', 'list', 'A measure, or a range or array constant of measures.', {
      example: '"deficit"',
      fallback: 'all but “allocation”, our sum of its streams',
    }),
    optional('periods', 'list', 'A period or "latest", or a range or array constant of them.', {
      example: '"2021-02"',
      fallback: 'all',
    }),
    optional(
      'basis',
      'list',
      'A kind of figure (plan, outturn, estimate, claim …), or a range or array constant of kinds.',
      {
        example: '"estimate"',
        fallback: 'all, claims and drafts too',
      },
    ),
  ],
  result: {
    description:
      'A heading row, then a row a figure: system, measure, period, basis, low, central, high, unit, as of, figure id. Last, a row for each system, measure and period listed that has none, with the reason in its cells.',
    format: 'by measure',
  },
  examples: [],
  errors: [
    '#N/A for an unknown system or measure, and where no figure fits.',
    '#VALUE! for a period or basis that is none.',
  ],
  since: '0.1.0',
  evaluate: (wantedSystems, wantedMeasures, wantedPeriods, wantedBases) => {
    const bodies = unique(
      wantedSystems?.map((name) => resolveBody(String(name))) ?? ['ENG', ...systems().map(({ odsCode }) => odsCode)],
    );
    const codes = unique(
      wantedMeasures?.map((name) => resolveMeasure(String(name)).code) ??
        measures().flatMap(({ code }) => (code === streamTotal ? [] : [code])),
    );
    const periods = wantedPeriods?.map((when) => (isLatest(when) ? newest : parsePeriod(when))) ?? [undefined];
    const kinds = wantedBases?.map(readBasis);
    const pick = (odsCode: string, code: string, readings: readonly string[] | undefined): readonly Figure[] => {
      const { figures: all } = figuresOfMeasure(odsCode, code);
      const figures = kinds === undefined ? all : all.filter(({ basis }) => kinds.includes(basis));
      if (readings === undefined) return figures;
      // A date-like period has two readings; the later one counts only where the first finds nothing.
      const reading =
        readings === newest
          ? newestYear(figures)
          : readings.find((when) => figures.some((figure) => figure.period === when));
      return figures.filter((figure) => figure.period === reading);
    };
    const rows = bodies.flatMap((odsCode) =>
      codes.flatMap((code) => unique(periods.flatMap((readings) => pick(odsCode, code, readings))).sort(inOrder)),
    );
    const why = (
      someBodies: readonly string[],
      someCodes: readonly string[],
      period?: string | number,
    ): FigureError => {
      const [odsCode = '', measure = ''] = [someBodies[0], someCodes[0]];
      const isOneBody = someBodies.length === 1;
      try {
        // One body and one measure: the look-up of one figure says what there is instead, and which bodies came before.
        if (isOneBody && (someCodes.length === 1 || figuresOf(odsCode).length === 0)) {
          selectFigure({ odsCode, measure, period, basis: kinds?.[0] });
        }
      } catch (error) {
        if (error instanceof FigureError) return error;
        throw error;
      }
      const named = isOneBody ? bodyName(odsCode) : `these ${someBodies.length} systems`;
      const what = someCodes.length === 1 ? measureByCode(measure).name : 'what is asked';
      return notAvailable(`There is no figure of ${named} for ${what} that fits. ICS_MEASURES lists what there is.`);
    };
    if (rows.length === 0) throw why(bodies, codes, wantedPeriods?.[0]);
    // Whatever is listed by name and has no figure gets a row that says why: left out, it would not be missed.
    const without = eachOf(bodies, wantedSystems).flatMap((someBodies) =>
      eachOf(codes, wantedMeasures).flatMap((someCodes) =>
        periods.flatMap((readings, place) => {
          if (someBodies.some((odsCode) => someCodes.some((code) => pick(odsCode, code, readings).length > 0)))
            return [];
          const reason = why(someBodies, someCodes, wantedPeriods?.[place]);
          const period = readings === newest ? 'latest' : (readings?.[0] ?? reason);
          return [
            [
              wantedSystems === undefined ? reason : bodyName(someBodies[0]!),
              wantedMeasures === undefined ? reason : someCodes[0]!,
              period,
              ...heading.slice(3).map(() => reason),
            ],
          ];
        }),
      ),
    );
    return [heading, ...rows.map(row), ...without];
  },
});
