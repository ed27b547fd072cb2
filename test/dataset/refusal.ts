import { type ErrorCode, FigureError } from '../../src/core/errors';

/** Code and sentence of the FigureError that a call ends in; any other end fails the test. */
export const refusal = (call: () => unknown): { readonly code: ErrorCode; readonly message: string } => {
  try {
    call();
  } catch (error) {
    if (error instanceof FigureError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('The call was answered, though it should have been refused');
};
