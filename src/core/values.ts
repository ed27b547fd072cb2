import type { FigureError } from './errors';

/** An error that stood in a cell handed to us as an argument, such as `#DIV/0!`. */
export class InputError {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** One argument cell, as every host hands it over: `null` is a blank cell, `undefined` an argument not given. */
export type InputScalar = number | string | boolean | null | undefined | InputError;

/** A range or an array constant, by rows. */
export type InputMatrix = readonly (readonly InputScalar[])[];

export type Input = InputScalar | InputMatrix;

/** One result cell: `null` is a blank, an error fills its own cell only. */
export type OutputScalar = number | string | boolean | null | FigureError;

export type OutputMatrix = OutputScalar[][];

export type Output = OutputScalar | OutputMatrix;

export const isMatrix = (input: Input): input is InputMatrix => Array.isArray(input);

export const isOutputMatrix = (output: Output): output is OutputMatrix => Array.isArray(output);
