import type { InputScalar, OutputMatrix, OutputScalar } from '../../core/values';
import { isOutputMatrix } from '../../core/values';
import type { Shape } from '../../functions/broadcast';
import { callFunction } from '../../functions/call';
import { oneCell } from '../addresses';
import { type CallText, callsIn } from '../formulas/call-texts';
import { closingOf, openingOf, textOf, tokenise } from '../formulas/formula-tokens';
import type { CellAddress, RangeAddress, Workbook } from '../port';
import { repairFormula } from '../repair/repair';
import { cellsAtOnce } from '../scan';
import { argumentShape, constantArgument, readArguments } from './call-arguments';

/** Cells that one formula of ours fills: its own, and those to the right and below that it spills into. */
export interface FilledCells {
  readonly formula: string;
  readonly block: RangeAddress;
}

/** A table of ours has ten columns, so its formula stands at most nine to the left. */
const columnsBack = 10;

/** Google Sheets' `=ARRAYFORMULA(…)` around a call changes nothing of what it fills. */
const withoutArrayFormula = (formula: string): string => {
  const tokens = tokenise(formula);
  const open = openingOf(tokens, 1);
  const isWrapped = /^ARRAYFORMULA$/i.test(tokens[1]?.text ?? '') && closingOf(tokens, open) === tokens.length - 1;
  return isWrapped ? `=${textOf(tokens.slice(open + 1, -1))}` : formula;
};

/** A formula's calls of ours, as they would be after a repair. */
export const readCalls = (formula: string): CallText[] =>
  callsIn(withoutArrayFormula(repairFormula(formula) ?? formula));

const isSame = (shown: InputScalar, given: OutputScalar): boolean => {
  if (typeof given === 'number' && typeof shown === 'number') return Math.abs(given - shown) <= 1e-9 * Math.abs(given);
  // An error is a code in one host and a sentence in another.
  return typeof given === 'object' ? given !== null || shown === null : given === shown;
};

/** What a formula that is one call of ours gives, as a block; `null` where only the host can tell. */
const outputOf = async (workbook: Workbook, at: CellAddress, formula: string): Promise<OutputMatrix | null> => {
  const [call] = readCalls(formula);
  if (call === undefined || !call.isWhole) return null;
  const argumentOf = await readArguments(workbook, call.given, at);
  const given = call.given.map(argumentOf);
  if (given.some(({ shape }) => shape === null)) return null;
  const output = callFunction(
    call.definition,
    given.map(({ input }) => input),
  );
  return isOutputMatrix(output) ? output : [[output]];
};

/** How many rows and columns a call of a function that takes ranges fills, told without reading any cell. */
const liftedShape = ({ given }: CallText, at: CellAddress): Shape => {
  const shapes = given.flatMap((text) => argumentShape(text, at) ?? []);
  return {
    rows: Math.max(1, ...shapes.map(({ rows }) => rows)),
    columns: Math.max(1, ...shapes.map(({ columns }) => columns)),
  };
};

/** Whether a formula may fill the cell so many rows down and columns to the right of it. */
const mayReach = (formula: string, at: CellAddress, down: number, right: number): boolean => {
  const [call] = readCalls(formula);
  if (call === undefined || !call.isWhole) return false;
  if (call.definition.spills) return true;
  const { rows, columns } = liftedShape(call, at);
  return rows > down && columns > right;
};

/** The cells that a formula fills; its own alone where it is not one call of ours. Rejects with the host's sentence. */
export const filledBy = async (workbook: Workbook, at: CellAddress, formula: string): Promise<FilledCells> => {
  const [call] = readCalls(formula);
  if (call?.isWhole !== true) return { formula, block: oneCell(at) };
  if (!call.definition.spills) return { formula, block: { ...oneCell(at), ...liftedShape(call, at) } };
  const output = (await outputOf(workbook, at, formula)) ?? [[null]];
  return { formula, block: { ...oneCell(at), rows: output.length, columns: output[0]!.length } };
};

/**
 * The cells that one call of ours with constants alone fills, told without the workbook; `null` where it fills its own
 * alone, and for any other formula.
 */
export const filledByConstants = (at: CellAddress, formula: string): RangeAddress | null => {
  const [call] = callsIn(formula);
  if (call === undefined || !call.isWhole) return null;
  const given = call.given.flatMap((text) => constantArgument(text) ?? []);
  if (given.length < call.given.length) return null;
  const output = callFunction(
    call.definition,
    given.map(({ input }) => input),
  );
  if (!isOutputMatrix(output) || (output.length === 1 && output[0]!.length === 1)) return null;
  return { ...oneCell(at), rows: output.length, columns: output[0]!.length };
};

/**
 * The formula of ours that fills a cell which has none of its own, `null` where none is found. No host is asked for it:
 * what each call further up or to the left gives is worked out, and has to be what the cell shows. Rejects with the
 * host's sentence.
 */
export const fillerOf = async (
  workbook: Workbook,
  { sheet, row, column }: CellAddress,
  shown: InputScalar,
): Promise<FilledCells | null> => {
  const columns = Math.min(column + 1, columnsBack);
  const rows = Math.min(row + 1, Math.floor(cellsAtOnce / columnsBack));
  const first = { sheet, row: row - rows + 1, column: column - columns + 1 };
  const [cells] = await workbook.readRanges([{ ...first, rows, columns }]);
  for (let right = columns - 1; right >= 0; right -= 1) {
    for (let down = rows - 1; down >= 0; down -= 1) {
      const { formula } = cells![down]![right]!;
      const at = { sheet, row: first.row + down, column: first.column + right };
      const [below, beside] = [row - at.row, column - at.column];
      if (formula === null || !mayReach(formula, at, below, beside)) continue;
      const output = await outputOf(workbook, at, formula);
      const given = output?.[below]?.[beside];
      if (given !== undefined && isSame(shown, given)) return filledBy(workbook, at, formula);
    }
  }
  return null;
};
