import { checkClaim } from '../../src/core/claim-check';
import { readStatedAmount } from '../../src/core/stated-amount';

describe('readStatedAmount', () => {
  test.each([
    ['£2.75bn', '2750', '10', 'near'],
    ['£2.75 billion', '2750', '10', 'near'],
    ['£300m', '300', '1', 'near'],
    ['£3,700m', '3700', '1', 'near'],
    ['£5.7bn', '5700', '100', 'near'],
    ['60', '60', '1', 'near'],
    ['8%', '0.08', '0.01', 'near'],
    ['2.7%', '0.027', '0.001', 'near'],
    ['35 million', '35000000', '1000000', 'near'],
    ['over 60%', '0.6', '0.01', 'above'],
    ['less than 50%', '0.5', '0.01', 'below'],
    ['Up to £14.1 billion', '14100', '100', 'at most'],
    ['at least 2', '2', '1', 'at least'],
    ['-£12m', '-12', '1', 'near'],
    ['about 42', '42', '1', 'near'],
  ])('%s', (text, value, step, bound) => {
    const read = readStatedAmount(text);
    expect([read.value.toFixed(), read.step.toFixed(), read.bound]).toEqual([value, step, bound]);
  });

  test.each(['', 'half', '£', '1,23', '£5%', '1.2.3', '12 parrots', '1e5', '__proto__', '9'.repeat(100)])(
    '%p is refused with an example',
    (text) => expect(() => readStatedAmount(text)).toThrow(/cannot be read as a stated amount.*£2\.75bn/),
  );
});

// Worked by hand from the published rounding: half a step to either side agrees.
describe('checkClaim', () => {
  test.each([
    ['£2.75bn', 2790, undefined, 'does not agree'],
    ['£2.75bn', 2755, undefined, 'agrees after rounding'],
    ['£2.75bn', 2755.01, undefined, 'does not agree'],
    ['£2.75bn', 2750, undefined, 'agrees'],
    ['60', 60, undefined, 'agrees'],
    ['60', 59.5, undefined, 'agrees after rounding'],
    ['8%', 0.08108108108108109, undefined, 'agrees after rounding'],
    ['2.7%', 0.02702702702702703, undefined, 'agrees after rounding'],
    ['2.7%', 0.027792282294387176, undefined, 'does not agree'],
    ['less than 50%', 3.3 / 7, undefined, 'agrees'],
    ['over 60%', 0.6, undefined, 'does not agree'],
    [0.08, 0.0811, 0.01, 'agrees after rounding'],
    [0.3, 0.1 + 0.2, 0.1, 'agrees after rounding'],
    [2750, 2790, 100, 'agrees after rounding'],
    ['£2.75bn', 2790, 100, 'agrees after rounding'],
  ])('%p against %p (precision %p): %s', (stated, computed, precision, verdict) => {
    expect(checkClaim(stated, computed, precision)).toBe(verdict);
  });

  test('a number needs a precision, and a precision more than 0', () => {
    expect(() => checkClaim(0.08, 0.081, undefined)).toThrow(/precision is missing/);
    expect(() => checkClaim(0.08, 0.081, 0)).toThrow(/precision/);
    expect(() => checkClaim(0.08, 0.081, -1)).toThrow(/precision/);
    expect(() => checkClaim(Number.NaN, 1, 1)).toThrow(/stated/);
    expect(() => checkClaim('60', Number.POSITIVE_INFINITY, undefined)).toThrow(/computed/);
  });
});
