import { mapColumn } from '../core/columns';
import { FigureError, invalidValue } from '../core/errors';
import {
  type Input,
  type InputMatrix,
  isMatrix,
  type Output,
  type OutputMatrix,
  type OutputScalar,
} from '../core/values';
import { isBlank, readArgument } from './arguments';
import { cellAt, commonShape, type Shape, unwrapSingleCell } from './broadcast';
import type { ArgumentsOf, FunctionDefinition, LiftedDefinition, Parameter } from './definition';

/** Whatever goes wrong becomes an answer for one cell; a fault of ours is told as such. */
const answer = (evaluate: () => OutputScalar): OutputScalar => {
  try {
    const value = evaluate();
    return typeof value === 'number' && !Number.isFinite(value)
      ? invalidValue('The result is too large for a spreadsheet number. Check the arguments’ units.')
      : value;
  } catch (error) {
    return asFigureError(error);
  }
};

const asFigureError = (error: unknown): FigureError =>
  error instanceof FigureError
    ? error
    : invalidValue(`ICS Figures could not work this out, which is a fault of ours: ${String(error).slice(0, 200)}`);

const blankInRange = (definition: FunctionDefinition, inputs: readonly Input[], row: number, column: number): boolean =>
  inputs.some((input, index) => {
    const parameter = definition.parameters[index]!;
    return isMatrix(input) && !parameter.optional && isBlank(cellAt(input, row, column), parameter.kind);
  });

/** What `evaluate` takes for a parameter, whichever it is. */
type Argument = ArgumentsOf<readonly Parameter[]>[number];

/** What was read for a parameter is of its kind, which only the function's own definition knows by type. */
const read = readArgument as (...given: Parameters<typeof readArgument>) => Argument;

const evaluateAt = (
  definition: LiftedDefinition,
  inputs: readonly Input[],
  row: number,
  column: number,
): OutputScalar => {
  if (blankInRange(definition, inputs, row, column)) return null;
  return answer(() => {
    const values = definition.parameters.map((parameter, index) => read(cellAt(inputs[index], row, column), parameter));
    return definition.evaluate(...values);
  });
};

/** One range among single cells: equal cells get the same answer, so each is worked out once. */
const evaluateOneRange = (definition: LiftedDefinition, inputs: readonly Input[], range: InputMatrix): OutputMatrix => {
  const place = inputs.indexOf(range);
  const { optional, kind } = definition.parameters[place]!;
  return mapColumn(range, (cell) => {
    if (!optional && isBlank(cell, kind)) return null;
    return evaluateAt(definition, [...inputs.slice(0, place), cell, ...inputs.slice(place + 1)], 0, 0);
  });
};

const evaluateGrid = (definition: LiftedDefinition, inputs: readonly Input[], { rows, columns }: Shape): OutputMatrix =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => evaluateAt(definition, inputs, row, column)),
  );

const evaluateScalar = (definition: LiftedDefinition, inputs: readonly Input[]): Output => {
  const shape = commonShape(inputs);
  if (shape === null) return evaluateAt(definition, inputs, 0, 0);
  if (definition.evaluateColumns !== undefined && shape.columns === 1) {
    const redo = (row: number): OutputScalar => evaluateAt(definition, inputs, row, 0);
    const results = definition.evaluateColumns(inputs, shape.rows, redo);
    if (results !== undefined) return results;
  }
  const ranges = inputs.filter(isMatrix);
  const first = ranges[0]!;
  return ranges.length === 1 ? evaluateOneRange(definition, inputs, first) : evaluateGrid(definition, inputs, shape);
};

const readForTable = (input: Input, parameter: Parameter, name: string): Argument => {
  if (parameter.kind !== 'list') {
    if (isMatrix(input)) throw invalidValue(`${name} takes one cell for ${parameter.name}, not a range.`);
    return read(input, parameter);
  }
  const cells = isMatrix(input) ? input.flat() : [input];
  const given = cells.filter((cell) => !isBlank(cell, 'list')).map((cell) => read(cell, parameter));
  if (given.length > 0) return given as Argument;
  return read(undefined, parameter);
};

/**
 * Calls a function of the catalogue as every host does: arguments read against its parameters, ranges broadcast.
 * Never throws: a failing call is a `FigureError`, a failing cell of a range a `FigureError` in its place, and a blank
 * cell of a required argument's range a `null`.
 */
export const callFunction = (definition: FunctionDefinition, inputs: readonly Input[]): Output => {
  try {
    const { name, parameters } = definition;
    if (inputs.slice(parameters.length).some((input) => input !== undefined && input !== null)) {
      throw invalidValue(`${name} takes at most ${parameters.length} arguments, but ${inputs.length} were given.`);
    }
    const given = parameters.map((_, index) => unwrapSingleCell(inputs[index]));
    if (!definition.spills) return evaluateScalar(definition, given);
    const values = parameters.map((parameter, index) => readForTable(given[index], parameter, name));
    return definition.evaluate(...values);
  } catch (error) {
    return asFigureError(error);
  }
};
