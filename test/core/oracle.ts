import Decimal from 'decimal.js';

const Digits = Decimal.clone({ precision: 400, rounding: Decimal.ROUND_HALF_EVEN });

/** The independent computation that results are held against: as many digits as the longest tie between doubles has. */
export const exactRate = (deficit: number, years: number, budget: number): number =>
  new Digits(String(deficit)).div(new Digits(String(years)).times(String(budget))).toNumber() + 0;

const Forty = Decimal.clone({ precision: 40 });

/** The same with 40 digits, which is enough for all but ties. */
export const fortyDigitRate = (deficit: number, years: number, budget: number): number =>
  new Forty(String(deficit)).div(new Forty(String(years)).times(String(budget))).toNumber() + 0;

/** The compound rate with 120 digits, of which the root keeps far more than any of these tests can lose. */
export const exactCompoundRate = (deficit: number, years: number, budget: number): number => {
  const Wide = Decimal.clone({ precision: 120 });
  const left = new Wide(String(budget)).minus(String(deficit)).div(String(budget));
  return new Wide(1).minus(left.pow(new Wide(1).div(String(years)))).toNumber() + 0;
};
