import { readFile } from 'node:fs/promises';
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
import { createPage } from './excel-page';

/** Microsoft's runtime with our functions in it, as Excel drives it. */
export interface ExcelRuntime {
  /**
   * Calls a function by its id and resolves with what Excel would show: a blank is empty text, a table an array by
   * rows, an error its code and sentence. Rejects where Excel would show an error without a sentence, which is a fault
   * of ours. Results come in batches, half a second apart: start calls together rather than one after the other.
   */
  call(name: string, args: readonly Input[]): Promise<Output>;
  close(): void;
}

/** How the runtime tells the errors of a whole call to Excel. */
const codes: Readonly<Record<number, ErrorCode>> = { 1: '#N/A', 7: '#VALUE!' };

/** `[id, succeeded, value or message, error code]`. */
type Result = readonly [id: number, succeeded: boolean, value: unknown, code?: number];

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly [readonly Result[]] };
}

interface Pending {
  readonly name: string;
  resolve(output: Output): void;
  reject(error: Error): void;
}

/** Flags of a call: errors in arguments are allowed, as our metadata says. */
const allowErrors = 4;

const wireCell = (value: InputScalar): unknown => {
  if (value instanceof InputError) return { type: 'CustomFunctionError', code: value.code };
  return value ?? null;
};

/** Excel sends a single value for a matrix parameter as a matrix of one cell, and `null` for one left out. */
const wireArgument = (input: Input): unknown => {
  if (isMatrix(input)) return input.map((row) => row.map(wireCell));
  return input === undefined ? null : [[wireCell(input)]];
};

const readCell = (value: unknown): OutputScalar => {
  if (value === null) return 0;
  if (typeof value !== 'object') return value as OutputScalar;
  const { basicValue, message } = value as { basicValue: ErrorCode; message?: string };
  return new FigureError(basicValue, message ?? '');
};

const readResult = ([, succeeded, value, code]: Result): Output => {
  if (!succeeded) {
    const shown = codes[code ?? 0];
    if (shown === undefined) throw new Error(`it is not associated, or it ended with the runtime’s code ${code}`);
    return new FigureError(shown, String(value ?? ''));
  }
  if (!Array.isArray(value)) return readCell(value);
  const rows = value.map((row: unknown[]) => row.map(readCell));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
};

const runtimePath = 'node_modules/@microsoft/office-js/dist/custom-functions-runtime.js';

/** Starts Microsoft's runtime on a built functions.js and stands in for Excel at its other end. */
export async function createExcelRuntime(bundlePath: string): Promise<ExcelRuntime> {
  const [runtime, bundle] = await Promise.all([readFile(runtimePath, 'utf8'), readFile(bundlePath, 'utf8')]);
  const pending = new Map<number, Pending>();
  let calls = 0;

  const settle = (result: Result): void => {
    const call = pending.get(result[0]);
    pending.delete(result[0]);
    try {
      call?.resolve(readResult(result));
    } catch (error) {
      call?.reject(new Error(`Microsoft’s runtime has no answer of ${call.name}: ${(error as Error).message}.`));
    }
  };

  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: string | { Actions: Action[] } } };
      const body = typeof message.body === 'string' ? JSON.parse(message.body) : message.body;
      const actions: Action[] = body.Actions;
      for (const { Name, ArgumentInfo } of actions) {
        if (Name === 'SetInvocationArrayResults') ArgumentInfo?.Arguments?.[0].forEach(settle);
      }
      // Excel answers later, and until it does the runtime holds back all further results.
      const Results = actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
      const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) } };
      setTimeout(() => bridge.onMessageFromHost(JSON.stringify(answer)), 0);
    },
  };

  const page = createPage();
  const context = createContext(Object.assign(page.window, { _richApiNativeBridge: bridge }));
  runInContext(runtime, context, { filename: 'custom-functions-runtime.js' });
  runInContext(bundle, context, { filename: bundlePath });

  return {
    call: (name, args) =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        pending.set(id, { name, resolve, reject });
        const call = JSON.stringify([id, name, args.map(wireArgument), 'Sheet1!A1', allowErrors, null]);
        bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [[1, 1000, '', call, id]] } }));
      }),
    close: () => page.close(),
  };
}
