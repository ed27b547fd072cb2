import { MOST_ROWS, nearestQuotients } from './nearest-quotient';

/*
 * The flat savings rate of a column at close to the speed of doubles. Rows of thousandths, as money is given, need
 * whole numbers only: with deficit and budget as D and B thousandths and y whole years, the rate D / (y × B) is one
 * division of exact numbers, so the nearest double. A double x is nearest to D thousandths exactly if 131,000 x rounds
 * to 131 D: a product's rounding allows for 0.50027 of the gap between doubles, and no number of thousandths lies
 * between 0.496 and 0.504 of a gap away from a double.
 */

type Numbers = ArrayLike<number>;

// Held in an array so that the compiler keeps them in registers; literals it would load again for every row.
const CONSTANTS = Float64Array.of(
  1000,
  131,
  131_000,
  1.5 * 2 ** 52, // adding and subtracting it rounds a number below 2^51 to the nearest integer
  2 ** 45, // products of whole numbers are exact far beyond, those with 131 up to here
  2 ** 100, // holds apart the differences that are added up: none can cancel another
  1,
);

const BLOCK = MOST_ROWS;
const undecided = new Int32Array(BLOCK);

/**
 * Writes one row's rate, and lists the row in `undecided` at `count` where that is not certain to be the nearest
 * double. Returns the new count: without a branch, since uncertain rows come in no order that could be foreseen.
 */
const rateRow = (
  deficits: Numbers,
  years: Numbers,
  budgets: Numbers,
  out: Float64Array | number[],
  row: number,
  count: number,
  thousand: number,
  check: number,
  checkThousand: number,
  round: number,
  most: number,
  apart: number,
  one: number,
): number => {
  const deficit = deficits[row]!;
  const year = years[row]!;
  const budget = budgets[row]!;
  const dividend = deficit * thousand + round - round;
  const factor = budget * thousand + round - round;
  const divisor = year * factor;
  const yearDifference = year + round - round - year;
  const budgetDifference = budget * checkThousand - factor * check;
  const deficitDifference = deficit * checkThousand - dividend * check;
  const difference = (yearDifference * apart + budgetDifference) * apart + deficitDifference;
  undecided[count] = row;
  if (!(year >= one && Math.abs(dividend) < divisor && divisor < most)) return (count + 1) | 0;
  out[row] = dividend / divisor;
  return (count + Number(difference !== 0)) | 0;
};

const rateBlock = (
  deficits: Numbers,
  years: Numbers,
  budgets: Numbers,
  out: Float64Array | number[],
  start: number,
  end: number,
): number => {
  // In the order of `rateRow`'s last seven parameters; by letters, so that its calls stay on one line each.
  const a = CONSTANTS[0]!;
  const b = CONSTANTS[1]!;
  const c = CONSTANTS[2]!;
  const d = CONSTANTS[3]!;
  const e = CONSTANTS[4]!;
  const f = CONSTANTS[5]!;
  const g = CONSTANTS[6]!;
  let count = 0;
  let row = start;
  // Four rows a turn: what the engine checks of an array before each access, it then checks once in four rows.
  for (; row < end - 3; row += 4) {
    count = rateRow(deficits, years, budgets, out, row, count, a, b, c, d, e, f, g);
    count = rateRow(deficits, years, budgets, out, row + 1, count, a, b, c, d, e, f, g);
    count = rateRow(deficits, years, budgets, out, row + 2, count, a, b, c, d, e, f, g);
    count = rateRow(deficits, years, budgets, out, row + 3, count, a, b, c, d, e, f, g);
  }
  for (; row < end; row++) count = rateRow(deficits, years, budgets, out, row, count, a, b, c, d, e, f, g);
  return count;
};

/**
 * The flat savings rate of each row, `deficit / (years × budget)`, with the bits of `savingsRate`. A row that has no
 * rate, or whose rate needs decimals, becomes NaN: the caller asks `savingsRate` for it, which answers or throws.
 * Returns how many there are. The arrays have `out`'s length.
 */
export const savingsRates = (
  deficits: Numbers,
  years: Numbers,
  budgets: Numbers,
  out: Float64Array | number[],
): number => {
  let left = 0;
  for (let start = 0; start < out.length; start += BLOCK) {
    const count = rateBlock(deficits, years, budgets, out, start, Math.min(out.length, start + BLOCK));
    if (count > 0) left += nearestQuotients(deficits, years, budgets, undecided, count, out);
  }
  return left;
};

type Rows = readonly (readonly unknown[])[];

const firstCells = (rows: Rows): Float64Array => {
  const numbers = new Float64Array(rows.length);
  for (let row = 0; row < numbers.length; row++) {
    const cell = rows[row]![0];
    numbers[row] = typeof cell === 'number' ? cell : Number.NaN;
  }
  return numbers;
};

/**
 * The flat savings rate over three columns of equally many rows of one cell each, in the same form. `redo` answers for
 * a row that has no rate or needs decimals, and for one with a cell that is no number.
 */
export const savingsRateRows = <Out>(
  deficits: Rows,
  years: Rows,
  budgets: Rows,
  redo: (row: number) => Out,
): (number | Out)[][] => {
  const rates = new Float64Array(deficits.length);
  savingsRates(firstCells(deficits), firstCells(years), firstCells(budgets), rates);
  const result: (number | Out)[][] = new Array(rates.length);
  for (let row = 0; row < rates.length; row++) {
    const rate = rates[row]!;
    result[row] = [Number.isNaN(rate) ? redo(row) : rate];
  }
  return result;
};
