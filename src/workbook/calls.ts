import { closingOf, openingOf, tokenise } from './formula-tokens';
import { ourCalls, readName } from './our-names';
import type { CellAddress, Workbook } from './port';
import { findRangeCalls, type RangeCallOffer } from './range-calls';
import { calledNames } from './repair';
import { type FormulaCell, type LongAction, scanFormulas } from './scan';

/** A formula that gives one of our functions something that changes by itself, and a sentence that says what comes of it. */
export interface ChangingArgument {
  readonly cell: CellAddress;
  readonly formula: string;
  /** `NOW`, `TODAY` … */
  readonly name: string;
  readonly sentence: string;
}

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

const changing = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);

const explain = (name: string, ours: string): string =>
  `${ours} takes ${name}() as an argument, which changes by itself. Google Sheets never calculates such a formula and ` +
  `Excel calculates it over and over. Put a fixed date or number in its place, or a cell that holds one.`;

const changingIn = ({ cell, formula }: FormulaCell): ChangingArgument[] => {
  const tokens = tokenise(formula);
  const found = new Map<string, string>();
  for (const at of ourCalls(tokens)) {
    const open = openingOf(tokens, at);
    const close = closingOf(tokens, open);
    for (let inside = open + 1; inside < (close < 0 ? tokens.length : close); inside += 1) {
      const name = tokens[inside]!.text.toUpperCase();
      if (openingOf(tokens, inside) >= 0 && changing.has(name) && !found.has(name)) {
        found.set(name, readName(tokens[at]!.text)!.name);
      }
    }
  }
  return [...found].map(([name, ours]) => ({ cell, formula, name, sentence: explain(name, ours) }));
};

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
    changing: ours.flatMap(changingIn),
    offers: findRangeCalls(ours),
  };
};
