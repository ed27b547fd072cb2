/// <reference types="google-apps-script" />
import { catalogue } from '../../functions/catalogue';
import { gridSheets } from './server-read';
import { asText, unshelved } from './shelved';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Formulas of ours that stand below each other. */
interface Run {
  readonly range: Range;
  readonly formulas: string[][];
}

interface Kinds {
  /** A formula that calls a function of ours, and does not only name one in a text. */
  readonly isOurs: (formula: string) => boolean;
  /** One of ours that Excel, or Google Sheets for Excel, has stored in a form of its own: working it out is no use. */
  readonly isBroken: (formula: string) => boolean;
}

const kinds = (): Kinds => {
  const names = catalogue.map(({ name }) => name).join('|');
  const called = new RegExp(`\\b(${names})\\s*\\(`, 'i');
  const stored = new RegExp(`_xldudf_\\w*(${names})\\s*\\(`, 'i');
  const frozen = new RegExp(`xludf\\.DUMMYFUNCTION\\s*\\(\\s*".*(${names})`, 'is');
  // Sheets' names too, which may look like a call.
  const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  return {
    isOurs: (formula) => called.test(withoutTexts(formula)),
    isBroken: (formula) => stored.test(withoutTexts(formula)) || frozen.test(formula),
  };
};

const runsOf = (sheet: Sheet, formulas: string[][], isOurs: Kinds['isOurs']): Run[] => {
  const runs: Run[] = [];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column += 1) {
    for (let row = 0; row < formulas.length; row += 1) {
      const first = row;
      while (row < formulas.length && isOurs(formulas[row]![column]!)) row += 1;
      if (row === first) continue;
      const found = formulas.slice(first, row).map((cells) => [cells[column]!]);
      runs.push({ range: sheet.getRange(first + 1, column + 1, found.length, 1), formulas: found });
    }
  }
  return runs;
};

const put = (runs: readonly Run[], text: (formula: string) => string): void => {
  for (const { range, formulas } of runs) range.setFormulas(formulas.map((row) => row.map(text)));
  SpreadsheetApp.flush();
};

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

/**
 * Takes each formula of ours out and puts it back, since Google Sheets works one out again only then. Meanwhile its text
 * stands in the cell, so that nothing is lost if the script is stopped: one that was is brought back the next time.
 * Gives a sentence about what it did.
 */
export const refreshFormulas = (): string => {
  const { isOurs, isBroken } = kinds();
  const runs: Run[] = [];
  let broken = 0;
  for (const sheet of gridSheets()) {
    const formulas = sheet
      .getDataRange()
      .getFormulas()
      .map((row) => row.map((formula) => (isOurs(unshelved(formula)) ? unshelved(formula) : formula)));
    runs.push(...runsOf(sheet, formulas, isOurs));
    for (const row of formulas) broken += row.filter(isBroken).length;
  }
  const mend =
    broken === 0
      ? ''
      : ` ${count(broken, 'formula')} of ours came back from Excel in a form that does not work: in the sidebar, ` +
        'Tools > Refresh and repair puts that right.';
  if (runs.length + broken === 0) return 'No cell of this spreadsheet calls a function of ICS Figures.';
  const open = runs.filter(({ range }) => range.canEdit());
  try {
    put(open, asText);
  } finally {
    put(open, (formula) => formula);
  }
  const cells = (some: readonly Run[]): number => some.reduce((sum, { formulas }) => sum + formulas.length, 0);
  const closed = cells(runs) - cells(open);
  const left = closed === 0 ? '' : ` ${count(closed, 'formula')} stayed as before, in cells that you may not change.`;
  return `${count(cells(open), 'formula')} worked out again.${left}${mend}`;
};
