/** A number as the unevaluated sum of two doubles, the second below half a unit in the last place of the first. */
export type DoubleDouble = readonly [high: number, low: number];

/** `a + b` exactly. */
export const exactSum = (a: number, b: number): DoubleDouble => {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
};

// Veltkamp's constant: splits a double into two halves whose products are exact.
const HALVES = 2 ** 27 + 1;

/** `a × b` exactly, for factors that neither overflow nor underflow (Dekker). */
const exactProduct = (a: number, b: number): DoubleDouble => {
  const product = a * b;
  let half = a * HALVES;
  const aHigh = half - (half - a);
  const aLow = a - aHigh;
  half = b * HALVES;
  const bHigh = half - (half - b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
};

/** `x × y`, right to about 2^-103 of it. */
export const multiply = ([xHigh, xLow]: DoubleDouble, [yHigh, yLow]: DoubleDouble): DoubleDouble => {
  const [high, low] = exactProduct(xHigh, yHigh);
  return exactSum(high, low + (xHigh * yLow + xLow * yHigh));
};

/** `x ÷ y`, right to about 2^-102 of it. */
export const divide = ([xHigh, xLow]: DoubleDouble, [yHigh, yLow]: DoubleDouble): DoubleDouble => {
  const quotient = xHigh / yHigh;
  const [back, error] = exactProduct(quotient, yHigh);
  return exactSum(quotient, (xHigh - back - error + xLow - quotient * yLow) / yHigh);
};

/** `x` to a whole power of at least 1. */
export const power = (x: DoubleDouble, exponent: number): DoubleDouble => {
  let result: DoubleDouble = [1, 0];
  let square = x;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
};
