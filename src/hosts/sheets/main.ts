import { invalidValue } from '../../core/errors';
import { callFunction } from '../../functions/call';
import { findFunction } from '../../functions/catalogue';
import { readInput, type SheetsResult, writeOutput } from './cells';

export { serve } from './server';
export { addMenu, openSidebar, refresh, showEdition } from './server-menu';

/**
 * What every custom function of the script does: `name` is a function of the catalogue, `given` the arguments as Google
 * Sheets hands them over. Throws nothing but an `Error` with a sentence and a `code`, `#N/A` or `#VALUE!`.
 */
export const call = (name: string, given: ArrayLike<unknown>): SheetsResult => {
  const definition = findFunction(name);
  if (definition === undefined) return writeOutput(invalidValue(`ICS Figures has no function ${name}.`));
  return writeOutput(callFunction(definition, Array.from(given, readInput)));
};
