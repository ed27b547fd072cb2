import type Decimal from 'decimal.js';
import { exact } from './exact';

/** A reference in a formula: `{name}`. */
export type Lookup = (name: string) => Decimal;

const token = /\s*(?:\{([^{}]+)\}|(\d+(?:\.\d+)?)|([-+*/()]))/y;

/** Splits `{a} / {b} * 12` into its parts; throws an `Error` that names the place where it cannot be read. */
const tokensOf = (formula: string): string[] => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.trimEnd().length) {
    const start = token.lastIndex;
    const match = token.exec(formula);
    if (match === null) throw new Error(`The formula “${formula}” cannot be read from character ${start + 1} on.`);
    tokens.push(match[0].trim());
  }
  return tokens;
};

/** The names that a formula refers to, in order, each once. */
export const referencesIn = (formula: string): string[] => [
  ...new Set(
    tokensOf(formula)
      .filter((each) => each.startsWith('{'))
      .map((each) => each.slice(1, -1)),
  ),
];

/**
 * Works out a formula of numbers, `{references}`, `+ - * /` and brackets, exactly.
 * Throws an `Error` for a formula that is none.
 */
export const evaluateFormula = (formula: string, lookup: Lookup): Decimal => {
  const tokens = tokensOf(formula);
  let next = 0;
  const fail = (): never => {
    throw new Error(`The formula “${formula}” is not complete: check its signs and brackets.`);
  };

  const operand = (): Decimal => {
    const each = tokens[next++] ?? fail();
    if (each === '-') return operand().neg();
    if (each.startsWith('{')) return lookup(each.slice(1, -1));
    if (/^\d/.test(each)) return exact(each);
    if (each !== '(') return fail();
    const inner = sum();
    return tokens[next++] === ')' ? inner : fail();
  };

  const product = (): Decimal => {
    let value = operand();
    while (tokens[next] === '*' || tokens[next] === '/') {
      value = tokens[next++] === '*' ? value.mul(operand()) : value.div(operand());
    }
    return value;
  };

  const sum = (): Decimal => {
    let value = product();
    while (tokens[next] === '+' || tokens[next] === '-') {
      value = tokens[next++] === '+' ? value.plus(product()) : value.minus(product());
    }
    return value;
  };

  const result = sum();
  return next === tokens.length ? result : fail();
};
