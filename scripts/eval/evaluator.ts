import { type Input, InputError } from '../../src/core/values';
import { findFunction } from '../../src/functions/catalogue';
import { createExcelRuntime } from './excel-runtime';
import { parseCall } from './formula';
import type { EvaluationHost } from './hosts';
import type { Evaluated } from './output';
import { createPreviewEngine } from './preview-engine';
import { createSheetsContext } from './sheets-context';

/** Evaluates formulas in one host's build. A formula that cannot be run there rejects with a sentence. */
export interface Evaluator {
  evaluate(formula: string): Promise<Evaluated>;
  close(): void;
}

/** The excel and sheets hosts run calls of our own functions only, by their exact names. */
const ownCall = (formula: string): ReturnType<typeof parseCall> => {
  const { name, args } = parseCall(formula);
  const definition = findFunction(name);
  if (definition === undefined) {
    throw new Error(`${name} is not a function of ICS Figures. For other functions use --host preview.`);
  }
  return { name: definition.name, args };
};

const finiteOrError = (input: Input): Input =>
  typeof input === 'number' && !Number.isFinite(input) ? new InputError('#NUM!') : input;

/** Starts the host's engine once for any number of formulas; expects the build to be there. */
export const createEvaluator = async (host: EvaluationHost): Promise<Evaluator> => {
  if (host === 'preview') return createPreviewEngine();
  if (host === 'excel') {
    const runtime = await createExcelRuntime('dist/excel/functions.js');
    return {
      evaluate: async (formula) => {
        const { name, args } = ownCall(formula);
        // Excel itself answers a number beyond the largest with an error, and JSON would drop it.
        return runtime.call(name, args.map(finiteOrError));
      },
      close: () => runtime.close(),
    };
  }
  const context = createSheetsContext('appsscript/dist/Code.js');
  return {
    evaluate: async (formula) => {
      const { name, args } = ownCall(formula);
      return context.call(name, args);
    },
    close: () => undefined,
  };
};
