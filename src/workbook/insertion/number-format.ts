import type { Unit } from '../../dataset/types';

const decimalsOf = (value: number): number => {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
};

const withDecimals = (start: string, decimals: number): string =>
  decimals === 0 ? start : `${start}.${'0'.repeat(decimals)}`;

/** The number format for a cell that shows this value: as many decimals as the value states, at most two. */
export const numberFormat = (value: number, unit: Unit): string => {
  if (unit === 'fraction') {
    // Two of the fraction's decimals are the percentage's whole points; floating point may have added some dust.
    const decimals = decimalsOf(Number((value * 100).toPrecision(12)));
    return `${withDecimals('0', Math.min(2, Math.max(1, decimals)))}%`;
  }
  return withDecimals('#,##0', Math.min(2, decimalsOf(value)));
};
