import { FigureError } from '../../src/core/errors';
import { isOutputMatrix, type Output, type OutputScalar } from '../../src/core/values';

const plainCell = (cell: OutputScalar): string => {
  if (cell === null) return '';
  if (cell instanceof FigureError) return `${cell.code}  ${cell.message}`;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
};

const jsonCell = (cell: OutputScalar): unknown => {
  if (cell instanceof FigureError) return { error: cell.code, message: cell.message };
  return cell ?? '';
};

/** A result as it is read: arrays as rows of tab-separated cells, errors as code and sentence with two blanks between. */
export const plain = (output: Output): string =>
  isOutputMatrix(output) ? output.map((row) => row.map(plainCell).join('\t')).join('\n') : plainCell(output);

/**
 * A result as one line of JSON with `formula`, `value`, `error` and `message`. A failing call has no value; a failing
 * cell of an array is an object with `error` and `message` in its place. A blank is empty text.
 */
export const json = (formula: string, output: Output): string => {
  if (output instanceof FigureError) {
    return JSON.stringify({ formula, value: null, error: output.code, message: output.message });
  }
  const value = isOutputMatrix(output) ? output.map((row) => row.map(jsonCell)) : jsonCell(output);
  return JSON.stringify({ formula, value, error: null, message: null });
};
