import { shortened } from '../../workbook/shortened';

/** What Google Sheets throws when it cannot do something, and what we say instead. Made when first needed. */
const knownRefusals = (): readonly (readonly [thrown: RegExp, sentence: string])[] => [
  [
    /protected/i,
    'These cells are protected. Choose others, or ask the owner of the spreadsheet to let you edit them, and try again.',
  ],
  [
    /data validation|validation rule/i,
    'A rule for one of these cells allows other content only (Data > Data validation). Choose another cell.',
  ],
  [/merged/i, 'Some of these cells are merged. Choose a cell that is not, and try again.'],
  [/typed column/i, 'A column of this table takes other content only. Choose a cell outside the table.'],
  [/above the limit|10000000 cells/i, 'The spreadsheet has as many cells as Google Sheets allows. Delete some first.'],
  // Of a script that came into a project with a manifest of its own; nothing is wrong with the user's rights.
  [
    /permissions are not sufficient/i,
    'The script may not do this: the permissions listed in its file appsscript.json lack ours. Add our two lines (the guide to installing, “Paste it in”, step 9), then open the sidebar again.',
  ],
  [
    /permission|authori[sz]ation/i,
    'Google Sheets does not let you change this spreadsheet. Ask its owner for the right to edit, or make a copy of it.',
  ],
  [
    /timed out|time-?out|execution time/i,
    'Google Sheets took too long. Look whether the cells have changed, then try again with fewer of them.',
  ],
  [
    /too many times|too many|rate limit/i,
    'Google Sheets is asked too much at the moment. Wait a minute and try again.',
  ],
];

/** Marks a sentence as ours, which is told as it stands. */
export class Refusal {
  constructor(readonly sentence: string) {}
}

export const refuse = (sentence: string): never => {
  throw new Refusal(sentence);
};

/** A sentence that tells what to do, or at least what Google said. */
export const sentenceFor = (error: unknown): string => {
  if (error instanceof Refusal) return error.sentence;
  const said = String(Object(error).message ?? error).replace(/^(Exception|Error): /, '');
  const known = knownRefusals().find(([thrown]) => thrown.test(said));
  return known === undefined ? `Google Sheets could not do this: ${shortened(said).replace(/\.$/, '')}.` : known[1];
};
