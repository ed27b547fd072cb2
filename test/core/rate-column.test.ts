import fc from 'fast-check';
import { savingsRateRows, savingsRates } from '../../src/core/rate-column';
import { savingsRate } from '../../src/core/savings';
import { exactRate, fortyDigitRate } from './oracle';

/** Amounts as people and sheets have them: with so many decimals, sums that are off by a bit, and any double at all. */
const hundredths = fc.integer({ min: 1, max: 100_000_000 }).map((pence) => pence / 100);
const thousandths = fc.integer({ min: 1, max: 1_000_000_000 }).map((thousands) => thousands / 1000);
const sums = fc.tuple(thousandths, fc.constantFrom(0.1, 1, 500, 1000)).map(([amount, addend]) => amount + addend);
const neighbours = thousandths.map((amount) => amount * (1 + 2 ** -52));
const decimals = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const binaries = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.integer({ min: 0, max: 60 }))
  .map(([digits, places]) => digits / 2 ** places);
const powers = fc.integer({ min: -40, max: 60 }).map((exponent) => 2 ** exponent);
const positive = fc.oneof(
  { arbitrary: hundredths, weight: 3 },
  { arbitrary: sums, weight: 3 },
  neighbours,
  thousandths,
  decimals,
  binaries,
  powers,
  fc.double({ min: 1e-8, max: 1e18, noNaN: true }),
);
const deficit = fc.oneof(
  { arbitrary: positive, weight: 8 },
  positive.map((amount) => -amount),
  fc.constantFrom(0, -0),
);
const years = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 30 }), weight: 3 }, positive);
const row = fc.tuple(deficit, years, positive);

const ratesOf = (rows: readonly (readonly [number, number, number])[]): number[] => {
  const out = rows.map(() => 0);
  const left = savingsRates(
    rows.map((cells) => cells[0]),
    rows.map((cells) => cells[1]),
    rows.map((cells) => cells[2]),
    out,
  );
  expect(left).toBe(out.filter((rate) => Number.isNaN(rate)).length);
  return out;
};

test('a rate is the nearest double of the exact decimal result', () => {
  fc.assert(
    fc.property(row, ([d, y, b]) => {
      expect(savingsRate(d, y, b, 'flat')).toBe(exactRate(d, y, b));
    }),
    { numRuns: 3000 },
  );
});

test('a column gives the bits of 40-digit decimals, or leaves a row to the single form', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const rates = ratesOf(rows);
      rows.forEach(([d, y, b], index) => {
        const rate = Number.isNaN(rates[index]) ? savingsRate(d, y, b, 'flat') : rates[index];
        expect(rate).toBe(exactRate(d, y, b));
      });
    }),
    { numRuns: 1000 },
  );
});

test('money in pence or thousandths, and sums of it, are never left to the single form', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(hundredths, sums), fc.integer({ min: 1, max: 30 }), fc.oneof(thousandths, sums)), {
        minLength: 1,
        maxLength: 40,
      }),
      (rows) => {
        const usable = rows.filter(([d, , b]) => d >= 1 && b >= 1);
        expect(ratesOf(usable)).toEqual(usable.map(([d, y, b]) => fortyDigitRate(d, y, b)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('rows without a rate are NaN, in any place of a long column', () => {
  const bad = [
    [1, 0, 1],
    [1, -1, 1],
    [1, -1, -1],
    [1, 1, 0],
    [1, 1, -5],
    [Number.NaN, 1, 1],
    [1, Number.NaN, 1],
    [1, 1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1, 1],
    [1, Number.POSITIVE_INFINITY, 1],
    [1, 1, Number.POSITIVE_INFINITY],
  ] as const;
  const rows = Array.from({ length: 3001 }, (_, index) =>
    index % 7 === 0 ? bad[(index / 7) % bad.length]! : ([300, 3, 3700 + index] as const),
  );
  ratesOf(rows).forEach((rate, index) => {
    const [d, y, b] = rows[index]!;
    expect(rate).toBe(index % 7 === 0 ? Number.NaN : exactRate(d, y, b));
  });
});

test('typed arrays and an empty column', () => {
  const out = new Float64Array(2);
  savingsRates(Float64Array.of(300, 300), Float64Array.of(3, 5), Float64Array.of(3700, 3700), out);
  expect(Array.from(out)).toEqual([0.02702702702702703, 0.016216216216216217]);
  expect(ratesOf([])).toEqual([]);
});

test('rows of cells: numbers get their rates, anything else is asked for again', () => {
  const rows = savingsRateRows(
    [[300], [300], ['300'], [null]],
    [[3], [5], [3], [3]],
    [[3700], [3700], [3700], [1]],
    String,
  );
  expect(rows).toEqual([[0.02702702702702703], [0.016216216216216217], ['2'], ['3']]);
});
