import { refusedDate } from './sentences';
import { monthNames } from './wording';

/** The spreadsheet serial numbers of 1 January 2000 and 31 December 2099, in the system that counts from 1900. */
const firstSerial = 36526;
const lastSerial = 73050;
const serialOfUnixEpoch = 25569;
const dayInMilliseconds = 86_400_000;
const longestDate = 40;

/** 1 to 12 for "February", "Feb", "feb." or "Sept"; undefined for anything else. */
export const monthNumber = (word: string): number | undefined => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const index = monthNames.findIndex((name) => {
    const whole = name.toLowerCase();
    return lower === whole || lower === whole.slice(0, 3) || (lower === 'sept' && whole === 'september');
  });
  return index < 0 ? undefined : index + 1;
};

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a spreadsheet date's serial number, a whole number within 2000 to 2099; undefined for any other number. */
export const dateOfSerial = (serial: number): string | undefined =>
  Number.isInteger(serial) && serial >= firstSerial && serial <= lastSerial
    ? new Date((serial - serialOfUnixEpoch) * dayInMilliseconds).toISOString().slice(0, 10)
    : undefined;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a month `YYYY-MM`, as `YYYY-MM-DD`. */
export const lastDayOfMonth = (month: string): string =>
  `${month}-${twoDigits(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;

/** The day from which something dated by a day, a month or a year counts as known: a month and a year from their last. */
export const knownFrom = (date: string): string =>
  date.length === 7 ? lastDayOfMonth(date) : date.length === 4 ? `${date}-12-31` : date;

const calendarDay = (year: string, month: number, day: number): string | undefined => {
  const years = Number(year);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (years < 100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(years, month)) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};

/** One line of text without the marks that only look different. */
export const tidyDateText = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed.length > longestDate) return undefined;
  return trimmed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
};

/** `YYYY-MM-DD` of "2021-02-03", "3 February 2021" or "3 Feb 2021"; undefined for any other text and for no real day. */
export const dayOfText = (text: string): string | undefined => {
  const tidy = tidyDateText(text);
  const numeric = tidy?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (numeric) return calendarDay(numeric[1]!, Number(numeric[2]), Number(numeric[3]));
  const worded = tidy?.match(/^(\d{1,2}) ([A-Za-z]+\.?) (\d{4})$/);
  if (!worded) return undefined;
  return calendarDay(worded[3]!, monthNumber(worded[2]!) ?? 0, Number(worded[1]));
};

/**
 * A calendar day as `YYYY-MM-DD`, from `YYYY-MM-DD`, "3 February 2021" or a spreadsheet date's serial number (2000 to 2099).
 * Any other text or number, and a day that no calendar has, is `#VALUE!`.
 */
export const parseDate = (input: string | number): string => {
  const day = typeof input === 'number' ? dateOfSerial(input) : dayOfText(input);
  if (day === undefined) throw refusedDate(input);
  return day;
};
