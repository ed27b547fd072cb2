import { aliasRows, codeRows, successionRows, systemDetailRows, systemRows } from './load';
import { once } from './memo';
import { afterSystem, beforeFirstSystems, beforeSystem, noCodeThen } from './sentences';
import type { DatedCode, Succession, System, SystemDetail } from './types';
import { inWords } from './wording';

/** Since this day systems are boards in law with a first and a last day; before, there were authorisations by the month. */
const boardsBegan = '2022-07-01';

export const england = { odsCode: 'ENG', name: 'England' } as const;

const byCode = once(() => new Map(systemRows().map((system) => [system.odsCode, system])));

const inNameOrder = once(() =>
  [...systemRows()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
);

/** Every body there is or was, in the order of their names. */
export const systems = (): readonly System[] => inNameOrder();

/** The body of an ODS code as the data write it; the code must be one of the data's. */
export const systemByCode = (odsCode: string): System => {
  const system = byCode().get(odsCode);
  if (system === undefined) throw new RangeError(`No system has the ODS code ${odsCode}`);
  return system;
};

/** The common name of a body of the data, "England" for `ENG`. */
export const bodyName = (odsCode: string): string =>
  odsCode === england.odsCode ? england.name : systemByCode(odsCode).name;

const isOther = (row: { predecessor: string; successor: string }): boolean => row.predecessor !== row.successor;

/** What only the information functions ask for, of a body of the data. */
export const systemDetail = (odsCode: string): SystemDetail => {
  const row = systemDetailRows().find((each) => each.odsCode === odsCode);
  if (row === undefined) throw new RangeError(`No system has the ODS code ${odsCode}`);
  return {
    regionOdsCode: row.regionOdsCode,
    population: row.population,
    populationYear: row.populationYear,
    note: row.note,
    predecessors: predecessorsOf(odsCode),
    successors: successorsOf(odsCode),
    onsCodes: onsCodesOf(odsCode),
    aliases: aliasRows()
      .filter((each) => each.odsCode === odsCode)
      .map(({ alias }) => alias),
  };
};

const predecessorsOf = (odsCode: string): Succession[] =>
  successionRows()
    .filter((row) => row.successor === odsCode && isOther(row))
    .map(({ predecessor, date, extent }) => ({ odsCode: predecessor, date, extent }));

const successorsOf = (odsCode: string): Succession[] =>
  successionRows()
    .filter((row) => row.predecessor === odsCode && isOther(row))
    .map(({ successor, date, extent }) => ({ odsCode: successor, date, extent }));

const onsCodesOf = (odsCode: string): DatedCode[] =>
  codeRows()
    .filter((row) => row.odsCode === odsCode)
    .map(({ code, start, end }) => ({ code, start, end }))
    .sort((one, other) => (one.start < other.start ? -1 : 1));

/**
 * The day from which a system existed, or the month of an earlier authorisation. The month counts from its first day: a
 * month stands before all of its days in the order of text.
 */
const existedFrom = ({ start, firstAuthorised }: System): string =>
  `${firstAuthorised}-01` < start ? firstAuthorised : start;

/**
 * The error for days that lie wholly before or after a system's life, which names what was there, its predecessors in
 * the words of `describe`; undefined if they meet it.
 */
export const outsideLife = (system: System, firstDay: string, lastDay: string, describe = bodyName) => {
  const { odsCode, name, end } = system;
  const began = existedFrom(system);
  if (lastDay < began) {
    return beforeSystem(
      name,
      began,
      predecessorsOf(odsCode).map((each) => describe(each.odsCode) + (each.extent === 'part' ? ', in part' : '')),
    );
  }
  if (end !== null && firstDay > end) {
    return afterSystem(
      name,
      end,
      successorsOf(odsCode).map((each) => bodyName(each.odsCode)),
    );
  }
  return undefined;
};

/** Passes a system that existed on a day `YYYY-MM-DD`; else `#N/A`, naming predecessors or successors. */
export const checkExisted = (system: System, day: string): void => {
  const error = outsideLife(system, day, day);
  if (error) throw error;
};

/**
 * A system's ODS or ONS code on a day `YYYY-MM-DD`; without a day, the code it has or last had.
 * `#N/A` for a day outside its life, and for ONS codes before the first one known.
 */
export const codeOn = (system: System, scheme: 'ods' | 'ons', day?: string): string => {
  if (day !== undefined) checkExisted(system, day);
  if (scheme === 'ods') return system.odsCode;
  const codes = onsCodesOf(system.odsCode);
  const code =
    day === undefined
      ? codes[codes.length - 1]
      : codes.find(({ start, end }) => start <= day && (end === null || day <= end));
  if (code === undefined) throw noCodeThen(system.name, inWords(codes[0]?.start ?? system.start));
  return code.code;
};

/**
 * The systems authorised on a day `YYYY-MM-DD`, in the order of their names: before 1 July 2022 by the month of
 * authorisation, which counts from its first day; from then on by the boards' first and last days.
 * `#N/A` for a day before the first authorisation.
 */
export const systemsOn = (day: string): readonly System[] => {
  const found = systems().filter(({ start, end, firstAuthorised }) =>
    day < boardsBegan ? firstAuthorised <= day : start <= day && (end === null || day <= end),
  );
  if (found.length > 0) return found;
  const first = systems().map(({ firstAuthorised }) => firstAuthorised);
  throw beforeFirstSystems(inWords(first.sort()[0]!));
};
