import fc from 'fast-check';
import { compoundRate } from '../../src/core/compound';
import { quickCompoundRate } from '../../src/core/quick-compound';
import { exactCompoundRate } from './oracle';

const pence = (most: number) => fc.integer({ min: 100, max: most * 100 }).map((amount) => amount / 100);
const sums = fc.tuple(pence(5000), fc.constantFrom(0.1, 1, 500)).map(([amount, addend]) => amount + addend);
const amount = fc.oneof(pence(5000), sums, fc.double({ min: 1, max: 1e6, noNaN: true }));
const share = fc.oneof(fc.double({ min: -9, max: 0.99, noNaN: true }), fc.double({ min: 1e-7, max: 0.1, noNaN: true }));

test('a compound rate is the nearest double of the exact decimal result', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        amount,
        amount.map((size) => -size),
      ),
      fc.integer({ min: 1, max: 60 }),
      amount,
      (d, y, b) => {
        fc.pre(d <= b);
        expect(compoundRate(d, y, b)).toBe(exactCompoundRate(d, y, b));
      },
    ),
    { numRuns: 400 },
  );
});

test('for every share of the budget, and for years that are not whole', () => {
  const years = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.3, max: 60, noNaN: true }));
  fc.assert(
    fc.property(share, years, amount, (part, y, b) => {
      // The oracle's digits end there.
      fc.pre(part === 0 || Math.abs(part) > 1e-60);
      expect(compoundRate(part * b, y, b)).toBe(exactCompoundRate(part * b, y, b));
    }),
    { numRuns: 300 },
  );
});

test('whole years and money in pence need no decimals', () => {
  fc.assert(
    fc.property(pence(400), fc.integer({ min: 2, max: 50 }), pence(5000), (d, y, b) => {
      fc.pre(d / b < 0.9 && d / b > 1e-6);
      expect(quickCompoundRate(d, y, b)).toBe(exactCompoundRate(d, y, b));
    }),
    { numRuns: 300 },
  );
});
