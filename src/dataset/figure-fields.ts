import type { Figure } from './types';

/**
 * What a figure's row holds, in this order, what most figures have first: blanks at the end are left out. All but the
 * body, whose table it is.
 */
export const figureFields: readonly Exclude<keyof Figure, 'odsCode'>[] = [
  'period',
  'unit',
  'measure',
  'id',
  'basis',
  'headline',
  'central',
  'asOf',
  'source',
  'locator',
  'saidBy',
  'trust',
  'note',
  'qualifier',
  'low',
  'high',
  'supersedes',
];
