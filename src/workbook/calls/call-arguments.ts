import type { Input, InputScalar } from '../../core/values';
import type { Shape } from '../../functions/broadcast';
import { oneCell } from '../addresses';
import { splitAt } from '../formulas/call-texts';
import { tokenise, unquote } from '../formulas/formula-tokens';
import { cellOf, movedReference, type Reference, readRangeReference, readReference } from '../formulas/references';
import type { CellAddress, RangeAddress, Workbook } from '../port';
import { cellsAtOnce } from '../scan';

/** An argument as it stands in a call, with what it is worth now. */
export interface Argument {
  readonly text: string;
  /** `null` where only the host can work it out, such as `TRIM(A1)` or a name. */
  readonly shape: Shape | null;
  readonly input: Input;
  /** Whether it may come to something else by itself or by what is typed elsewhere. */
  readonly changes: boolean;
  /** The same of one row and column of a block; of a single cell and a constant itself. */
  readonly part: (row: number, column: number) => Argument;
}

const single: Shape = { rows: 1, columns: 1 };

const argument = (text: string, shape: Shape | null, input: Input, changes: boolean): Argument => {
  const made: Argument = { text, shape, input, changes, part: () => made };
  return made;
};

const constantShape = /^(?:"(?:[^"]|"")*"|[-+]?(?:\d+\.?\d*|\.\d+)%?|TRUE|FALSE)?$/i;

const constantOf = (text: string): InputScalar => {
  if (text === '') return undefined;
  if (text.startsWith('"')) return unquote(text);
  if (/^[tf]/i.test(text)) return text.toUpperCase() === 'TRUE';
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
};

const constant = (text: string): Argument => argument(text, single, constantOf(text), false);

/** `{"LSC";"QOP"}` by rows; `null` where it is no array constant. */
const arrayOf = (text: string): Argument | null => {
  if (!/^\{.*\}$/s.test(text)) return null;
  const rows = splitAt(tokenise(text.slice(1, -1)), (separator) => separator === ';').map((row) =>
    splitAt(tokenise(row), () => true).map((each) => (constantShape.test(each) ? constant(each) : null)),
  );
  const columns = rows[0]!.length;
  if (rows.some((row) => row.length !== columns || row.includes(null))) return null;
  const parts = rows as Argument[][];
  return {
    ...argument(
      text,
      { rows: rows.length, columns },
      parts.map((row) => row.map(({ input }) => input as InputScalar)),
      false,
    ),
    part: (row, column) => parts[parts.length === 1 ? 0 : row]![columns === 1 ? 0 : column]!,
  };
};

interface Named {
  readonly first: Reference;
  readonly range: RangeAddress;
}

/** The cells that an argument's text names; `null` where it names none, or more than one round trip takes. */
const namedCells = (text: string, at: CellAddress): Named | null => {
  const reference = readReference(text);
  if (reference !== null) return { first: reference, range: oneCell(cellOf(reference, at)) };
  const corners = readRangeReference(text);
  if (corners === null) return null;
  const [first, last] = corners.map((corner) => cellOf(corner, at)) as [CellAddress, CellAddress];
  const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
  const isReadable = rows > 0 && columns > 0 && rows * columns <= cellsAtOnce;
  return isReadable ? { first: corners[0], range: { ...first, rows, columns } } : null;
};

const cellsArgument = (text: string, { first, range }: Named, values: InputScalar[][]): Argument => {
  const { rows, columns } = range;
  const input = rows * columns === 1 ? values[0]![0] : values;
  return {
    ...argument(text, { rows, columns }, input, true),
    part: (row, column) => {
      const [down, right] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
      return argument(movedReference(first, down, right), single, values[down]![right], true);
    },
  };
};

/** The cells that an argument's text names, from a formula at a cell; `null` where it names none. */
export const rangeNamed = (text: string, at: CellAddress): RangeAddress | null => namedCells(text, at)?.range ?? null;

/** A constant or an array of them, told without reading any cell; `null` for all else. */
export const constantArgument = (text: string): Argument | null =>
  arrayOf(text) ?? (constantShape.test(text) ? constant(text) : null);

/** How many rows and columns an argument has, without reading any cell; `null` where only the host can tell. */
export const argumentShape = (text: string, at: CellAddress): Shape | null =>
  rangeNamed(text, at) ?? constantArgument(text)?.shape ?? null;

/**
 * What arguments of formulas at a cell are worth now: constants, arrays of them, and the cells that they name, which are
 * read in one round trip. Rejects with the host's sentence.
 */
export const readArguments = async (
  workbook: Workbook,
  texts: readonly string[],
  at: CellAddress,
): Promise<(text: string) => Argument> => {
  const named = new Map<string, Named>();
  for (const text of texts) {
    const cells = namedCells(text, at);
    if (cells !== null) named.set(text, cells);
  }
  const ranges = [...named.values()].map(({ range }) => range);
  const read = ranges.length === 0 ? [] : await workbook.readRanges(ranges);
  const found = new Map<string, Argument>();
  [...named].forEach(([text, cells], index) => {
    const values = read[index]!.map((row) => row.map(({ value }) => value));
    found.set(text, cellsArgument(text, cells, values));
  });
  return (text) => found.get(text) ?? constantArgument(text) ?? argument(text, null, undefined, true);
};
