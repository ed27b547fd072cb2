import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { type ErrorCode, FigureError } from '../../src/core/errors';
import {
  type Input,
  InputError,
  type InputScalar,
  isMatrix,
  type Output,
  type OutputScalar,
} from '../../src/core/values';

export interface SheetsContext {
  /** Calls a custom function. Throws an `Error` where the script has none of that name. */
  call(name: string, args: readonly Input[]): Output;
}

/** Google Sheets hands a blank cell over as empty text and an error cell as its code. */
const give = (value: InputScalar): unknown => {
  if (value === null) return '';
  return value instanceof InputError ? value.code : value;
};

const receive = (value: unknown): OutputScalar =>
  value === null || value === undefined || value === '' ? null : (value as OutputScalar);

const isCode = (code: unknown): code is ErrorCode => code === '#N/A' || code === '#VALUE!';

/**
 * Runs a built script as Google Sheets would: in a V8 context of its own, without anything of Node or of a browser,
 * its arguments made inside, so that nothing there is an instance of a class out here.
 */
export const createSheetsContext = (codePath: string): SheetsContext => {
  const scope: Record<string, unknown> = Object.create(null);
  const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  runInContext(readFileSync(codePath, 'utf8'), context, { filename: codePath });
  const makeArray: (items: Iterable<unknown>) => unknown[] = runInContext('(items) => Array.from(items)', context);

  const giveInput = (input: Input): unknown =>
    isMatrix(input) ? makeArray(input.map((row) => makeArray(row.map(give)))) : give(input);

  return {
    call(name, args) {
      const custom = Object.hasOwn(scope, name) ? scope[name] : undefined;
      if (typeof custom !== 'function') throw new Error(`ICS Figures has no function ${name}.`);
      try {
        const result: unknown = custom(...args.map(giveInput));
        if (!Array.isArray(result)) return receive(result);
        const rows = Array.from(result, (row: unknown[]) => Array.from(row, receive));
        // An array of one cell is that cell, in Google Sheets as in the others.
        return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
      } catch (error) {
        const { code, message } = error as { code?: unknown; message?: unknown };
        if (isCode(code)) return new FigureError(code, String(message));
        throw error;
      }
    },
  };
};
