import { notAvailable } from '../core/errors';
import type { OutputScalar } from '../core/values';
import {
  bodyName,
  figureInWords,
  figuresOf,
  isFinancialYear,
  isLatest,
  measureByCode,
  measures,
  parsePeriod,
  resolveBody,
  resolveMeasure,
  selectFigure,
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
      fallback: 'all',
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
      'A heading row, then a row a figure: system, measure, period, basis, low, central, high, unit, as of, figure id.',
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
      wantedMeasures?.map((name) => resolveMeasure(String(name)).code) ?? measures().map(({ code }) => code),
    );
    const periods = wantedPeriods?.map((when) => (isLatest(when) ? newest : parsePeriod(when)));
    const kinds = wantedBases?.map(readBasis);
    const rows = bodies.flatMap((odsCode) => {
      const figures = figuresOf(odsCode).filter(({ basis }) => kinds === undefined || kinds.includes(basis));
      return codes.flatMap((code) => {
        const ofMeasure = figures.filter(({ measure }) => measure === code);
        // A date-like period has two readings; the later one counts only where the first finds nothing.
        const chosen = periods?.flatMap((readings) => {
          const reading =
            readings === newest
              ? newestYear(ofMeasure)
              : readings.find((when) => ofMeasure.some((figure) => figure.period === when));
          return ofMeasure.filter((figure) => figure.period === reading);
        });
        return unique(chosen ?? ofMeasure).sort(inOrder);
      });
    });
    if (rows.length > 0) return [heading, ...rows.map(row)];
    // One body and one measure: the look-up of one figure says what there is instead, and which bodies came before.
    if (bodies.length === 1 && (codes.length === 1 || figuresOf(bodies[0]!).length === 0)) {
      selectFigure({ odsCode: bodies[0]!, measure: codes[0]!, period: wantedPeriods?.[0], basis: kinds?.[0] });
    }
    const named = bodies.length === 1 ? bodyName(bodies[0]!) : `these ${bodies.length} systems`;
    const what = codes.length === 1 ? measureByCode(codes[0]!).name : 'what is asked';
    throw notAvailable(`There is no figure of ${named} for ${what} that fits. ICS_MEASURES lists what there is.`);
  },
});
