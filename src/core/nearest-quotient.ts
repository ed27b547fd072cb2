/*
 * Quotients of decimal numbers as the nearest doubles, in doubles alone. A double x stands for the decimal number that
 * it prints as, x + δ with |δ| at most half the gap between doubles. δ comes from x's digits; the quotient of the
 * doubles is then corrected by its own remainder and by each δ. Where that cannot decide the last bit (ties, numbers of
 * unusual size) the answer is NaN, and the caller computes in decimals.
 *
 * Both loops take a list of rows and hold no calls, and their constants come from an array: so the compiler keeps
 * everything in registers.
 */
const CONSTANTS = Float64Array.of(
  1.5 * 2 ** 52, // adding and subtracting it rounds a number below 2^51 to the nearest integer
  2 ** 27 + 1, // Veltkamp's constant: splits a double into two halves whose products are exact
  1000,
  0.001,
  0.4999999, // from here on two decimals count as equally near
  2 ** -92, // the quotient's remainder is known far better than this part of it
  Number.NaN,
);
const LEAST = 1;
const MOST = 2 ** 31;

/** Decimal digits of 2^n: a number of that size in binary has as many before the point, or one more. */
const DIGITS = Uint8Array.from({ length: 32 }, (_, exponent) => String(2 ** exponent).length);
const POWERS = Float64Array.from({ length: 21 }, (_, exponent) => Number(`1e${exponent}`));
const INVERSES = Float64Array.from({ length: 21 }, (_, exponent) => Number(`1e-${exponent}`));

/** As many rows as one call takes. */
export const MOST_ROWS = 1024;
const dividendExcesses = new Float64Array(MOST_ROWS);
const divisorExcesses = new Float64Array(MOST_ROWS);
const factorExcesses = new Float64Array(MOST_ROWS);

/**
 * For each listed row what must be added to the size of its double to get the decimal number that it prints as. The
 * shortest decimal that reads back as x is the nearest of 15 digits, else the nearest of 16, else of 17. NaN where two
 * of them are equally near and for sizes outside LEAST to MOST, but for 0.
 */
export const decimalExcesses = (
  values: ArrayLike<number>,
  rows: Int32Array,
  count: number,
  excesses: Float64Array,
): void => {
  const round = CONSTANTS[0]!;
  const halves = CONSTANTS[1]!;
  const thousand = CONSTANTS[2]!;
  const thousandth = CONSTANTS[3]!;
  const tied = CONSTANTS[4]!;
  const none = CONSTANTS[6]!;
  for (let index = 0; index < count; index++) {
    const value = values[rows[index]!]!;
    const x = value < 0 ? -value : value;
    let half = x * halves;
    const high = half - (half - x);
    const low = x - high;
    // Thousandths, as money is given: the distance from them is exact.
    const thousandths = x * thousand + round - round;
    let excess = (thousandths - high * thousand - low * thousand) * thousandth;
    if (!(x >= LEAST && x < MOST)) {
      excess = x === 0 ? 0 : none;
    } else if (x + excess !== x) {
      const least = DIGITS[31 - Math.clz32(x)]!;
      const places = 15 - least - (x >= POWERS[least]! ? 1 : 0);
      const scale = POWERS[places]!;
      // scaled + error is x × 10^places exactly (Dekker's product); `rest` is its exact distance from an integer.
      const scaled = x * scale;
      half = scale * halves;
      const scaleHigh = half - (half - scale);
      const scaleLow = scale - scaleHigh;
      const error = high * scaleHigh - scaled + high * scaleLow + low * scaleHigh + low * scaleLow;
      let rest = scaled - (scaled + round - round) + error;
      const fifteen = -rest * INVERSES[places]!;
      rest *= 10;
      rest -= rest + round - round;
      const sixteen = -rest * INVERSES[places + 1]!;
      const sixteenRest = rest;
      rest *= 10;
      rest -= rest + round - round;
      const seventeen = -rest * INVERSES[places + 2]!;
      // Chosen by sums and not by branches, since the number of digits could not be foreseen.
      const isFifteen = Number(x + fifteen === x);
      const isSixteen = Number(x + sixteen === x);
      const longer = isSixteen * sixteen + (1 - isSixteen) * seventeen;
      const longerRest = (1 - isFifteen) * (isSixteen * sixteenRest + (1 - isSixteen) * rest);
      excess = isFifteen * fifteen + (1 - isFifteen) * longer;
      if (!(longerRest < tied && longerRest > -tied)) excess = none;
    }
    excesses[index] = excess;
  }
};

/**
 * Writes `dividend / (divisor × factor)` to each listed row of `out`, as the nearest double of the exact decimal
 * result, or NaN, and returns how many of them are NaN. At most MOST_ROWS rows.
 */
export const nearestQuotients = (
  dividends: ArrayLike<number>,
  divisors: ArrayLike<number>,
  factors: ArrayLike<number>,
  rows: Int32Array,
  count: number,
  out: Float64Array | number[],
): number => {
  decimalExcesses(dividends, rows, count, dividendExcesses);
  decimalExcesses(divisors, rows, count, divisorExcesses);
  decimalExcesses(factors, rows, count, factorExcesses);
  const halves = CONSTANTS[1]!;
  const part = CONSTANTS[5]!;
  const none = CONSTANTS[6]!;
  let left = 0;
  for (let index = 0; index < count; index++) {
    const row = rows[index]!;
    const dividend = dividends[row]!;
    const divisor = divisors[row]!;
    const factor = factors[row]!;
    const size = dividend < 0 ? -dividend : dividend;
    const product = divisor * factor;
    const quotient = size / product;
    let half = divisor * halves;
    const divisorHigh = half - (half - divisor);
    const divisorLow = divisor - divisorHigh;
    half = factor * halves;
    const factorHigh = half - (half - factor);
    const factorLow = factor - factorHigh;
    const productError =
      divisorHigh * factorHigh - product + divisorHigh * factorLow + divisorLow * factorHigh + divisorLow * factorLow;
    half = product * halves;
    const productHigh = half - (half - product);
    const productLow = product - productHigh;
    half = quotient * halves;
    const quotientHigh = half - (half - quotient);
    const quotientLow = quotient - quotientHigh;
    const back = quotient * product;
    const backError =
      quotientHigh * productHigh -
      back +
      quotientHigh * productLow +
      quotientLow * productHigh +
      quotientLow * productLow;
    const remainder =
      size -
      back -
      backError +
      dividendExcesses[index]! -
      quotient * (productError + divisor * factorExcesses[index]! + factor * divisorExcesses[index]!);
    const correction = remainder / product;
    const doubt = quotient * part;
    const nearest = quotient + (correction - doubt);
    const certain = nearest === quotient + (correction + doubt) && divisor > 0 && factor > 0;
    left += certain ? 0 : 1;
    out[row] = certain ? (dividend < 0 ? -nearest : nearest) : none;
  }
  return left;
};
