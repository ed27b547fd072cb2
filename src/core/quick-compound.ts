import { divide, exactSum, power } from './double-double';
import { decimalExcesses } from './nearest-quotient';

// What is left of the budget is known to about 2^-95 of it after the division and at most twelve products.
const DOUBT = 2 ** -90;
const MOST_YEARS = 50;

const onlyRow = Int32Array.of(0);
const value = new Float64Array(1);
const excess = new Float64Array(1);

/** What must be added to a double of at least 0 to get the decimal number that it prints as, or NaN. */
const decimalExcess = (size: number): number => {
  value[0] = size;
  decimalExcesses(value, onlyRow, 1, excess);
  return excess[0]!;
};

/**
 * The compound rate in pairs of doubles, a thousand times faster than in decimals: `1 − (1 − deficit / budget)^(1 / years)`
 * as the nearest double of the exact decimal result. NaN where decimals must decide: for years that are not whole or
 * beyond 50, for shares below a millionth or above nine tenths, for numbers of unusual size, and for results in doubt.
 */
export const quickCompoundRate = (deficit: number, years: number, budget: number): number => {
  const share = deficit / budget;
  const isUsual = Math.abs(share) > 1e-6 && share < 0.9 && share > -10;
  if (!isUsual || !Number.isInteger(years) || years > MOST_YEARS) return Number.NaN;
  const budgetExcess = decimalExcess(budget);
  const deficitExcess = Math.sign(deficit) * decimalExcess(Math.abs(deficit));
  const [rest, restLow] = exactSum(budget, -deficit);
  const target = divide(exactSum(rest, restLow + budgetExcess - deficitExcess), [budget, budgetExcess]);
  // A rate right to a few bits less than a double, put right by one step of Newton's method.
  const rate = -Math.expm1(Math.log1p(-share) / years);
  const kept = exactSum(1, -rate);
  const reached = power(kept, years);
  const slope = (years * reached[0]) / kept[0];
  const correction = (reached[0] - target[0] + (reached[1] - target[1])) / slope;
  const doubt = (DOUBT * reached[0]) / slope;
  const nearest = rate + (correction - doubt);
  return nearest === rate + (correction + doubt) ? nearest : Number.NaN;
};
