import Decimal from 'decimal.js';
import { invalidValue } from './errors';
import { nearestQuotients } from './nearest-quotient';

/** An exact decimal number. */
export type ExactNumber = Decimal;

/**
 * Makes decimal numbers whose arithmetic keeps so many digits. Their constructor is their own, so nobody else's settings
 * change, and is set up by the first number: most formulas need none.
 */
export const decimalsOf = (precision: number): ((value: Decimal.Value) => ExactNumber) => {
  let Digits: typeof Decimal | undefined;
  return (value) => {
    Digits ??= Decimal.clone({ precision, rounding: Decimal.ROUND_HALF_EVEN });
    return new Digits(value);
  };
};

/**
 * Decimal arithmetic for results that must be the nearest double of the exact decimal result. A double stands for the
 * decimal number that it prints as, so 0.1 is one tenth. A quotient that lies exactly between two doubles has at most
 * about 160 digits, so 200 digits decide every tie.
 */
export const exact = decimalsOf(200);

/** The double nearest to an exact result; a zero has no sign. Throws where the result is beyond the largest double. */
export const nearestDouble = (decimal: Decimal, what: string): number => {
  const nearest = decimal.toNumber() + 0;
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
  return Number.isNaN(quick) ? nearestDouble(exact(dividend).div(exact(divisor).mul(factor)), what) : quick;
};
