import { cellName, oneCell } from '../addresses';
import { callsIn } from '../formulas/call-texts';
import { type Reference, readReference } from '../formulas/references';
import type { CellAddress, RangeAddress, Workbook } from '../port';
import { byColumn, bySheet } from '../runs';
import type { FormulaCell } from '../scan';

/** A column of single calls that differ by their row only, and the one call that could stand in its first cell. */
export interface RangeCallOffer {
  readonly range: RangeAddress;
  /** The formulas that stand there. */
  readonly formulas: readonly string[];
  /** `=ICS_DEFICIT(A2:A43)`; it spills into the other cells, which are emptied. */
  readonly formula: string;
}

type Argument = Reference | string;

interface SingleCall {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

const constantShape = /^(?:"(?:[^"]|"")*"|-?\d+(?:\.\d*)?|TRUE|FALSE)?$/i;

const readArgument = (text: string): Argument | null => readReference(text) ?? (constantShape.test(text) ? text : null);

/** A formula that is one call of a function that takes ranges, with nothing but cells and constants for arguments. */
const readCall = (formula: string): SingleCall | null => {
  const [call] = callsIn(formula);
  if (call === undefined || !call.isWhole || call.definition.spills) return null;
  const read = call.given.map(readArgument);
  return read.includes(null) ? null : { name: call.definition.name, arguments: read as Argument[] };
};

const moves = (argument: Argument): argument is Reference => typeof argument !== 'string' && argument.fixed === '';

/** Whether an argument a number of rows further down is the same one, moved along. */
const follows = (first: Argument, other: Argument, rows: number): boolean => {
  if (typeof first === 'string' || typeof other === 'string') return first === other;
  const { sheet, column, fixed, row } = first;
  const same = sheet === other.sheet && column === other.column && fixed === other.fixed;
  return same && other.row === (fixed === '' ? row + rows : row);
};

const isSameCall = (first: SingleCall, other: SingleCall, rows: number): boolean =>
  first.name === other.name &&
  first.arguments.length === other.arguments.length &&
  first.arguments.every((argument, at) => follows(argument, other.arguments[at]!, rows));

const asRange = (argument: Argument, rows: number): string => {
  if (typeof argument === 'string') return argument;
  const { sheet, column, fixed, row } = argument;
  const first = `${sheet}${column}${fixed}${row}`;
  return moves(argument) ? `${first}:${column}${row + rows - 1}` : first;
};

/** A range that held the call itself would go round in a circle. */
const readsItself = ({ arguments: given }: SingleCall, { column }: CellAddress): boolean => {
  const own = cellName({ row: 0, column }).slice(0, -1);
  return given.some((argument) => moves(argument) && argument.column.replace('$', '') === own);
};

interface Run {
  readonly first: CellAddress;
  readonly call: SingleCall;
  readonly formulas: string[];
}

const continues = ({ first, call, formulas }: Run, cell: CellAddress, next: SingleCall): boolean =>
  first.sheet === cell.sheet &&
  first.column === cell.column &&
  first.row + formulas.length === cell.row &&
  isSameCall(call, next, formulas.length);

/** Columns of at least two single calls, found among the formulas that call us. */
export const findRangeCalls = (formulas: readonly FormulaCell[]): RangeCallOffer[] => {
  const runs: Run[] = [];
  for (const { cell, formula } of bySheet(formulas).flatMap((own) => own.sort(byColumn))) {
    const call = readCall(formula);
    if (call === null || !call.arguments.some(moves) || readsItself(call, cell)) continue;
    const last = runs.at(-1);
    if (last !== undefined && continues(last, cell, call)) last.formulas.push(formula);
    else runs.push({ first: cell, call, formulas: [formula] });
  }
  return runs
    .filter(({ formulas: own }) => own.length > 1)
    .map(({ first, call, formulas: own }) => ({
      range: { ...oneCell(first), rows: own.length },
      formulas: own,
      formula: `=${call.name}(${call.arguments.map((argument) => asRange(argument, own.length)).join(',')})`,
    }));
};

/**
 * Puts the one call in the place of the column. Rejects with a sentence, having changed nothing, where other formulas
 * stand there by now or the host refuses.
 */
export const applyRangeCall = async (
  workbook: Workbook,
  { range, formulas, formula }: RangeCallOffer,
): Promise<void> => {
  const [rows] = await workbook.readRanges([range]);
  if (rows!.some(([cell], at) => cell!.formula !== formulas[at])) {
    throw new Error(`The formulas from ${cellName(range)} down have changed. Count the calls again.`);
  }
  await workbook.write(
    range,
    formulas.map((_, at) => [at === 0 ? { formula } : { value: '' }]),
  );
};
