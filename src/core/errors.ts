/** The only two codes for which Excel shows a sentence: what we have no figure for, and an argument we cannot use. */
export type ErrorCode = '#N/A' | '#VALUE!';

/** What a function answers instead of a value: a cell's code and a sentence that says what happened and what to do. */
export class FigureError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string) {
    super(sentence);
    this.name = 'FigureError';
    this.code = code;
  }
}

/** No figure, system or measure of that name or period: `#N/A`. */
export const notAvailable = (sentence: string): FigureError => new FigureError('#N/A', sentence);

/** An argument that cannot be used as given: `#VALUE!`. */
export const invalidValue = (sentence: string): FigureError => new FigureError('#VALUE!', sentence);
