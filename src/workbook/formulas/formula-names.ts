import { splitAt } from './call-texts';
import { closingOf, openingOf, type Token, tokenise } from './formula-tokens';
import { readRangeReference, readReference } from './references';

/** The names that `LET` gives within a formula, in capitals, each with the pieces of what it stands for. */
export const letNames = (tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> => {
  const named = new Map<string, readonly Token[]>();
  tokens.forEach(({ text }, at) => {
    const open = /^LET$/i.test(text) ? openingOf(tokens, at) : -1;
    const close = open < 0 ? -1 : closingOf(tokens, open);
    if (close < 0) return;
    const parts = splitAt(tokens.slice(open + 1, close), () => true);
    for (let name = 0; name + 2 < parts.length; name += 2) {
      named.set(parts[name]!.toUpperCase(), tokenise(parts[name + 1]!));
    }
  });
  return named;
};

/** Pieces with those that their names stand for, and theirs; a name that leads back to itself is taken once. */
export const withNamed = (
  tokens: readonly Token[],
  named: ReadonlyMap<string, readonly Token[]>,
  taken = new Set<string>(),
): (readonly Token[])[] => [
  tokens,
  ...tokens.flatMap(({ kind, text }) => {
    const name = text.toUpperCase();
    const meant = kind === 'name' && !taken.has(name) ? named.get(name) : undefined;
    return meant === undefined ? [] : withNamed(meant, named, taken.add(name));
  }),
];

/** What belongs to a reference besides names: `$`, a row, a colon, a sheet in apostrophes, another file in brackets. */
const partOfReference = /^(?:[$:!]|\d+|['[].*)$/s;

/** The cells and ranges that pieces of a formula name, as they were typed: `A1`, `$B$2:B9`, `'My list'!A1`. */
export const referencesIn = (tokens: readonly Token[]): string[] => {
  const texts = [''];
  tokens.forEach(({ kind, text }, at) => {
    // LOG10( is a function, LOG10 a cell.
    const isPart = kind === 'name' ? openingOf(tokens, at) < 0 : kind === 'other' && partOfReference.test(text);
    if (isPart) texts.push(texts.pop()! + text);
    else texts.push('');
  });
  return texts.filter((text) => readReference(text) !== null || readRangeReference(text) !== null);
};
