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
/** 1 January 1970 as a spreadsheet date. */
const epochSerial = 25_569;

/**
 * The spreadsheet date (days since 30 December 1899) of a date cell.
 *
 * The cell's midnight is one in the spreadsheet's time zone, the clock we read one in the script's, and they may lie
 * hours apart either way: half a day added to such a midnight stays within its day. Zones differ by quarters of an
 * hour, so any other time is a time of day, to which nothing may be added.
 */
export const serialOf = (date: Date): number => {
  const instant = date.getTime();
  const near = new Date(instant % quarterHour === 0 ? instant + halfDay : instant);
  return Date.UTC(near.getFullYear(), near.getMonth(), near.getDate()) / millisecondsPerDay + epochSerial;
};

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
