import { createFinder, type Findable, type Phrase } from './closest';
import { foldName } from './fold';
import { aliasRows, codeRows, placeRows } from './load';
import { once } from './memo';
import { systems } from './systems';
import type { System } from './types';

/** What a hit counts, by what was hit. */
const weights = { name: 1, acronym: 1, code: 1, alias: 0.97, initials: 0.8, place: 0.75 } as const;

/** A council area with less of it in a system than this says nothing about the system. */
const leastShare = 0.05;

const initialsOf = (folded: string): string =>
  folded
    .split(' ')
    .map((word) => word[0])
    .join('');

const groupBy = <Row extends { readonly odsCode: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.odsCode);
    if (group) group.push(row);
    else groups.set(row.odsCode, [row]);
  }
  return groups;
};

const findables = (): Findable<System>[] => {
  const aliases = groupBy(aliasRows());
  const places = groupBy(placeRows());
  const codes = groupBy(codeRows());
  return systems().map((system) => {
    const { odsCode, name, acronym } = system;
    const folded = foldName(name);
    const weighed: [string, number][] = [
      [folded, weights.name],
      [foldName(acronym ?? ''), weights.acronym],
      [foldName(odsCode), weights.code],
      [initialsOf(folded), weights.initials],
      ...(codes.get(odsCode) ?? []).map(({ code }): [string, number] => [foldName(code), weights.code]),
      ...(aliases.get(odsCode) ?? []).map(({ alias }): [string, number] => [foldName(alias), weights.alias]),
      // A council area counts by how much of it is the system's, so that its main system comes first.
      ...(places.get(odsCode) ?? [])
        .filter(({ share }) => share >= leastShare)
        .map((place): [string, number] => [foldName(place.name), weights.place * (0.8 + 0.2 * place.share)]),
    ];
    const best = new Map<string, number>();
    for (const [text, weight] of weighed) if (text !== '') best.set(text, Math.max(weight, best.get(text) ?? 0));
    return { item: system, phrases: [...best].map(([text, weight]): Phrase => ({ text, weight })) };
  });
};

const finder = once(() => createFinder(findables()));

/**
 * The systems that a text may mean, the likeliest first: by names, acronyms, codes, aliases and the council areas in them,
 * with beginnings of words, any order and small slips. For help and for pickers only: a look-up never takes one by itself.
 * Empty for nonsense.
 */
export const suggestSystems = (text: string, limit: number): readonly System[] => finder()(foldName(text), limit);
