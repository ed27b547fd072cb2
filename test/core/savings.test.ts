import { FigureError } from '../../src/core/errors';
import { deficitShare, savingsPerYear, savingsRate } from '../../src/core/savings';

const failure = (run: () => unknown): FigureError => {
  try {
    run();
  } catch (error) {
    if (error instanceof FigureError) return error;
    throw error;
  }
  throw new Error('expected a FigureError');
};

// The board paper's worked example: £300m of £3,700m over three and over five years; digits from a 60-digit calculation.
test('the Lancashire and South Cumbria example, to the last bit', () => {
  expect(savingsPerYear(300, 3)).toBe(100);
  expect(savingsPerYear(300, 5)).toBe(60);
  expect(deficitShare(300, 3700)).toBe(0.08108108108108109);
  expect(savingsRate(300, 3, 3700, 'flat')).toBe(0.02702702702702703);
  expect(savingsRate(300, 5, 3700, 'flat')).toBe(0.016216216216216217);
  expect(savingsRate(300, 3, 3700, 'compound')).toBe(0.027792282294387176);
  expect(savingsRate(300, 5, 3700, 'compound')).toBe(0.01676928127992367);
});

test('a number is the decimal that it prints as, and the result its nearest double', () => {
  expect(savingsPerYear(0.3, 0.1)).toBe(3);
  expect(deficitShare(1.1, 11)).toBe(0.1);
  expect(savingsRate(0.7, 0.1, 100, 'flat')).toBe(0.07);
  // 9007199254740993 / 2048 lies exactly between two doubles; the even one is nearer by the rule of ties.
  expect(deficitShare(0.9007199254740993, 2.048e-13)).toBe(9007199254740992 / 2048);
});

test.each(['flat', 'compound'] as const)('%s: a surplus is negative, nothing to save is 0 without a sign', (method) => {
  expect(savingsRate(-300, 1, 3700, method)).toBe(-0.08108108108108109);
  expect(savingsRate(0, 3, 3700, method)).toBe(0);
  expect(savingsRate(-0, 3, 3700, method)).toBe(0);
  expect(savingsPerYear(-0, 3)).toBe(0);
});

test('years need not be whole, and nothing is clamped', () => {
  expect(savingsPerYear(300, 2.5)).toBe(120);
  expect(savingsPerYear(300, 0.5)).toBe(600);
  expect(deficitShare(500, 200)).toBe(2.5);
  expect(savingsRate(75, 2, 100, 'compound')).toBe(0.5);
  expect(savingsRate(19, 0.5, 190, 'compound')).toBe(0.19);
  expect(savingsRate(100, 3, 100, 'compound')).toBe(1);
});

// Limits of the formula: (x / years) for a small share, ln 2 / years for half the budget over endless years.
test('compound keeps its digits where the share is tiny or the years are many', () => {
  expect(savingsRate(3e-300, 3, 1, 'compound')).toBe(1e-300);
  expect(savingsRate(5, 1e300, 10, 'compound')).toBe(6.931471805599453e-301);
  expect(savingsRate(5, 1e-300, 10, 'compound')).toBe(1);
  expect(savingsRate(1e-300, 3, 1e300, 'compound')).toBe(0);
});

test.each([
  ['years 0', () => savingsPerYear(300, 0), /years is 0; it must be more than 0/],
  ['years negative', () => savingsRate(300, -3, 3700, 'flat'), /years is -3/],
  ['years minus 0', () => savingsRate(300, -0, 3700, 'flat'), /years is 0;/],
  ['budget 0', () => deficitShare(300, 0), /budget is 0; it must be more than 0/],
  ['budget negative', () => savingsRate(300, 3, -1, 'compound'), /budget is -1/],
  ['deficit not a number', () => savingsPerYear(Number.NaN, 3), /deficit is NaN/],
  ['deficit endless', () => deficitShare(Number.NEGATIVE_INFINITY, 3), /deficit is -Infinity/],
  ['years endless', () => savingsRate(1, Number.POSITIVE_INFINITY, 1, 'flat'), /years is Infinity/],
  ['budget endless', () => savingsRate(1, 1, Number.POSITIVE_INFINITY, 'compound'), /budget is Infinity/],
  ['more than the budget', () => savingsRate(301, 3, 300, 'compound'), /deficit is 301, more than the budget of 300/],
  ['too large', () => savingsPerYear(1e308, 0.1), /saving per year is beyond the largest number/],
  ['too large a share', () => deficitShare(1e308, 0.1), /share of the budget is beyond/],
  ['too large a rate', () => savingsRate(-1e308, 0.5, 1e-300, 'flat'), /savings rate is beyond/],
  ['too large a compound rate', () => savingsRate(-1e308, 0.5, 1e-300, 'compound'), /savings rate is beyond/],
])('%s is an invalid value, with a sentence', (_, run, sentence) => {
  const error = failure(run);
  expect(error.code).toBe('#VALUE!');
  expect(error.message).toMatch(sentence);
});
