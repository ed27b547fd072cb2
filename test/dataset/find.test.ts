import fc from 'fast-check';
import {
  figureById,
  figuresOf,
  figuresOfMeasure,
  figureValue,
  measures,
  newerFigure,
  resolveBody,
  selectFigure,
  systems,
} from '../../src/dataset';
import type { Basis, Estimate, FigureQuery } from '../../src/dataset/types';
import { refusal } from './refusal';

const value = (
  body: string,
  measure: string,
  rest: Partial<FigureQuery> = {},
  estimate: Estimate = 'central',
): number => figureValue(selectFigure({ odsCode: resolveBody(body), measure, ...rest }), estimate);

const miss = (body: string, measure: string, rest: Partial<FigureQuery> = {}) =>
  refusal(() => selectFigure({ odsCode: resolveBody(body), measure, ...rest }));

describe('the Lancashire and South Cumbria paper of 3 February 2021, as The Lowdown of 21 March 2021 quotes it', () => {
  test('the headline deficit is about 300, range 240 to 340', () => {
    expect(value('LSC', 'deficit')).toBe(300);
    expect(value('LSC', 'deficit', {}, 'low')).toBe(240);
    expect(value('LSC', 'deficit', {}, 'high')).toBe(340);
    expect(selectFigure({ odsCode: 'QE1', measure: 'deficit' })).toMatchObject({
      asOf: '2021-02-03',
      locator: 'p. 41',
      qualifier: 'about',
    });
  });

  test.each(['2020-02', 'Feb 2020', 'February 2020', 43862, '2020-02-01'])(
    'the deficit stated in February 2020, asked for as %j, is 277',
    (period) => {
      expect(value('LSC', 'deficit', { period })).toBe(277);
    },
  );

  test('the headline’s own month gives the headline', () => {
    expect(value('LSC', 'deficit', { period: '2021-02' })).toBe(300);
  });

  test.each([
    ['budget', 3700],
    ['control_total', 97],
    ['deficit_reduction', 180],
  ])('%s is %d', (measure, expected) => {
    expect(value('LSC', measure)).toBe(expected);
  });

  test('before the paper the assessment of February 2020 was known, from that month’s last day on', () => {
    expect(value('LSC', 'deficit', { asOf: '2021-02-03' })).toBe(300);
    expect(value('LSC', 'deficit', { asOf: '2021-02-02' })).toBe(277);
    expect(value('LSC', 'deficit', { asOf: '2020-02-29' })).toBe(277);
    expect(miss('LSC', 'deficit', { asOf: '2020-02-28' })).toEqual({
      code: '#N/A',
      message:
        'No figure for deficit of Lancashire and South Cumbria known on 28 February 2020. The first is known from 29 February 2020 on.',
    });
  });

  test('the writer’s savings target of 300 is a claim, given only as such', () => {
    const { code, message } = miss('LSC', 'savings_target', { period: '2021-03' });
    expect(code).toBe('#N/A');
    expect(message).toMatch(
      /^No figure for savings required of Lancashire and South Cumbria for 2021-03\. There is a claim for 2021-03: name that basis to get it\./,
    );
    expect(value('LSC', 'savings_target', { basis: 'claim' })).toBe(300);
    expect(value('LSC', 'savings_target', { basis: 'claim', period: '2021-03' })).toBe(300);
  });

  test('a point has neither low nor high, and the sentence gives the point', () => {
    expect(refusal(() => value('LSC', 'deficit', { period: '2020-02' }, 'low'))).toEqual({
      code: '#N/A',
      message: 'The source states no low value: it gives £277m. Ask for "central".',
    });
  });
});

describe('bounds stay bounds', () => {
  // The Lowdown, December 2020: fewer than 70% in two systems; over 35 million people.
  test('fewer than 70% has a high value only', () => {
    expect(value('CIOS', 'ae_type1_within_4_hours', {}, 'high')).toBe(0.7);
    expect(refusal(() => value('N&W', 'ae_type1_within_4_hours')).message).toBe(
      'The source states no central value: it gives fewer than 70%. Ask for "high".',
    );
  });

  test('over 35 million has a low value only', () => {
    expect(value('England', 'population_covered', {}, 'low')).toBe(35_000_000);
    expect(refusal(() => value('England', 'population_covered')).message).toContain('over 35,000,000 people');
  });
});

test('England’s savings of 2022/23 are 5,700 by year and pinned, and the latest full year has others', () => {
  // National Audit Office, 14 October 2022; NHS England, board paper of 29 May 2025.
  expect(value('England', 'savings_target')).toBe(5700);
  expect(value('England', 'savings_target', { period: '2022/23' })).toBe(5700);
  expect(value('England', 'savings_target', { period: 'Latest ' })).toBe(11000);
});

