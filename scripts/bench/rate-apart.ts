import Decimal from 'decimal.js';
import { savingsRateRows, savingsRates } from '../../src/core/rate-column';
import { savingsRate } from '../../src/core/savings';
import { callFunction } from '../../src/functions/call';
import { findFunction } from '../../src/functions/catalogue';
import { interleave, medianRatio } from './measure';
import { createRandom } from './random';

/**
 * The savings rate of a column in one form, to the same loop over the same arrays in doubles. Prints `{ ratio, wrong }`:
 * `wrong` counts the cells that differ from 40-digit decimals in any bit.
 */
const [form, amounts, rounds] = process.argv.slice(2);
const cells = 100_000;
const random = createRandom();
const pence = (most: number): number => Math.round(random() * most * 100) / 100;
const column = (make: () => number): number[] => Array.from({ length: cells }, make);
// Every tenth sum or so is not the double that its two decimals would be typed as.
const isSum = amounts === 'sums';
const deficits = column(() => (isSum ? pence(300) + 1 : (Math.round(random() * 30_000) + 100) / 100));
const years = column(() => 1 + Math.floor(random() * 5));
const budgets = column(() => (isSum ? pence(5000) + 500 : (Math.round(random() * 500_000) + 50_000) / 100));

const inDoubles = (d: ArrayLike<number>, y: ArrayLike<number>, b: ArrayLike<number>, out: Float64Array): void => {
  for (let row = 0; row < out.length; row++) out[row] = d[row]! / (y[row]! * b[row]!);
};

const inDoublesByRows = (d: number[][], y: number[][], b: number[][]): number[][] => {
  const out: number[][] = new Array(d.length);
  for (let row = 0; row < out.length; row++) out[row] = [d[row]![0]! / (y[row]![0]! * b[row]![0]!)];
  return out;
};

const singly = (row: number): number => savingsRate(deficits[row]!, years[row]!, budgets[row]!, 'flat');

const overArrays = <Numbers extends ArrayLike<number>>(make: (numbers: number[]) => Numbers) => {
  const [d, y, b] = [make(deficits), make(years), make(budgets)];
  const base = new Float64Array(cells);
  const out = new Float64Array(cells);
  return {
    base: () => inDoubles(d, y, b, base),
    ours: () => savingsRates(d, y, b, out),
    result: () => Array.from(out, (rate, row) => (Number.isNaN(rate) ? singly(row) : rate)),
  };
};

const overRows = (call: (d: number[][], y: number[][], b: number[][]) => unknown) => {
  const [d, y, b] = [deficits, years, budgets].map((numbers) => numbers.map((number) => [number]));
  let out: unknown;
  return {
    base: () => inDoublesByRows(d!, y!, b!),
    ours: () => {
      out = call(d!, y!, b!);
    },
    result: () => (out as number[][]).map((cell) => cell[0]!),
  };
};

const rateFunction = findFunction('SAVINGS_RATE')!;
const forms = {
  typed: () => overArrays((numbers) => Float64Array.from(numbers)),
  lists: () => overArrays((numbers) => numbers),
  rows: () => overRows((d, y, b) => savingsRateRows(d, y, b, singly)),
  call: () => overRows((d, y, b) => callFunction(rateFunction, [d, y, b])),
};

const { base, ours, result } = forms[form as keyof typeof forms]();
const times = interleave(Number(rounds), { base, ours });
const Forty = Decimal.clone({ precision: 40 });
const wrong = result().filter(
  (rate, row) => rate !== new Forty(deficits[row]!).div(new Forty(years[row]!).mul(budgets[row]!)).toNumber(),
).length;
console.log(JSON.stringify({ ratio: medianRatio(times.ours, times.base), wrong }));
