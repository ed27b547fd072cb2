import Decimal from 'decimal.js';

const Digits = Decimal.clone({ precision: 400, rounding: Decimal.ROUND_HALF_EVEN });

/** The independent computation that results are held against: as many digits as the longest tie between doubles has. */
export const exactRate = (deficit: number, years: number, budget: number): number =>
  new Digits(String(deficit)).div(new Digits(String(years)).times(String(budget))).toNumber() + 0;

const Forty = Decimal.clone({ precision: 40 });

/** The same with 40 digits, which is enough for all but ties. */
export const fortyDigitRate = (deficit: number, years: number, budget: number): number =>
  new Forty(String(deficit)).div(new Forty(String(years)).times(String(budget))).toNumber() + 0;
