import { FigureError, invalidValue } from '../../core/errors';
import {
  type Input,
  InputError,
  type InputScalar,
  isOutputMatrix,
  type Output,
  type OutputScalar,
} from '../../core/values';

/** What a custom function may hand to Excel. */
export type ExcelCell = number | string | boolean | CustomFunctions.Error;

/** Excel hands an error cell over as an object; which one depends on the metadata's flags and on the host's age. */
const errorCode = (value: object): string => {
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  return [code, basicValue].find((candidate) => typeof candidate === 'string') ?? '#VALUE!';
};

/** What a cell holds beneath a card or a format of its own; of anything else there is only the object. */
const beneath = (value: unknown): unknown => {
  const { type, basicValue } = Object(value) as { type?: unknown; basicValue?: unknown };
  if (type === 'Empty') return null;
  return ['Double', 'FormattedNumber', 'String', 'Boolean'].includes(type as string) ? basicValue : value;
};

const readCell = (given: unknown): InputScalar => {
  const value = beneath(given);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return new InputError(errorCode(Object(value)));
};

/** An argument of a custom function, as our functions take it. Every parameter is a matrix; one left out is `null`. */
export const readInput = (value: unknown): Input => {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value)
    ? value.map((row) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]))
    : readCell(value);
};

/** `CustomFunctions.Error` exists only once Office has started, so it is looked up at each use. */
const excelError = ({ code, message }: FigureError): CustomFunctions.Error => {
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(code === '#N/A' ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
};

/**
 * Excel shows `null` as 0, so a blank is empty text. A number that is none would show as 0 as well, and what JSON cannot
 * hold keeps every cell of its batch from ever being answered: such a fault of ours is told in its own cell.
 */
export const writeCell = (value: OutputScalar): ExcelCell => {
  if (value === null) return '';
  if (value instanceof FigureError) return excelError(value);
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  return excelError(invalidValue('ICS Figures got a result that no cell can hold, which is a fault of ours.'));
};

/**
 * A result as Excel takes it: always a matrix, as the metadata says, by rows. A failing cell is an error in its place;
 * a failing whole call throws the error, which Excel shows with its sentence.
 */
export const writeOutput = (output: Output): ExcelCell[][] => {
  if (output instanceof FigureError) throw excelError(output);
  return isOutputMatrix(output) ? output.map((row) => row.map(writeCell)) : [[writeCell(output)]];
};
