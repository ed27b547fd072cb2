import { createFinder } from './closest';
import { foldName } from './fold';
import { systemDetailRows } from './load';
import { memoise, once } from './memo';
import { unknownRegion } from './sentences';
import { systemByCode, systems } from './systems';

const all = once(() => [...new Set(systems().map(({ region }) => region))].sort());

/** The NHS regions, in the order of their names. */
export const regions = (): readonly string[] => all();

const keys = once(
  () =>
    new Map([
      ...regions().map((region): [string, string] => [foldName(region), region]),
      ...systemDetailRows().map(({ regionOdsCode, odsCode }): [string, string] => [
        foldName(regionOdsCode),
        systemByCode(odsCode).region,
      ]),
    ]),
);

const finder = once(() =>
  createFinder(regions().map((region) => ({ item: region, phrases: [{ text: foldName(region), weight: 1 }] }))),
);

/** The region of a name or ODS code, in any case; `#N/A` with suggestions for any other text. */
export const resolveRegion: (text: string) => string = memoise((text) => {
  const folded = foldName(text);
  const region = keys().get(folded);
  if (region === undefined) throw unknownRegion(text, finder()(folded, 3), regions());
  return region;
});
