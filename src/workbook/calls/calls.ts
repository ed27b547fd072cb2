import type { Workbook } from '../port';
import { calledNames } from '../repair/repair';
import { type LongAction, scanFormulas } from '../scan';
import { type ChangingArgument, findChanging } from './changing-arguments';
import { findRangeCalls, type RangeCallOffer } from './range-calls';

export interface CallsReport {
  /** Formulas read. */
  readonly formulas: number;
  /** Cells that call us, and how often each function of ours is called, by its name. */
  readonly cells: number;
  readonly calls: ReadonlyMap<string, number>;
  readonly changing: readonly ChangingArgument[];
  /** Columns of single calls that one call over a range could replace. */
  readonly offers: readonly RangeCallOffer[];
}

const countNames = (names: readonly string[]): Map<string, number> => {
  const calls = new Map<string, number>();
  for (const name of names) calls.set(name, (calls.get(name) ?? 0) + 1);
  return calls;
};

/**
 * How a workbook calls our functions. In Google Sheets each cell that does is a call of a server: a column of them is
 * better one call over a range. `null` where the user stopped it. Rejects with the host's sentence.
 */
export const countOurCalls = async (workbook: Workbook, action: LongAction = {}): Promise<CallsReport | null> => {
  const formulas = await scanFormulas(workbook, action);
  if (formulas === null) return null;
  // Cells and calls are counted from one list, so that they never contradict each other.
  const called = formulas.map((found) => ({ found, names: calledNames(found.formula) }));
  const ours = called.flatMap(({ found, names }) => (names.length > 0 ? [found] : []));
  return {
    formulas: formulas.length,
    cells: ours.length,
    calls: countNames(called.flatMap(({ names }) => names)),
    changing: findChanging(formulas, ours),
    offers: findRangeCalls(ours),
  };
};
