import { dateOfSerial, dayOfText, lastDayOfMonth, monthNumber, tidyDateText, twoDigits } from './dates';
import { ambiguousYear, refusedPeriod } from './sentences';

const isNextYear = (year: number, lastTwoDigits: number): boolean => (year + 1) % 100 === lastTwoDigits;

/** `2024/25` for 2024. */
const financialYear = (firstYear: number): string => `${firstYear}/${twoDigits((firstYear + 1) % 100)}`;

/**
 * The readings of a month: the month itself, and, where its number is the last two digits of the year after, the
 * financial year, since grids turn a typed 2011/12 into 1 December 2011.
 */
const readingsOfMonth = (year: number, month: number): string[] => {
  const itself = `${year}-${twoDigits(month)}`;
  return isNextYear(year, month) ? [itself, financialYear(year)] : [itself];
};

const readingsOfDay = (day: string): string[] => readingsOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Two years, or a year and a month, joined by a stroke, a hyphen or "to". */
const readingsOfPair = (first: string, joint: string, second: string): string[] => {
  const year = Number(first);
  const number = Number(second);
  if (second.length === 4) return number === year + 1 ? [financialYear(year)] : [];
  const nextYear = isNextYear(year, number);
  // A hyphen writes months too (2010-11 is November 2010 first); a stroke and "to" write years.
  if (joint === '-' && isMonth(number)) return readingsOfMonth(year, number);
  if (nextYear) return [financialYear(year)];
  return joint === '/' && isMonth(number) ? readingsOfMonth(year, number) : [];
};

const readingsOfText = (text: string): string[] => {
  const tidy = tidyDateText(text) ?? '';
  const pair = tidy.match(/^(\d{4}) ?(\/|-| to ) ?(\d{4}|\d{2})$/i);
  if (pair) return readingsOfPair(pair[1]!, pair[2]!, pair[3]!);
  const worded = tidy.match(/^([A-Za-z]+\.?)[ -](\d{4})$/);
  if (worded) {
    const month = monthNumber(worded[1]!);
    return month === undefined ? [] : readingsOfMonth(Number(worded[2]), month).slice(0, 1);
  }
  const day = dayOfText(tidy);
  return day === undefined ? [] : readingsOfDay(day);
};

const loneYear = (input: string | number): number | undefined => {
  const year = typeof input === 'number' ? input : /^\s*\d{4}\s*$/.test(input) ? Number(input) : Number.NaN;
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : undefined;
};

/**
 * What a typed period may mean, the likelier reading first: a financial year `2024/25` or a month `2021-02`.
 *
 * Takes a financial year in any of its spellings, a month in figures or words, a day, or a spreadsheet date's serial
 * number. Any other text or number is `#VALUE!`; a lone year is refused with the two financial years it may mean.
 */
export const parsePeriod = (input: string | number): readonly string[] => {
  const year = loneYear(input);
  if (year !== undefined) throw ambiguousYear(year, financialYear(year - 1), financialYear(year));
  const day = typeof input === 'number' ? dateOfSerial(input) : undefined;
  const readings = typeof input === 'number' ? (day === undefined ? [] : readingsOfDay(day)) : readingsOfText(input);
  if (readings.length === 0) throw refusedPeriod(input);
  return readings;
};

/** Whether a typed period asks for the newest full year. */
export const isLatest = (input: string | number): boolean =>
  typeof input === 'string' && input.trim().toLowerCase() === 'latest';

/** Whether a period is a financial year, and not a month in which something was stated. */
export const isFinancialYear = (period: string): boolean => period.includes('/');

/** First and last day of a period, `YYYY-MM-DD`. */
export const daysOfPeriod = (period: string): { readonly first: string; readonly last: string } => {
  if (!isFinancialYear(period)) return { first: `${period}-01`, last: lastDayOfMonth(period) };
  const year = Number(period.slice(0, 4));
  return { first: `${year}-04-01`, last: `${year + 1}-03-31` };
};
