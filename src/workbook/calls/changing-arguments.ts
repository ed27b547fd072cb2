import { cellName } from '../addresses';
import { letNames, referencesIn, withNamed } from '../formulas/formula-names';
import { closingOf, openingOf, type Token, tokenise } from '../formulas/formula-tokens';
import { ourCalls, readName } from '../formulas/our-names';
import type { CellAddress, RangeAddress } from '../port';
import type { FormulaCell } from '../scan';
import { rangeNamed } from './call-arguments';

/** A formula that gives one of our functions something that changes by itself, and a sentence that says what comes of it. */
export interface ChangingArgument {
  readonly cell: CellAddress;
  readonly formula: string;
  /** `NOW`, `TODAY` … */
  readonly name: string;
  readonly sentence: string;
}

/** A cell whose formula calls a function that changes by itself. */
interface Holder {
  readonly cell: CellAddress;
  readonly name: string;
}

const changing = ['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY'];

const anyChanging = new RegExp(`\\b(?:${changing.join('|')})\\s*\\(`, 'i');

/** Cells looked at for one argument: enough for a list, and an end to whatever leads on and on. */
const cellsFollowed = 2000;

const changingNames = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ text }, at) => {
    const name = text.toUpperCase();
    return changing.includes(name) && openingOf(tokens, at) >= 0 ? [name] : [];
  });

/** The arguments of each of our calls in a formula, as one run of pieces, by the function's name. */
const argumentsIn = (tokens: readonly Token[]): (readonly [ours: string, given: readonly Token[]])[] =>
  ourCalls(tokens).map((at) => {
    const open = openingOf(tokens, at);
    const close = closingOf(tokens, open);
    return [readName(tokens[at]!.text)!.name, tokens.slice(open + 1, close < 0 ? tokens.length : close)];
  });

const outcome = 'calculates such a formula and Excel calculates it over and over. Put a fixed date or number';

const explainGiven = (name: string, ours: string): string =>
  `${ours} takes ${name}() as an argument, which changes by itself. Google Sheets never ${outcome} in its place, ` +
  'or a cell that holds one.';

// That Google refuses what leads there through a cell or a name is not documented.
const explainNamed = (name: string, ours: string, given: string): string =>
  `${ours} takes ${given}, which is made with ${name}() and so changes by itself. Google Sheets may never ${outcome} ` +
  'in its place.';

const explainHeld = ({ cell, name }: Holder, ours: string, given: string, sheet: string): string => {
  const where = cell.sheet === sheet ? cellName(cell) : `${cellName(cell)} of ${cell.sheet}`;
  const leads = given.replaceAll('$', '').toUpperCase() === where ? `holds ${name}()` : `goes by ${name}() in ${where}`;
  return `${ours} takes ${given}, which ${leads} and so changes by itself. Google Sheets may never ${outcome} into ${where}.`;
};

/** Why a formula should not be taken over: what it gives our functions itself changes; `null` where nothing does. */
export const explainChanging = (formula: string): string | null => {
  for (const [ours, given] of argumentsIn(tokenise(formula))) {
    const [name] = changingNames(given);
    if (name !== undefined) return explainGiven(name, ours);
  }
  return null;
};

const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet.toLowerCase()}!${row},${column}`;

const cellsOf = function* ({ sheet, row, column, rows, columns }: RangeAddress): Generator<CellAddress> {
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) yield { sheet, row: row + down, column: column + right };
  }
};

/** The first cell that changes by itself of those that a range leads to, be it through other cells; `null` if none. */
const holderFinder = (formulas: readonly FormulaCell[]): ((range: RangeAddress) => Holder | null) => {
  const cells = new Map(formulas.map((each) => [keyOf(each.cell), each]));
  const search = (range: RangeAddress): Holder | null => {
    const waiting = [range];
    const seen = new Set<string>();
    let looked = 0;
    for (const next of waiting) {
      for (const place of cellsOf(next)) {
        looked += 1;
        if (looked > cellsFollowed) return null;
        const found = cells.get(keyOf(place));
        if (found === undefined || seen.has(keyOf(place))) continue;
        seen.add(keyOf(place));
        const tokens = tokenise(found.formula);
        const [name] = changingNames(tokens);
        if (name !== undefined) return { cell: found.cell, name };
        waiting.push(...referencesIn(tokens).flatMap((text) => rangeNamed(text, found.cell) ?? []));
      }
    }
    return null;
  };
  const known = new Map<string, Holder | null>();
  return (range) => {
    const key = `${keyOf(range)}:${range.rows},${range.columns}`;
    if (!known.has(key)) known.set(key, search(range));
    return known.get(key)!;
  };
};

/** What changes by itself of what one formula gives our functions: sentences by what stands there, each with a name. */
const changingIn = (
  { cell, formula }: FormulaCell,
  holderOf: (range: RangeAddress) => Holder | null,
): ChangingArgument[] => {
  const tokens = tokenise(formula);
  const named = letNames(tokens);
  const found = new Map<string, ChangingArgument>();
  const add = (key: string, name: string, sentence: string): void => {
    if (!found.has(key)) found.set(key, { cell, formula, name, sentence });
  };
  const follow = (ours: string, given: string, pieces: readonly Token[]): void => {
    for (const text of referencesIn(pieces)) {
      const range = rangeNamed(text, cell);
      const holder = range === null ? null : holderOf(range);
      if (holder !== null) add(text, holder.name, explainHeld(holder, ours, given || text, cell.sheet));
    }
  };
  for (const [ours, given] of argumentsIn(tokens)) {
    for (const name of changingNames(given)) add(name, name, explainGiven(name, ours));
    follow(ours, '', given);
    for (const each of given.filter(({ kind, text }) => kind === 'name' && named.has(text.toUpperCase()))) {
      for (const pieces of withNamed([each], named).slice(1)) {
        for (const name of changingNames(pieces)) add(name, name, explainNamed(name, ours, each.text));
        follow(ours, each.text, pieces);
      }
    }
  }
  return [...found.values()];
};

/**
 * What changes by itself of what formulas give our functions: called among the arguments, given a name by `LET`, or in a
 * cell that an argument names or leads to. `ours` are those of the workbook's formulas that call us.
 */
export const findChanging = (formulas: readonly FormulaCell[], ours: readonly FormulaCell[]): ChangingArgument[] => {
  if (!formulas.some(({ formula }) => anyChanging.test(formula))) return [];
  const holderOf = holderFinder(formulas);
  return ours.flatMap((each) => changingIn(each, holderOf));
};
