import { england, regions, resolveSystem, suggestSystems, systems } from '../dataset';
import type { System } from '../dataset/types';

/** A system, or England as a whole. */
export interface Body {
  readonly odsCode: string;
  readonly name: string;
  /** What stands beside the name: acronym or code, and when the board ended or began. */
  readonly system: System | null;
}

export const englandAsBody: Body = { ...england, system: null };

const bodyOf = (system: System): Body => ({ odsCode: system.odsCode, name: system.name, system });

/** The one system of a full ONS code: what is merely spelt like it has another code. */
const byOnsCode = (text: string): Body | null => {
  if (!/^\s*E\d{8}\s*$/i.test(text)) return null;
  try {
    return bodyOf(resolveSystem(text));
  } catch {
    return null;
  }
};

/** What a typed text may mean, the likeliest first. */
export const suggestBodies = (text: string, limit: number): readonly Body[] => {
  const meant = byOnsCode(text);
  if (meant !== null) return [meant];
  const typed = text.trim().toLowerCase();
  const found = suggestSystems(text, limit).map(bodyOf);
  return typed !== '' && england.name.toLowerCase().startsWith(typed)
    ? [englandAsBody, ...found].slice(0, limit)
    : found;
};

export interface RegionBodies {
  readonly region: string;
  /** The boards that there were before the mergers of April 2026, whether or not they went on. */
  readonly before: readonly Body[];
  /** The boards that began later. */
  readonly after: readonly Body[];
}

/** The first day of the boards that the mergers made. */
const merged = '2026-04-01';

/** All systems by NHS region, both in the order of their names. */
export const bodiesByRegion = (): readonly RegionBodies[] =>
  regions().map((region) => {
    const inRegion = systems().filter((system) => system.region === region);
    return {
      region,
      before: inRegion.filter(({ start }) => start < merged).map(bodyOf),
      after: inRegion.filter(({ start }) => start >= merged).map(bodyOf),
    };
  });
