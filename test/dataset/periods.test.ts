import fc from 'fast-check';
import { parsePeriod } from '../../src/dataset';
import { daysOfPeriod } from '../../src/dataset/periods';
import { refusal } from './refusal';

describe('parsePeriod', () => {
  // The spellings that the design lists, and what Excel makes of a typed 2011/12 (1 December 2011, 40878) or Feb 2020 (43862).
  test.each([
    ['2024/25', ['2024/25']],
    ['2024-25', ['2024/25']],
    ['2024–25', ['2024/25']],
    ['2024 to 2025', ['2024/25']],
    ['2024 TO 25', ['2024/25']],
    ['2024-2025', ['2024/25']],
    ['2024/2025', ['2024/25']],
    [' 2024 / 25 ', ['2024/25']],
    ['1999/00', ['1999/00']],
    ['1999-2000', ['1999/00']],
    ['2011/12', ['2011/12']],
    ['2010/11', ['2010/11']],
    ['2021-02', ['2021-02']],
    ['2021/02', ['2021-02']],
    ['Feb 2021', ['2021-02']],
    ['February 2021', ['2021-02']],
    ['FEBRUARY-2021', ['2021-02']],
    ['Sept 2021', ['2021-09']],
    ['Dec 2011', ['2011-12']],
    ['2010-11', ['2010-11', '2010/11']],
    ['2011-12', ['2011-12', '2011/12']],
    ['2012-13', ['2012/13']],
    ['2000-01', ['2000-01', '2000/01']],
    ['2021-02-03', ['2021-02']],
    ['2011-12-01', ['2011-12', '2011/12']],
    ['3 February 2021', ['2021-02']],
    [43862, ['2020-02']],
    [43890, ['2020-02']],
    [40878, ['2011-12', '2011/12']],
    [36526, ['2000-01', '2000/01']],
    [73050, ['2099-12']],
  ])('reads %j as %j', (input, readings) => {
    expect(parsePeriod(input)).toEqual(readings);
  });

  test.each([2024, '2024', ' 2024 '])('refuses the lone year %j and names both years it may mean', (input) => {
    expect(refusal(() => parsePeriod(input))).toEqual({
      code: '#VALUE!',
      message: '2024 is ambiguous. Did you mean 2023/24 or 2024/25?',
    });
  });

  test.each([
    '2024/26',
    '2024-2026',
    '2025-2024',
    '2024 to 24',
    '2024-13',
    '2024-00',
    '24/25',
    '24-25',
    'Feb-21',
    'Febtober 2021',
    'banana',
    '',
    'Q1 2024',
    '2021-02-30',
    '__proto__',
    '2024/25'.repeat(2000),
    0,
    1,
    -43862,
    36525,
    73051,
    43862.5,
    1e21,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
  ])('refuses %j', (input) => {
    expect(refusal(() => parsePeriod(input))).toEqual({
      code: '#VALUE!',
      message: expect.stringMatching(/ is no period\. Write a financial year as 2024\/25/),
    });
  });

  test('reads every financial year alike in each of its spellings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const end = `${(year + 1) % 100}`.padStart(2, '0');
        for (const text of [`${year}/${end}`, `${year} to ${year + 1}`, `${year}-${year + 1}`, `${year}/${year + 1}`]) {
          expect(parsePeriod(text)).toEqual([`${year}/${end}`]);
        }
        expect(parsePeriod(`${year}-${end}`)).toContain(`${year}/${end}`);
      }),
    );
  });

  test('answers any text or number with periods or with #VALUE!', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer()), (input) => {
        try {
          for (const period of parsePeriod(input)) expect(period).toMatch(/^\d{4}(?:\/\d{2}|-\d{2})$/);
        } catch {
          expect(refusal(() => parsePeriod(input)).code).toBe('#VALUE!');
        }
      }),
    );
  });
});

test('a financial year runs from April to March, a month over its own days', () => {
  expect(daysOfPeriod('2024/25')).toEqual({ first: '2024-04-01', last: '2025-03-31' });
  expect(daysOfPeriod('2020-02')).toEqual({ first: '2020-02-01', last: '2020-02-29' });
});
