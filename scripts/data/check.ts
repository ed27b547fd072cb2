import { checkAmounts } from './amounts';
import { checkClaims } from './claims';
import { Dataset, type Rule } from './dataset';
import { checkDates } from './dates';
import { checkDeflators } from './deflators';
import { checkEdition } from './editions';
import { checkEngland } from './england';
import { checkEvents } from './events';
import type { Fault } from './fault';
import { checkHeadlines } from './headlines';
import { checkIds } from './ids';
import { checkKeys } from './keys';
import { checkMeasures } from './measures';
import { checkNames } from './names';
import { type DataPackage, readPackage } from './package';
import { checkPlaces } from './places';
import { readTable } from './read';
import { checkSchema } from './schema';
import { checkSources } from './sources';
import { checkSupersession } from './supersession';
import { checkSystems } from './systems';
import { checkStreams, checkTotals } from './totals';
import { checkYearly } from './yearly';

const rules: readonly Rule[] = [
  checkEvents,
  checkDeflators,
  checkSystems,
  checkNames,
  checkPlaces,
  checkMeasures,
  checkSources,
  checkIds,
  checkDates,
  checkAmounts,
  checkTotals,
  checkStreams,
  checkEngland,
  checkYearly,
  checkHeadlines,
  checkSupersession,
  checkClaims,
];

export interface Checked {
  readonly dataPackage: DataPackage;
  readonly data: Dataset;
  readonly faults: readonly Fault[];
}

/**
 * Reads a data folder and holds it against its `datapackage.json` and our own rules. While a cell has not the shape
 * described, the rules wait: they would only report what follows from it.
 */
export const checkData = (folder: string): Checked => {
  const dataPackage = readPackage(folder);
  const tables = dataPackage.resources.map((resource) => readTable(folder, resource));
  const data = new Dataset(tables);
  const shape = tables.flatMap((table) => [...table.faults, ...checkSchema(table)]);
  if (shape.length > 0) return { dataPackage, data, faults: shape };
  const faults = [
    ...checkKeys(tables),
    ...rules.flatMap((rule) => [...rule(data)]),
    ...checkEdition(folder, dataPackage.version, data),
  ];
  return { dataPackage, data, faults };
};
