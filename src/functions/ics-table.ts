import { notAvailable } from '../core/errors';
import type { OutputScalar } from '../core/values';
import {
  bodyName,
  figureInWords,
  figuresOf,
  measureByCode,
  measures,
  parsePeriod,
  resolveBody,
  resolveMeasure,
  systems,
} from '../dataset';
import { bases, type Figure } from '../dataset/types';
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
    optional('periods', 'list', 'A period, or a range or array constant of periods.', {
      example: '"2021-02"',
      fallback: 'all',
    }),
    basis,
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
  evaluate: (wantedSystems, wantedMeasures, wantedPeriods, kind) => {
    const bodies = unique(
      wantedSystems?.map((name) => resolveBody(String(name))) ?? ['ENG', ...systems().map(({ odsCode }) => odsCode)],
    );
    const codes = unique(
      wantedMeasures?.map((name) => resolveMeasure(String(name)).code) ?? measures().map(({ code }) => code),
    );
    const periods = wantedPeriods?.map((when) => parsePeriod(when));
    const rows = bodies.flatMap((odsCode) => {
      const figures = figuresOf(odsCode).filter((figure) => kind === undefined || figure.basis === kind);
      return codes.flatMap((code) => {
        const ofMeasure = figures.filter(({ measure }) => measure === code);
        // A date-like period has two readings; the later one counts only where the first finds nothing.
        const chosen = periods?.flatMap((readings) => {
          const reading = readings.find((when) => ofMeasure.some((figure) => figure.period === when));
          return ofMeasure.filter((figure) => figure.period === reading);
        });
        return unique(chosen ?? ofMeasure).sort(inOrder);
      });
    });
    if (rows.length > 0) return [heading, ...rows.map(row)];
    const named = bodies.length === 1 ? bodyName(bodies[0]!) : `these ${bodies.length} systems`;
    const what = codes.length === 1 ? measureByCode(codes[0]!).name : 'what is asked';
    throw notAvailable(`There is no figure of ${named} for ${what} that fits. ICS_MEASURES lists what there is.`);
  },
});
