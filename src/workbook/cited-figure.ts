import type { InputScalar } from '../core/values';
import { figureById, measures, opportunityMeasure } from '../dataset';
import { foldLabel } from '../dataset/fold';
import type { Figure } from '../dataset/types';
import { readArgument } from '../functions/arguments';
import { findFunction } from '../functions/catalogue';
import type { FunctionDefinition, Parameter } from '../functions/definition';
import { measureCode, requestFigure } from '../functions/figure-request';
import { cellName, oneCell } from './addresses';
import { unquote } from './formula-tokens';
import type { CellAddress, RangeAddress, Workbook } from './port';
import { type Argument, type Reference, readCall } from './range-calls';

/** Functions whose one answer is one figure of the data, and the measure that they fix. */
const figureFunctions: Readonly<Record<string, string | undefined>> = {
  ICS_DEFICIT: 'deficit',
  ICS_BUDGET: 'budget',
  ICS_SAVINGS_TARGET: 'savings_target',
  ICS_OPPORTUNITY: undefined,
  ICS_FIGURE: undefined,
  ICS_ALLOCATION: undefined,
  ICS_CARD: undefined,
};

/** A figure that a cell shows, or a sentence that says why none is known. */
export type CellFigure =
  | { readonly figure: Figure; readonly formula: string }
  | { readonly figure: null; readonly sentence: string };

/** The arguments by their parameters' names, read as the function itself reads them. */
const named = (
  { parameters }: FunctionDefinition,
  inputs: readonly InputScalar[],
): Record<string, string | undefined> =>
  Object.fromEntries(
    parameters.map((parameter: Parameter, at: number) => [
      parameter.name,
      readArgument(inputs[at], parameter) as string,
    ]),
  );

/** A stream of the allocation, in the words of the data or as its measure is called. */
const streamMeasure = (typed: string | undefined): string => {
  const asked = foldLabel(typed ?? 'total');
  const found = measures().find(({ code, stream }) => stream !== null && [code, stream].map(foldLabel).includes(asked));
  if (found !== undefined) return found.code;
  throw new Error('It is our own sum of NHS England’s streams. Name a stream, such as "core", to cite that.');
};

const figureOf = (definition: FunctionDefinition, inputs: readonly InputScalar[]): Figure => {
  const { name } = definition;
  const { system, measure, programme, area, stream, period, basis, as_of: asOf } = named(definition, inputs);
  const listed = programme === undefined ? undefined : opportunityMeasure(programme, area).code;
  const streamed = name === 'ICS_ALLOCATION' ? streamMeasure(stream) : undefined;
  const unasked = name === 'ICS_CARD' && figureById(system!) === undefined ? 'deficit' : undefined;
  const asked = figureFunctions[name] ?? listed ?? streamed ?? measureCode(measure) ?? unasked;
  return requestFigure({ system: system!, measure: asked, period, basis, asOf });
};

const constant = (text: string): InputScalar => {
  if (text === '') return undefined;
  if (text.startsWith('"')) return unquote(text);
  return /^(true|false)$/i.test(text) ? text.toUpperCase() === 'TRUE' : Number(text);
};

const columnOf = (letters: string): number =>
  [...letters.replace('$', '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const addressOf = ({ sheet, column, row }: Reference, at: CellAddress): RangeAddress =>
  oneCell({
    sheet:
      sheet === ''
        ? at.sheet
        : sheet
            .slice(0, -1)
            .replace(/^'(.*)'$/, '$1')
            .replaceAll("''", "'"),
    row: row - 1,
    column: columnOf(column),
  });

const isReference = (argument: Argument): argument is Reference => typeof argument !== 'string';

/** What the call's arguments are worth now: constants, and the cells that it names. */
const valuesOf = async (workbook: Workbook, given: readonly Argument[], at: CellAddress): Promise<InputScalar[]> => {
  const references = given.filter(isReference);
  const read = references.length === 0 ? [] : await workbook.readRanges(references.map((each) => addressOf(each, at)));
  return given.map((argument) =>
    isReference(argument) ? read[references.indexOf(argument)]![0]![0]!.value : constant(argument),
  );
};

const none = (sentence: string): CellFigure => ({ figure: null, sentence });

/**
 * The figure that a cell shows by one call of a function of ours, its arguments being constants or single cells. Rejects
 * with the host's sentence.
 */
export const figureInCell = async (workbook: Workbook, cell: CellAddress): Promise<CellFigure> => {
  const [rows] = await workbook.readRanges([oneCell(cell)]);
  const { formula, value } = rows![0]![0]!;
  const where = cellName(cell);
  if (formula === null) {
    return none(
      value === null || value === ''
        ? `${where} is empty. Select a cell that shows a figure by a formula, such as =ICS_DEFICIT("LSC").`
        : `${where} holds no formula, so which figure it shows is not known. Find the figure, then insert “Citation only”.`,
    );
  }
  const call = readCall(formula);
  const definition = call === null ? undefined : findFunction(call.name);
  if (call === null || definition === undefined || !(call.name in figureFunctions)) {
    return none(
      `${where} does not show one figure by one call of a function such as ICS_DEFICIT or ICS_FIGURE. Select the cell that ` +
        'does, or find the figure and insert “Citation only”.',
    );
  }
  try {
    return { figure: figureOf(definition, await valuesOf(workbook, call.arguments, cell)), formula };
  } catch (error) {
    return none(`${where} shows no figure. ${error instanceof Error ? error.message : String(error)}`);
  }
};
