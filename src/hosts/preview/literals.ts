import type { Univer } from '@univerjs/core';
import { ValueNodeFactory } from '@univerjs/engine-formula';

const number = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

const plainNumber = (token: string): string =>
  number.test(token) && Number.isFinite(Number(token)) ? String(Number(token)) : token;

/** A number of a formula, also in braces, as the engine itself would write it; all other tokens as they are. */
const plainly = (token: string): string =>
  // The engine cuts an array at each of these signs, too.
  token.trim().startsWith('{') ? token.replace(/[^{},;]+/g, plainNumber) : plainNumber(token);

/**
 * Makes numbers of all spellings numbers, such as 3.70 and 1e308. The engine takes one that it would write differently
 * for a text in which a number may be found, and our functions look for none in texts. To be called before formulas are
 * worked out.
 */
export const readNumbersOfAnySpelling = (univer: Univer): void => {
  const values = univer.__getInjector().get(ValueNodeFactory);
  const create = values.create.bind(values);
  values.create = (token) => create(plainly(token));
};
