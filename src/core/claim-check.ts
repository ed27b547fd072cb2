import type Decimal from 'decimal.js';
import { requireFinite, requirePositive } from './checks';
import { invalidValue } from './errors';
import { exact } from './exact';
import { readStatedAmount, type StatedAmount } from './stated-amount';

export type Verdict = 'agrees' | 'agrees after rounding' | 'does not agree' | 'cannot be told';

const withPrecision = (stated: string | number, precision: number | undefined): StatedAmount => {
  if (precision !== undefined) requirePositive(precision, 'precision');
  if (typeof stated === 'string') {
    const read = readStatedAmount(stated);
    return precision === undefined ? read : { ...read, step: exact(precision) };
  }
  requireFinite(stated, 'stated');
  if (precision === undefined) {
    throw invalidValue(
      'precision is missing. The amount arrived as a number (a grid may make 0.6 of "60%"), which does not show how it was rounded: give the step, such as 0.01.',
    );
  }
  return { value: exact(stated), step: exact(precision), bound: 'near' };
};

const holds = (yes: boolean): Verdict => (yes ? 'agrees' : 'does not agree');

/** The verdict on an amount as published, once what its inputs give is known exactly. */
export const verdictOn = ({ value, step, bound }: StatedAmount, computed: Decimal): Verdict => {
  switch (bound) {
    case 'above':
      return holds(computed.gt(value));
    case 'at least':
      return holds(computed.gte(value));
    case 'below':
      return holds(computed.lt(value));
    case 'at most':
      return holds(computed.lte(value));
    default: {
      if (computed.eq(value)) return 'agrees';
      // Half a step to either side: a half may have been rounded up or down.
      return computed.minus(value).abs().mul(2).lte(step) ? 'agrees after rounding' : 'does not agree';
    }
  }
};

/**
 * Whether a published amount agrees with what its inputs give, both in one unit (money in £ million). Text shows its
 * own rounding ("£2.75bn", "8%", "60"); a number needs `precision`, the step to which it was rounded (0.01).
 * Throws `#VALUE!` for text that is no amount, a number without a precision, and a precision of 0 or less.
 */
export const checkClaim = (stated: string | number, computed: number, precision: number | undefined): Verdict => {
  requireFinite(computed, 'computed');
  return verdictOn(withPrecision(stated, precision), exact(computed));
};
