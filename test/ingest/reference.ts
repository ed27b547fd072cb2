import { type FigureCells, type Reference, readReference } from '../../scripts/ingest/reference';
import { dataFolder } from '../data/broken';

/** Wider than any real bound, so that each test meets the check that it is about. */
const bounds = (unit: string, minimum: number, maximum: number) => ({ unit, minimum, maximum });

export const measures = new Map([
  ['allocation_core', bounds('£m', 400, 200_000)],
  ['allocation_core_recurrent', bounds('£m', 400, 200_000)],
  ['allocation_core_recurrent_per_head', bounds('£ per head', 1_000, 5_000)],
  ['distance_from_target', bounds('fraction', -0.2, 0.2)],
  ['distance_from_target_opening', bounds('fraction', -0.2, 0.2)],
  ['allocation_specialised', bounds('£m', 50, 50_000)],
  ['allocation_primary_medical', bounds('£m', 1, 50_000)],
  ['allocation_other_primary', bounds('£m', 20, 50_000)],
  ['running_cost_allowance', bounds('£m', 1, 5_000)],
]);

const real = readReference(dataFolder);

/** The real boards and columns, our own bounds, and the figures that a test wants to be known already. */
export const referenceWith = (figures: readonly FigureCells[] = [], published?: string): Reference => ({
  ...real,
  measures,
  figures,
  published: () => published,
});
