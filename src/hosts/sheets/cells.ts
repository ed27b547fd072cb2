/// <reference types="google-apps-script" />
import { FigureError } from '../../core/errors';
import {
  type Input,
  InputError,
  type InputScalar,
  isOutputMatrix,
  type Output,
  type OutputScalar,
} from '../../core/values';

/** What a custom function may hand to Google Sheets. A cell has no room for an error's code beside its sentence. */
export type SheetsScalar = number | string | boolean;
export type SheetsResult = SheetsScalar | SheetsScalar[][];

/** Google Sheets hands an error cell over as its text. */
const errorTexts = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];

const millisecondsPerDay = 86_400_000;
const halfDay = millisecondsPerDay / 2;
const quarterHour = 900_000;
/** 30 December 1899, from which spreadsheets count days, on a clock that runs as Greenwich's. */
const dayZero = -25_569 * millisecondsPerDay;
/** 1 January 2000: no date before it is one of ours, so it is a number, or a time of day, that is shown as a date. */
const firstDay = 10_957 * millisecondsPerDay;

/** What a clock shows at the date in the script's time zone, as if it were Greenwich's. */
const scriptClock = (date: Date): number => {
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return Date.UTC(year, month, day, date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
};

/** The same in the spreadsheet's zone, which Google lets custom functions ask for; `NaN` where it does not. */
const spreadsheetClock = (date: Date): number => {
  try {
    const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    // Newer versions of V8 put a narrow space before AM and PM, which they do not read again.
    const shown = date.toLocaleString('en-US', { timeZone }).replace(/\s/g, ' ');
    return Date.parse(`${shown} UTC`) + date.getMilliseconds();
  } catch {
    return Number.NaN;
  }
};

/**
 * The nearest midnight to a whole quarter of an hour, which zones differ by: where the spreadsheet's zone is not to be
 * known, that is likelier another zone's midnight, half a day away at most, than a time of day.
 */
const nearestMidnight = (date: Date, clock: number): number => {
  if (clock < firstDay || date.getTime() % quarterHour !== 0) return clock;
  const near = scriptClock(new Date(date.getTime() + halfDay));
  return near - (near % millisecondsPerDay);
};

const clockOf = (date: Date): number => {
  const clock = scriptClock(date);
  // Outside of Google, and at midnight, nobody needs to be asked.
  if (typeof SpreadsheetApp === 'undefined' || clock % millisecondsPerDay === 0) return clock;
  const asked = spreadsheetClock(date);
  return Number.isNaN(asked) ? nearestMidnight(date, clock) : asked;
};

/** The spreadsheet date (days since 30 December 1899, with the time as a fraction) of a date cell. */
export const serialOf = (date: Date): number => (clockOf(date) - dayZero) / millisecondsPerDay;

/** `instanceof` fails for a date that another script project made. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const readCell = (value: unknown): InputScalar => {
  if (value === undefined || value === null || value === '') return value === undefined ? undefined : null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return errorTexts.includes(value) ? new InputError(value) : value;
  return isDate(value) ? serialOf(value) : new InputError('#VALUE!');
};

/** An argument of a custom function, as our functions take it. */
export const readInput = (value: unknown): Input =>
  Array.isArray(value)
    ? value.map((row) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]))
    : readCell(value);

const writeCell = (value: OutputScalar): SheetsScalar => {
  if (value === null) return '';
  return value instanceof FigureError ? value.message : value;
};

/**
 * A result as Google Sheets takes it: a failing cell of a range holds its sentence as text, a blank is empty text.
 * A failing whole call throws an `Error` with the sentence, which the cell shows as `#ERROR!`, and the code as `code`.
 */
export const writeOutput = (output: Output): SheetsResult => {
  if (output instanceof FigureError) throw Object.assign(new Error(output.message), { code: output.code });
  return isOutputMatrix(output) ? output.map((row) => row.map(writeCell)) : writeCell(output);
};
