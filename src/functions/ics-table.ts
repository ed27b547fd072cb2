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

/** What a row asks for as its period: all of them, the newest year, or the readings of what was typed. */
type Readings = readonly string[] | undefined;

/** What a table is asked for, as it was typed and as it was read. */
interface Asked {
  readonly typed: { readonly systems: boolean; readonly measures: boolean };
  readonly bodies: readonly string[];
  readonly measures: readonly string[];
  readonly periods: readonly { readonly typed?: string | number; readonly readings: Readings }[];
  readonly bases: readonly Basis[] | undefined;
}

const readBasis = (typed: string | number): Basis => readArgument(typed, { ...basis, optional: false }) as Basis;

/** The figures of one body and measure for one period that was asked for. */
const pick = ({ bases: kinds }: Asked, odsCode: string, measure: string, readings: Readings): readonly Figure[] => {
  const { figures: all } = figuresOfMeasure(odsCode, measure);
  const figures = kinds === undefined ? all : all.filter((figure) => kinds.includes(figure.basis));
  if (readings === undefined) return figures;
  // A date-like period has two readings; the later one counts only where the first finds nothing.
  const reading =
    readings === newest
      ? newestYear(figures)
      : readings.find((when) => figures.some((figure) => figure.period === when));
  return figures.filter((figure) => figure.period === reading);
};

/** Why there is no figure of any of these bodies for any of these measures. */
const why = (
  asked: Asked,
  someBodies: readonly string[],
  someMeasures: readonly string[],
  period: string | number | undefined,
): FigureError => {
  const [odsCode = '', measure = ''] = [someBodies[0], someMeasures[0]];
  const isOneBody = someBodies.length === 1;
  try {
    // One body and one measure: the look-up of one figure says what there is instead, and which bodies came before.
    if (isOneBody && (someMeasures.length === 1 || figuresOf(odsCode).length === 0)) {
      selectFigure({ odsCode, measure, period, basis: asked.bases?.[0] });
    }
  } catch (error) {
    if (error instanceof FigureError) return error;
    throw error;
  }
  const named = isOneBody ? bodyName(odsCode) : `these ${someBodies.length} systems`;
  const what = someMeasures.length === 1 ? measureByCode(measure).name : 'what is asked';
  return notAvailable(`There is no figure of ${named} for ${what} that fits. ICS_MEASURES lists what there is.`);
};

/** A list by its items where it was typed; else as a whole, of which one item is enough. */
const eachOf = (items: readonly string[], isTyped: boolean): (readonly string[])[] =>
  isTyped ? items.map((item) => [item]) : [items];

/** Whatever is listed by name and has no figure gets a row that says why: left out, it would not be missed. */
const rowsWithout = (asked: Asked): OutputScalar[][] => {
  const rowOf = (someBodies: readonly string[], someMeasures: readonly string[], period: Asked['periods'][number]) => {
    const { typed, readings } = period;
    const has = (odsCode: string) => someMeasures.some((measure) => pick(asked, odsCode, measure, readings).length > 0);
    if (someBodies.some(has)) return [];
    const reason = why(asked, someBodies, someMeasures, typed);
    const named: OutputScalar[] = [
      asked.typed.systems ? bodyName(someBodies[0]!) : reason,
      asked.typed.measures ? someMeasures[0]! : reason,
      readings === newest ? 'latest' : (readings?.[0] ?? reason),
    ];
    return [[...named, ...heading.slice(named.length).map(() => reason)]];
  };
  return eachOf(asked.bodies, asked.typed.systems).flatMap((someBodies) =>
    eachOf(asked.measures, asked.typed.measures).flatMap((someMeasures) =>
      asked.periods.flatMap((period) => rowOf(someBodies, someMeasures, period)),
    ),
  );
};

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
    const bodies = wantedSystems?.map((name) => resolveBody(String(name))) ?? [
      'ENG',
      ...systems().map(({ odsCode }) => odsCode),
    ];
    const codes =
      wantedMeasures?.map((name) => resolveMeasure(String(name)).code) ??
      measures().flatMap(({ code }) => (code === streamTotal ? [] : [code]));
    const readingsOf = (when: string | number): Readings => (isLatest(when) ? newest : parsePeriod(when));
    const asked: Asked = {
      typed: { systems: wantedSystems !== undefined, measures: wantedMeasures !== undefined },
      bodies: unique(bodies),
      measures: unique(codes),
      periods: wantedPeriods?.map((typed) => ({ typed, readings: readingsOf(typed) })) ?? [{ readings: undefined }],
      bases: wantedBases?.map(readBasis),
    };
    const figuresFor = (odsCode: string, measure: string): Figure[] =>
      unique(asked.periods.flatMap(({ readings }) => pick(asked, odsCode, measure, readings))).sort(inOrder);
    const rows = asked.bodies.flatMap((odsCode) => asked.measures.flatMap((measure) => figuresFor(odsCode, measure)));
    if (rows.length === 0) throw why(asked, asked.bodies, asked.measures, asked.periods[0]?.typed);
    return [heading, ...rows.map(row), ...rowsWithout(asked)];
  },
});
