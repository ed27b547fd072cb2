import type Decimal from 'decimal.js';
import { decimalsOf, exactQuotient, nearestDouble } from './exact';
import { quickCompoundRate } from './quick-compound';

// Digits that stay right after every step; the exact result would have to lie within 1e-40 of a tie to go astray.
const rooted = decimalsOf(60);
// Below this size the subtraction in 1 − (1 − x) would cancel digits away, and a series of few terms replaces it.
const SMALL = 1e-3;

/** Sums `first + second + …`, each term made from the one before, until the terms no longer count. */
const series = (first: Decimal, next: (term: Decimal, index: number) => Decimal, divideByIndex: boolean): Decimal => {
  let sum = first;
  let term = first;
  for (let index = 2; !term.isZero() && term.e > sum.e - 62; index++) {
    term = next(term, index);
    sum = sum.plus(divideByIndex ? term.div(index) : term);
  }
  return sum;
};

/** ln(1 − deficit / budget), with full relative precision for a small share as well. */
const logOfRest = (deficit: number, budget: number): Decimal => {
  const share = rooted(deficit).div(budget);
  return share.abs().lt(SMALL)
    ? series(share, (term) => term.mul(share), true).neg()
    : rooted(budget).minus(deficit).div(budget).ln();
};

/** 1 − e^t, with full relative precision near 0. */
const oneLessExponential = (t: Decimal): Decimal =>
  t.abs().lt(SMALL) ? series(t, (term, index) => term.mul(t).div(index), false).neg() : rooted(1).minus(t.exp());

/**
 * `1 − (1 − deficit / budget)^(1 / years)` as the nearest double of the exact decimal result.
 * Expects budget and years above 0 and a deficit of at most the budget.
 */
export const compoundRate = (deficit: number, years: number, budget: number): number => {
  if (deficit === 0) return 0;
  if (deficit === budget) return 1;
  if (years === 1) return exactQuotient(deficit, budget, 1, 'savings rate');
  const quick = quickCompoundRate(deficit, years, budget);
  if (!Number.isNaN(quick)) return quick;
  return nearestDouble(oneLessExponential(logOfRest(deficit, budget).div(years)), 'savings rate');
};
