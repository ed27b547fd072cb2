import { foldName, sortWords } from './fold';
import { codeRows, nameKeys, systemRows } from './load';
import { memoise, once } from './memo';
import { unknownSystem } from './sentences';
import { suggestSystems } from './suggest';
import { england, systemByCode } from './systems';
import type { System } from './types';

const mostSuggestions = 3;

/** ODS code by ODS code and by ONS code of any date. */
const codes = once(
  () =>
    new Map([
      ...systemRows().map(({ odsCode }): [string, string] => [odsCode, odsCode]),
      ...codeRows().map(({ code, odsCode }): [string, string] => [code, odsCode]),
    ]),
);

/** ODS code by folded words in alphabetical order; words that two bodies share, such as those of North West London and
 * West and North London, are left out. */
const sortedKeys = once(() => {
  const keys = new Map<string, string>();
  const shared = new Set<string>();
  for (const [key, odsCode] of nameKeys()) {
    const sorted = sortWords(key);
    if (keys.has(sorted) && keys.get(sorted) !== odsCode) shared.add(sorted);
    keys.set(sorted, odsCode);
  }
  for (const sorted of shared) keys.delete(sorted);
  return keys;
});

/** A name exactly as the register writes it, which most formulas use, is found without folding all the others. */
const exactly = (text: string): string | undefined =>
  systemRows().find(({ odsCode, acronym, name }) => acronym === text || name === text || odsCode === text)?.odsCode;

const find = (text: string): string | undefined => {
  const exact = exactly(text);
  if (exact !== undefined) return exact;
  const folded = foldName(text);
  if (folded === '') return undefined;
  return nameKeys().get(folded) ?? codes().get(folded.toUpperCase()) ?? sortedKeys().get(sortWords(folded));
};

const refuse = (text: string): never => {
  throw unknownSystem(
    text,
    suggestSystems(text, mostSuggestions).map(({ name }) => name),
  );
};

/**
 * The system that a code, acronym, name or verified alias stands for, in any case and spelling of "and", "NHS", "ICB".
 * Never a guess: anything else is `#N/A` with up to three suggestions.
 */
export const resolveSystem: (text: string) => System = memoise((text) => systemByCode(find(text) ?? refuse(text)));

const namesOfEngland = new Set(['england', 'eng']);

/** The ODS code of a system as {@link resolveSystem} finds it, or `ENG` for England. */
export const resolveBody: (text: string) => string = memoise(
  (text) => exactly(text) ?? (namesOfEngland.has(foldName(text)) ? england.odsCode : (find(text) ?? refuse(text))),
);
