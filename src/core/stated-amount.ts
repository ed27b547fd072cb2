import type Decimal from 'decimal.js';
import { invalidValue } from './errors';
import { exact } from './exact';
import { quoted } from './quoted';

/** Which side of the stated amount the true one is said to lie on; `near` is the amount itself, rounded or not. */
export type Bound = 'near' | 'above' | 'at least' | 'below' | 'at most';

/** An amount as somebody published it: its value, and the step to which it was rounded. */
export interface StatedAmount {
  readonly value: Decimal;
  readonly step: Decimal;
  readonly bound: Bound;
}

const bounds: Readonly<Record<string, Bound>> = {
  about: 'near',
  around: 'near',
  almost: 'near',
  nearly: 'near',
  over: 'above',
  'more than': 'above',
  'at least': 'at least',
  'less than': 'below',
  'fewer than': 'below',
  under: 'below',
  'up to': 'at most',
  'at most': 'at most',
};

/** Money is in £ million; everything else in its own unit. */
const moneyScales: Readonly<Record<string, string>> = {
  bn: '1e3',
  billion: '1e3',
  m: '1',
  million: '1',
  k: '1e-3',
  thousand: '1e-3',
};
const plainScales: Readonly<Record<string, string>> = {
  bn: '1e9',
  billion: '1e9',
  m: '1e6',
  million: '1e6',
  k: '1e3',
  thousand: '1e3',
  '%': '1e-2',
  'per cent': '1e-2',
};

const shape = new RegExp(
  `^(?:(${Object.keys(bounds).join('|')}) )?([-−]?)(£?)([-−]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(?: ?(bn|billion|m|million|k|thousand|%|per cent))?$`,
);

const refused = (text: string): never => {
  throw invalidValue(
    `${quoted(text)} cannot be read as a stated amount. Write it as it was published, such as "£2.75bn", "8%", "35 million" or "60".`,
  );
};

/**
 * Reads an amount as it was published and works out how it was rounded: "£2.75bn" is 2,750 (£ million) to the nearest
 * 10, "8%" is 0.08 to the nearest 0.01, "60" is 60 to the nearest 1. "Over", "up to" and the like make it a bound.
 * Throws `#VALUE!` for text that is no amount.
 */
export const readStatedAmount = (text: string): StatedAmount => {
  const folded = text.slice(0, 60).toLowerCase().replace(/\s+/g, ' ').trim();
  const match = shape.exec(folded);
  if (match === null || text.trim().length > 60) return refused(text);
  const [, bound, minusBefore, pound, minusAfter, whole = '', decimals = '', word] = match;
  const scales = pound === '£' ? moneyScales : plainScales;
  const scale = word === undefined ? '1' : scales[word];
  if (scale === undefined) return refused(text);
  const sign = minusBefore === '' && minusAfter === '' ? 1 : -1;
  return {
    value: exact(`${whole.replace(/,/g, '')}.${decimals || '0'}`)
      .mul(scale)
      .mul(sign),
    step: exact(10).pow(-decimals.length).mul(scale),
    bound: bound === undefined ? 'near' : bounds[bound]!,
  };
};
