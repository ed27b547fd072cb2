import { evaluateFormula, referencesIn } from '../../src/core/arithmetic';
import { exact } from '../../src/core/exact';

const values: Record<string, number> = { a: 340, b: 2, c: 750, third: 3 };
const work = (formula: string): string => evaluateFormula(formula, (name) => exact(values[name]!)).toFixed();

test.each([
  ['{a} / {b} * 12 + {c}', '2790'],
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['10 - 2 - 3', '5'],
  ['24 / 2 / 3', '4'],
  ['-{b} + 5', '3'],
  ['0.1 + 0.2', '0.3'],
  ['1 / {third} * {third}', '1'],
])('%s is %s', (formula, expected) => expect(Number(work(formula))).toBe(Number(expected)));

test.each(['', '1 +', '(1', '1)', '{a', 'a + 1', '1 2', '* 3', '1 ^ 2'])('%p is refused with a sentence', (formula) =>
  expect(() => work(formula)).toThrow(/The formula “/),
);

test('references come in order, each once', () => expect(referencesIn('{a} / {b} * {a}')).toEqual(['a', 'b']));
