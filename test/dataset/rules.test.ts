import { figureById, newerFigure, resolvePlace, resolveSystem, selectFigure, systemsForPlace } from '../../src/dataset';
import type { FigureQuery } from '../../src/dataset/types';
import { refusal } from './refusal';

jest.mock('../../src/dataset/generated/tables', () => jest.requireActual('./invented-tables'));

const select = (rest: Partial<FigureQuery> = {}): string =>
  selectFigure({ odsCode: 'AAA', measure: 'deficit', ...rest }).id;
const miss = (rest: Partial<FigureQuery>): string =>
  refusal(() => selectFigure({ odsCode: 'AAA', measure: 'deficit', ...rest })).message;

describe('without a period', () => {
  test('the pinned headline, though there is a newer year', () => {
    expect(select()).toBe('aaa-outturn');
  });

  test('of a basis: the only figure of it', () => {
    expect(select({ basis: 'forecast' })).toBe('aaa-forecast');
    expect(select({ basis: 'claim' })).toBe('aaa-last-claim');
  });

  test('of a basis with several figures: a sentence that names their periods', () => {
    expect(miss({ basis: 'draft plan' })).toBe(
      'Several figures for deficit of Avonlea on the basis “draft plan”, none of them the headline. Name a period: 2025/26 (draft plan) and 2023/24 (draft plan).',
    );
  });

  test('of a basis that fits the headline: the headline, though there are others of it', () => {
    expect(select({ basis: 'outturn' })).toBe('aaa-outturn');
  });

  test('as of a day: the headline once it was known, before that what was stated last', () => {
    expect(select({ asOf: '2024-06-30' })).toBe('aaa-outturn');
    expect(select({ asOf: '2024-06-29' })).toBe('aaa-next-plan-newer');
    expect(select({ asOf: '2024-02-01' })).toBe('aaa-forecast');
    expect(select({ asOf: '2023-10-01' })).toBe('aaa-plan-second');
    expect(select({ asOf: '2023-04-01' })).toBe('aaa-old-year');
  });
});

describe('what was known on a day', () => {
  const known = (asOf: string, period = '2023/24') =>
    selectFigure({ odsCode: 'AAA', measure: 'savings_target', period, asOf }).id;

  test('what was counted to a day, from the last day of the month in which its source came out', () => {
    expect(known('2024-09-29')).toBe('aaa-stated');
    expect(known('2024-09-30')).toBe('aaa-counted');
  });

  test('what was stated in a month, from its last day, though it was read in a later paper', () => {
    expect(known('2024-07-31')).toBe('aaa-stated');
    expect(refusal(() => known('2024-07-30')).message).toBe(
      'No figure for savings: target of Avonlea for 2023/24 known on 30 July 2024. The first is known from 31 July 2024 on.',
    );
  });

  test('what a source without a date has, from the day on which it was read', () => {
    expect(known('2024-10-05', '2024/25')).toBe('aaa-undated');
    expect(refusal(() => known('2024-10-04', '2024/25')).message).toBe(
      'No figure for savings: target of Avonlea for 2024/25 known on 4 October 2024. There is 2023/24 (plan).',
    );
  });
});

describe('“latest”', () => {
  test('the newest full year, by trust and then by date; no draft, no claim, no month', () => {
    expect(select({ period: 'latest' })).toBe('aaa-next-plan-newer');
    expect(select({ period: ' LATEST ' })).toBe('aaa-next-plan-newer');
  });

  test('of a basis that has to be asked for', () => {
    expect(select({ period: 'latest', basis: 'draft plan' })).toBe('aaa-last-draft');
    expect(select({ period: 'latest', basis: 'claim' })).toBe('aaa-last-claim');
  });

  test('as of a day: the outturn before the forecast before the plan', () => {
    expect(select({ period: 'latest', asOf: '2024-04-30' })).toBe('aaa-forecast');
    expect(select({ period: 'latest', asOf: '2023-12-31' })).toBe('aaa-plan-second');
  });
});

describe('with a period', () => {
  test('the outturn before the forecast before the plan', () => {
    expect(select({ period: '2023/24' })).toBe('aaa-outturn');
    expect(select({ period: '2023/24', basis: 'forecast' })).toBe('aaa-forecast');
  });

  test('a superseded figure only before its successor was known', () => {
    expect(select({ period: '2023/24', basis: 'plan' })).toBe('aaa-plan-second');
    expect(select({ period: '2023/24', basis: 'plan', asOf: '2023-08-31' })).toBe('aaa-plan-first');
    expect(select({ period: '2023/24', basis: 'plan', asOf: '2023-09-01' })).toBe('aaa-plan-second');
  });

  test('neither a draft plan nor a claim unless its basis is named', () => {
    expect(miss({ period: '2025/26' })).toBe(
      'No figure for deficit of Avonlea for 2025/26. There is a draft plan for 2025/26 and a claim for 2025/26: name that basis to get it. There is 2025-01 (estimate), 2024/25 (plan), 2023/24 (outturn), 2023/24 (forecast), 2023/24 (plan) and 3 more.',
    );
    expect(select({ period: '2025/26', basis: 'draft plan' })).toBe('aaa-last-draft');
  });

  test('a date that may be a month or a year: the month if there is a figure for it, else the year', () => {
    expect(select({ period: '2010-11' })).toBe('aaa-november');
    expect(select({ period: '2010/11' })).toBe('aaa-year-of-november');
    expect(select({ period: '2011-12' })).toBe('aaa-old-year');
    // 1 December 2011, which grids make of a typed 2011/12.
    expect(select({ period: 40878 })).toBe('aaa-old-year');
  });
});

test('a miss of the budget names the allocation', () => {
  expect(refusal(() => selectFigure({ odsCode: 'AAA', measure: 'budget' })).message).toBe(
    'No figure for budget of Avonlea. Of Avonlea there is allocation: core, deficit and savings: target.',
  );
});

test('a newer figure is the successor, else the newest full year if it was stated later', () => {
  const newer = (id: string) => newerFigure(figureById(id)!)?.id;
  expect(newer('aaa-plan-first')).toBe('aaa-plan-second');
  expect(newer('aaa-outturn')).toBe('aaa-next-plan-press');
  expect(newer('aaa-last-claim')).toBeUndefined();
});

test('only the table of the body asked for is parsed', () => {
  expect(select()).toBe('aaa-outturn');
  expect(resolveSystem('Barchester').odsCode).toBe('BBB');
  expect(() => selectFigure({ odsCode: 'BBB', measure: 'deficit' })).toThrow(SyntaxError);
});

describe('a name that two council areas have', () => {
  test('is refused, with both', () => {
    expect(refusal(() => resolvePlace('Barset'))).toEqual({
      code: '#N/A',
      message: '“Barset” is the name of 2 council areas. Did you mean Barset (county) or Barset (district)?',
    });
  });

  test('is told apart by kind or code', () => {
    const serving = (text: string) => systemsForPlace(resolvePlace(text), '2024-01-01').map(({ name }) => name);
    expect(serving('Barset (county)')).toEqual(['Barchester']);
    expect(serving('barset district')).toEqual(['Avonlea']);
    expect(serving('E10999991')).toEqual(['Barchester']);
  });
});
