import type { Figure } from './types';

type Named = Pick<Figure, 'odsCode' | 'measure' | 'period' | 'basis'>;

/** What a figure's id says: system, measure, period and basis; of several figures alike the second ends in -2, and so on. */
export const figureId = ({ odsCode, measure, period, basis }: Named, number: number): string => {
  const stem = `${odsCode}-${measure}-${period}-${basis}`.toLowerCase().replace(/[_/ ]/g, '-');
  return number === 1 ? stem : `${stem}-${number}`;
};

/** The body that an id starts with, as a code; the rest of the id may still be wrong. */
export const bodyOfId = (id: string): string => id.slice(0, Math.max(0, id.indexOf('-'))).toUpperCase();
