/// <reference types="google-apps-script" />
import { catalogue } from '../../functions/catalogue';
import { gridSheets } from './server-read';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Formulas of ours that stand below each other. */
interface Run {
  readonly range: Range;
  readonly formulas: string[][];
}

const callsUs = (): RegExp => new RegExp(`\\b(${catalogue.map(({ name }) => name).join('|')})\\s*\\(`, 'i');

const runsOf = (sheet: Sheet, ours: RegExp): Run[] => {
  const formulas = sheet.getDataRange().getFormulas();
  const runs: Run[] = [];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column += 1) {
    for (let row = 0; row < formulas.length; row += 1) {
      const first = row;
      while (row < formulas.length && ours.test(formulas[row]![column]!)) row += 1;
      if (row === first) continue;
      const found = formulas.slice(first, row).map((cells) => [cells[column]!]);
      runs.push({ range: sheet.getRange(first + 1, column + 1, found.length, 1), formulas: found });
    }
  }
  return runs;
};

/** A formula that shows the text of another: it stands in for it, and nothing of it is lost. */
export const asText = (formula: string): string => `="${formula.replace(/"/g, '""')}"`;

const put = (runs: readonly Run[], text: (formula: string) => string): void => {
  for (const { range, formulas } of runs) range.setFormulas(formulas.map((row) => row.map(text)));
  SpreadsheetApp.flush();
};

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

/**
 * Takes each formula of ours out and puts it back, since Google Sheets works one out again only then. Meanwhile its text
 * stands in the cell, so that nothing is lost if the script is stopped. Gives a sentence about what it did.
 */
export const refreshFormulas = (): string => {
  const ours = callsUs();
  const runs = gridSheets().reduce<Run[]>((found, sheet) => found.concat(runsOf(sheet, ours)), []);
  if (runs.length === 0) return 'No cell of this spreadsheet calls a function of ICS Figures.';
  const open = runs.filter(({ range }) => range.canEdit());
  try {
    put(open, asText);
  } finally {
    put(open, (formula) => formula);
  }
  const cells = (some: readonly Run[]): number => some.reduce((sum, { formulas }) => sum + formulas.length, 0);
  const closed = cells(runs) - cells(open);
  const left = closed === 0 ? '' : ` ${count(closed, 'formula')} stayed as before, in cells that you may not change.`;
  return `${count(cells(open), 'formula')} worked out again.${left}`;
};
