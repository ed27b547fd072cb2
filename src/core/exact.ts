import Decimal from 'decimal.js';
import { invalidValue } from './errors';
import { nearestQuotients } from './nearest-quotient';

/**
 * Decimal arithmetic for results that must be the nearest double of the exact decimal result. A double stands for the
 * decimal number that it prints as, so 0.1 is one tenth. A quotient that lies exactly between two doubles has at most
 * about 160 digits, so 200 digits decide every tie. A constructor of its own: nobody else's settings change.
 */
export const Exact = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_EVEN });

/** An exact decimal number. */
export type ExactNumber = InstanceType<typeof Exact>;

/** The double nearest to an exact result; a zero has no sign. Throws where the result is beyond the largest double. */
export const nearestDouble = (exact: Decimal, what: string): number => {
  const nearest = exact.toNumber() + 0;
  if (!Number.isFinite(nearest)) {
    throw invalidValue(`The ${what} is beyond the largest number that a cell can hold, about 1.8E+308.`);
  }
  return nearest;
};

const onlyRow = Int32Array.of(0);
const only = { dividend: new Float64Array(1), divisor: new Float64Array(1), factor: new Float64Array(1) };
const quotient = new Float64Array(1);

/** `dividend / (divisor × factor)` as the nearest double of the exact decimal result; `what` names it in an error. */
export const exactQuotient = (dividend: number, divisor: number, factor: number, what: string): number => {
  only.dividend[0] = dividend;
  only.divisor[0] = divisor;
  only.factor[0] = factor;
  nearestQuotients(only.dividend, only.divisor, only.factor, onlyRow, 1, quotient);
  const quick = quotient[0]!;
  return Number.isNaN(quick) ? nearestDouble(new Exact(dividend).div(new Exact(divisor).mul(factor)), what) : quick;
};
