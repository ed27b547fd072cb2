import { readReference } from '../../scripts/ingest/reference';
import { dataFolder } from '../data/broken';

/** A board of an invented workbook: `weight` (10, 11, 12 …) stands for its size. */
export interface FixtureBoard {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly regionName: string;
  readonly weight: number;
}

const regions = [
  ['Y63', 'North East and Yorkshire'],
  ['Y62', 'North West'],
  ['Y60', 'Midlands'],
] as const;

const real = readReference(dataFolder);

/**
 * The boards of a year, in the order of `systems.csv`, named as the workbooks name them. Region by turns: the workbooks'
 * own regions are not needed to test that rows add to them.
 */
export const boardsIn = (year: string): FixtureBoard[] =>
  [...real.boardsIn(year)].map(([code, legalName], place) => {
    const [region, regionName] = regions[place % regions.length] ?? ['', ''];
    return { code, name: legalName.replace('Integrated Care Board', 'ICB'), region, regionName, weight: 10 + place };
  });
