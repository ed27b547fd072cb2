import fc from 'fast-check';
import { parseDate } from '../../src/dataset';
import { dateOfSerial, knownFrom, lastDayOfMonth } from '../../src/dataset/dates';
import { refusal } from './refusal';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = (year: number): number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const padded = (value: number): string => `${value}`.padStart(2, '0');

describe('parseDate', () => {
  // Serial numbers as Excel and Google Sheets show them for these days.
  test.each([
    ['2021-02-03', '2021-02-03'],
    [' 2021-02-03 ', '2021-02-03'],
    ['3 February 2021', '2021-02-03'],
    ['03 Feb 2021', '2021-02-03'],
    ['3 feb. 2021', '2021-02-03'],
    ['30 Sept 2024', '2024-09-30'],
    ['29 February 2024', '2024-02-29'],
    ['２０２１-０２-０３', '2021-02-03'],
    [43862, '2020-02-01'],
    [36526, '2000-01-01'],
    [73050, '2099-12-31'],
    [44230, '2021-02-03'],
  ])('reads %j as %s', (input, day) => {
    expect(parseDate(input)).toBe(day);
  });

  test.each([
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-02-00',
    '31 April 2021',
    '0000-01-01',
    '03/02/2021',
    '02/03/21',
    'February 2021',
    '2021',
    'yesterday',
    '',
    '43862',
    '2021-02-03T00:00:00Z',
    `2021-02-03${'0'.repeat(10_000)}`,
    36525,
    73051,
    43862.5,
    0,
    -1,
    2021,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
  ])('refuses %j', (input) => {
    expect(refusal(() => parseDate(input))).toEqual({
      code: '#VALUE!',
      message: expect.stringMatching(/ is no date\. Write it as 2021-02-03 /),
    });
  });

  test('reads every day of the years 2000 to 2099 from its serial number, counted by the calendar', () => {
    let serial = 36526;
    for (let year = 2000; year < 2100; year++) {
      monthLengths(year).forEach((length, month) => {
        for (let day = 1; day <= length; day++) {
          const written = `${year}-${padded(month + 1)}-${padded(day)}`;
          if (dateOfSerial(serial) !== written || (day === length && parseDate(written) !== written)) {
            throw new Error(`${serial} is ${written}`);
          }
          serial++;
        }
        expect(lastDayOfMonth(`${year}-${padded(month + 1)}`)).toBe(`${year}-${padded(month + 1)}-${padded(length)}`);
      });
    }
    expect(serial).toBe(73051);
  });

  test('answers any text or number with a day or with #VALUE!', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer()), (input) => {
        let day: string;
        try {
          day = parseDate(input);
        } catch {
          expect(refusal(() => parseDate(input)).code).toBe('#VALUE!');
          return;
        }
        expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

test('a month counts as known from its last day', () => {
  expect(knownFrom('2020-02')).toBe('2020-02-29');
  expect(knownFrom('2021-02-03')).toBe('2021-02-03');
});
