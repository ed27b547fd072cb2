import { Decimal } from 'decimal.js';
import type { Cell } from './workbook';

/** Sums of 42 cells of 17 digits each must not be rounded. */
export const Exact = Decimal.clone({ precision: 40 });
export type Exact = Decimal;

/** A number, as a number or as text with thousands parted by commas, or with a percent sign. Else undefined. */
export const readNumber = (cell: Cell | undefined): Exact | undefined => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? new Exact(String(cell)) : undefined;
  const written = /^(-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*(%?)$/.exec(cell?.trim() ?? '');
  const [digits, percent] = [written?.[1], written?.[2]];
  if (digits === undefined) return undefined;
  const number = new Exact(digits.replaceAll(',', ''));
  return percent === '%' ? number.div(100) : number;
};

export const sum = (numbers: Iterable<Exact>): Exact => {
  let added = new Exact(0);
  for (const number of numbers) added = added.plus(number);
  return added;
};

/** For sentences: three decimals, six of a fraction, thousands parted. */
export const shown = (number: Exact): string => {
  const [whole = '', decimals] = number
    .toDecimalPlaces(number.abs().lt(1) ? 6 : 3)
    .toFixed()
    .split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
};
