import { createFinder } from './closest';
import { foldName, sortWords } from './fold';
import { type PlaceRow, placeRows } from './load';
import { memoise, once } from './memo';
import { beforePlaces, placeNotThen, sharedPlace, unknownPlace } from './sentences';
import { systemByCode } from './systems';
import type { System } from './types';
import { inWords } from './wording';

/** A council area: district, unitary, borough or county. Its code may have changed while it stayed the same area. */
export interface Place {
  readonly name: string;
  readonly kind: string;
  /** Its ONS codes, the oldest first. */
  readonly codes: readonly string[];
}

/** Two areas with the same name and kind are one area over time, under the codes it had. */
const placesByName = once(() => {
  const places = new Map<string, { place: Place & { codes: string[] }; rows: PlaceRow[] }>();
  for (const row of placeRows()) {
    const key = `${row.name}|${row.kind}`;
    const found = places.get(key);
    if (!found) {
      places.set(key, { place: { name: row.name, kind: row.kind, codes: [row.code] }, rows: [row] });
      continue;
    }
    found.rows.push(row);
    if (!found.place.codes.includes(row.code)) found.place.codes.push(row.code);
  }
  return [...places.values()];
});

const describe = ({ name, kind }: Place): string => `${name} (${kind})`;

/** By code, by name, by name with kind ("Durham county"), each also with its words in alphabetical order. */
const placesByKey = once(() => {
  const keys = new Map<string, Set<Place>>();
  const add = (key: string, place: Place): void => {
    const found = keys.get(key);
    if (found) found.add(place);
    else keys.set(key, new Set([place]));
  };
  for (const { place } of placesByName()) {
    for (const code of place.codes) add(foldName(code), place);
    for (const text of [place.name, describe(place)]) add(sortWords(foldName(text)), place);
  }
  return keys;
});

const finder = once(() =>
  createFinder(
    placesByName().map(({ place }) => ({ item: place, phrases: [{ text: foldName(place.name), weight: 1 }] })),
  ),
);

/** What a council calls itself around its area's name; the folding has taken "of" and "the" out. */
const councilWords =
  /^(?:(?:london|royal|metropolitan) borough |borough |city )|(?: (?:city|county|borough|district|metropolitan borough|metropolitan district))? council$/g;

/** The areas of a folded name, also as councils write it: "Lancashire County Council", "London Borough of Camden". */
const placesNamed = (folded: string): readonly Place[] => {
  const found = placesByKey().get(sortWords(folded)) ?? placesByKey().get(sortWords(folded.replace(councilWords, '')));
  return [...(found ?? [])];
};

/**
 * The council area of a name or ONS code. `#N/A` with suggestions for any other text, and for a name that several areas
 * have, which is told apart by its kind: "Durham (county)".
 */
export const resolvePlace: (text: string) => Place = memoise((text) => {
  const folded = foldName(text);
  const found = folded === '' ? [] : placesNamed(folded);
  if (found.length > 1) throw sharedPlace(text, found.map(describe));
  if (found[0] === undefined) {
    throw unknownPlace(
      text,
      finder()(folded, 3).map(({ name }) => name),
    );
  }
  return found[0];
});

/**
 * The systems that serve a council area on a day `YYYY-MM-DD`, the one with most of it first.
 * `#N/A` for days before the first for which the data know it.
 */
export const systemsForPlace = (place: Place, day: string): readonly System[] => {
  const rows = placesByName().find((each) => each.place === place)?.rows ?? [];
  const serving = rows.filter(({ start, end }) => start <= day && (end === null || day <= end));
  if (serving.length === 0) {
    const first = rows.map(({ start }) => start).sort()[0]!;
    throw day < first ? beforePlaces(place.name, inWords(first)) : placeNotThen(place.name);
  }
  return serving
    .sort((one, other) => Number(other.main) - Number(one.main) || other.share - one.share)
    .map(({ odsCode }) => systemByCode(odsCode));
};