describe('a miss says what there is instead', () => {
  test('other periods and bases of the measure', () => {
    for (const rest of [{ period: '2021/22' }, { basis: 'target' as const }]) {
      const { code, message } = miss('LSC', 'deficit', rest);
      expect(code).toBe('#N/A');
      expect(message).toMatch(/There is .*2021-02 \(estimate\)/);
    }
  });

  test('predecessors of a body that had not begun', () => {
    expect(miss('Essex', 'deficit', { period: '2024/25' }).message).toMatch(
      /^No figure for deficit of Essex for 2024\/25\. Essex began on 1 April 2026\. Before it there were Mid and South Essex \(not available\); /,
    );
  });

  // NHS England’s workbook of 2025/26, sheet ICB Core Allocations 2025-26, column X; ODS succession records for what went over.
  test('the figures of predecessors, each by itself, and who went over in part only', () => {
    expect(miss('Essex', 'allocation_core', { period: '2025/26' }).message).toBe(
      'No figure for allocation: core services of Essex for 2025/26. Essex began on 1 April 2026. Before it there were Mid and South Essex (£2,479.781m, 2025/26 allocation); Suffolk and North East Essex (£2,129.055m, 2025/26 allocation), in part; and Hertfordshire and West Essex (£3,089.164m, 2025/26 allocation), in part.',
    );
  });

  // The Lowdown, South West, autumn 2024: the approved deficit of 2024/25 is one before support.
  test('other scopes of the same year', () => {
    expect(miss('Devon', 'deficit', { period: '2024/25' }).message).toBe(
      'No figure for deficit of Devon for 2024/25. For that period there is deficit before support. There is 2023/24 (plan).',
    );
  });

  test('successors of a body that had ended', () => {
    expect(miss('MSE', 'deficit', { period: '2026/27' }).message).toContain(
      'Mid and South Essex ended on 31 March 2026. Its area went to Essex.',
    );
  });
});

describe('figureById', () => {
  test('finds every figure by its id, in any case', () => {
    for (const { odsCode } of [...systems(), { odsCode: 'ENG' }]) {
      for (const figure of figuresOf(odsCode)) {
        expect(figureById(figure.id)).toBe(figure);
        expect(figureById(` ${figure.id.toUpperCase()} `)).toBe(figure);
      }
    }
  });

  test('finds our sum of an allocation’s streams by the ids of the streams', () => {
    for (const { odsCode } of [...systems(), { odsCode: 'ENG' }]) {
      for (const { id, central } of figuresOfMeasure(odsCode, 'allocation').figures) {
        const parts = id.split(' + ').map((part) => figureById(part)!.central! * 1000);
        expect(figureById(id.toUpperCase())?.central).toBe(central);
        expect(Math.round(central! * 1000)).toBe(Math.round(parts.reduce((sum, part) => sum + part, 0)));
      }
    }
  });

  const core = 'qe1-allocation-core-2024-25-allocation';
  test.each([
    `${core} + `,
    `${core} + ${core}`,
    `${core}+${core}`,
    `nowhere-core + ${core}`,
    Array.from({ length: 5_000 }, () => core).join(' + '),
    'LSC',
    '',
    'a-b-c',
    'Staffordshire and Stoke-on-Trent',
    '__proto__',
    '{"id"-"a"-"b"}',
    '-'.repeat(10_000),
  ])('has no figure "%s"', (text) => {
    expect(figureById(text)).toBeUndefined();
  });
});

test('every headline is what its body and measure give without a period, low ≤ central ≤ high', () => {
  for (const { odsCode } of [...systems(), { odsCode: 'ENG' }]) {
    for (const figure of figuresOf(odsCode)) {
      if (figure.headline) expect(selectFigure({ odsCode, measure: figure.measure })).toBe(figure);
      const { low, central, high } = figure;
      expect((low ?? -Infinity) <= (central ?? low ?? -Infinity)).toBe(true);
      expect((central ?? low ?? -Infinity) <= (high ?? Infinity)).toBe(true);
      expect(newerFigure(figure)?.odsCode ?? odsCode).toBe(odsCode);
    }
  }
});

test('whatever is asked, the answer is a figure of that body and measure, or a refusal', () => {
  const bodies = [...systems().map(({ odsCode }) => odsCode), 'ENG'];
  const bases: (Basis | undefined)[] = [undefined, 'plan', 'outturn', 'claim', 'estimate', 'draft plan'];
  const queries = fc.record({
    odsCode: fc.constantFrom('QE1', ...bodies),
    measure: fc.constantFrom('deficit', ...measures().map(({ code }) => code)),
    period: fc.oneof(fc.constant(undefined), fc.constant('latest'), fc.constant('2021-02'), fc.string(), fc.integer()),
    basis: fc.constantFrom(...bases),
    asOf: fc.constantFrom(undefined, '2020-01-01', '2021-01-01', '2026-01-01'),
  });
  fc.assert(
    fc.property(queries, (query) => {
      let figure: ReturnType<typeof selectFigure>;
      try {
        figure = selectFigure(query);
      } catch {
        expect(refusal(() => selectFigure(query)).message.length).toBeLessThan(500);
        return;
      }
      expect(figure).toMatchObject({ odsCode: query.odsCode, measure: query.measure });
      if (query.basis === undefined) expect(['claim', 'draft plan']).not.toContain(figure.basis);
      else expect(figure.basis).toBe(query.basis);
      expect(figure.asOf <= (query.asOf ?? '9999')).toBe(true);
    }),
  );
});

// The figure before support came out on 20 May 2024, the streams of 2025/26 in March 2025.
describe('asked what was known on a day, the sentence names nothing that came out later', () => {
  test('no other scope', () => {
    const asked = { period: '2023/24', asOf: '2023-07-01' };
    expect(miss('LSC', 'deficit', asked).message).toBe(
      'No figure for deficit of Lancashire and South Cumbria for 2023/24 known on 1 July 2023. There is 2021-02 (estimate) and 2020-02 (estimate).',
    );
  });

  test('no stream', () => {
    expect(miss('LSC', 'allocation', { period: '2025/26', asOf: '2024-01-01' }).message).toBe(
      'No figure for allocation of Lancashire and South Cumbria for 2025/26 known on 1 January 2024. There is 2024/25 (allocation) and 2023/24 (allocation).',
    );
  });

  test('no other measure', () => {
    expect(miss('LSC', 'deficit_underlying', { asOf: '2020-03-01' }).message).toMatch(
      /Of Lancashire and South Cumbria there is deficit\.$/,
    );
  });
});
