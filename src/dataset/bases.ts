import type { Basis } from './types';

/** What is nearer to an accounted fact comes first. */
export const basesByRank: readonly Basis[] = [
  'outturn',
  'forecast',
  'plan',
  'estimate',
  'target',
  'opportunity',
  'allocation',
  'draft plan',
  'claim',
];

/** Given only where they are asked for by name. */
const basesByNameOnly: ReadonlySet<Basis> = new Set<Basis>(['draft plan', 'claim']);

/** Whether a figure of this basis answers a request: its own basis, or any but a claim and a draft plan where none is named. */
export const answersTo = (basis: Basis, asked: Basis | undefined): boolean =>
  asked === undefined ? !basesByNameOnly.has(basis) : basis === asked;
