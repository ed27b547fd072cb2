import { invalidValue } from '../core/errors';
import { type Input, type InputMatrix, type InputScalar, isMatrix } from '../core/values';

/** Beyond this many cells no host shows the result; it is refused rather than left to hang. */
const mostCells = 2_000_000;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const shapeOf = (matrix: InputMatrix): Shape => ({ rows: matrix.length, columns: matrix[0]?.length ?? 0 });

const inWords = ({ rows, columns }: Shape): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} by ${columns} ${columns === 1 ? 'column' : 'columns'}`;

/** A range of one cell is that cell; a range without cells is nothing given. */
export const unwrapSingleCell = (input: Input): Input => {
  if (!isMatrix(input)) return input;
  const { rows, columns } = shapeOf(input);
  if (rows === 0 || columns === 0) return undefined;
  return rows === 1 && columns === 1 ? input[0]![0] : input;
};

/**
 * The shape that all ranges of a call stretch to: equal shapes pair cell by cell, a column with a row makes a grid,
 * single cells stretch. Any other pair is `#VALUE!` for the whole call. `null` where there is no range at all.
 */
export const commonShape = (inputs: readonly Input[]): Shape | null => {
  const shapes = inputs.filter(isMatrix).map(shapeOf);
  const first = shapes[0];
  if (first === undefined) return null;
  const other = shapes.find(({ rows, columns }) => rows !== first.rows || columns !== first.columns);
  if (other === undefined) return first;
  const column = shapes.find(({ columns }) => columns === 1);
  const row = shapes.find(({ rows }) => rows === 1);
  const fits = ({ rows, columns }: Shape): boolean =>
    (columns === 1 && rows === column?.rows) || (rows === 1 && columns === row?.columns);
  if (column === undefined || row === undefined || !shapes.every(fits)) {
    throw invalidValue(
      `The ranges do not fit together: one has ${inWords(first)}, another ${inWords(other)}. Give ranges of one shape, or a column and a row.`,
    );
  }
  if (column.rows * row.columns > mostCells) {
    throw invalidValue(
      `A column of ${column.rows} with a row of ${row.columns} makes too large a grid. Give shorter ranges.`,
    );
  }
  return { rows: column.rows, columns: row.columns };
};

/** The cell of an input that stands at a place of the common shape. */
export const cellAt = (input: Input, row: number, column: number): InputScalar => {
  if (!isMatrix(input)) return input;
  const cells = input[input.length === 1 ? 0 : row]!;
  return cells[cells.length === 1 ? 0 : column];
};
