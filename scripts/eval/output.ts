import { FigureError } from '../../src/core/errors';
import { EngineError, type PreviewScalar } from './preview-engine';

/** What any host gives for a formula: a result of ours, or in the preview also an error of its engine. */
export type Evaluated = PreviewScalar | readonly (readonly PreviewScalar[])[];

interface ShownError {
  readonly code: string;
  readonly message: string;
}

const isArray = (output: Evaluated): output is readonly (readonly PreviewScalar[])[] => Array.isArray(output);

const errorOf = (cell: unknown): ShownError | null => {
  if (cell instanceof FigureError) return cell;
  return cell instanceof EngineError ? { code: cell.code, message: cell.sentence } : null;
};

const plainCell = (cell: PreviewScalar): string => {
  const error = errorOf(cell);
  if (error !== null) return `${error.code}  ${error.message}`;
  if (cell === null) return '';
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
};

const jsonCell = (cell: PreviewScalar): unknown => {
  const error = errorOf(cell);
  return error === null ? (cell ?? '') : { error: error.code, message: error.message };
};

/** A result as it is read: arrays as rows of tab-separated cells, errors as code and sentence with two blanks between. */
export const plain = (output: Evaluated): string =>
  isArray(output) ? output.map((row) => row.map(plainCell).join('\t')).join('\n') : plainCell(output);

/**
 * A result as one line of JSON with `formula`, `value`, `error` and `message`. A failing call has no value; a failing
 * cell of an array is an object with `error` and `message` in its place. A blank is empty text.
 */
export const json = (formula: string, output: Evaluated): string => {
  const error = errorOf(output);
  if (error !== null) return JSON.stringify({ formula, value: null, error: error.code, message: error.message });
  const value = isArray(output) ? output.map((row) => row.map(jsonCell)) : jsonCell(output as PreviewScalar);
  return JSON.stringify({ formula, value, error: null, message: null });
};
