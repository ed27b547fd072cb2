/// <reference types="google-apps-script" />
import type { PickerChoices, RangeAddress } from '../../workbook/port';
import { readableRange, writableRange } from './server-ranges';
import { refuse } from './server-sentences';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Stands in the rules of our drop-downs, by which we know them; Google Sheets shows it to who enters something else. */
const pickerHelp = 'Choose from the list (ICS Figures).';

/** Our drop-downs in the range; a rule of the user's own is not among them, and goes on to refuse what it does not allow. */
export const pickersIn = (range: Range) =>
  range
    .getDataValidations()
    .flatMap((row, down) =>
      row.flatMap((rule, across) =>
        rule?.getHelpText() === pickerHelp ? [{ cell: range.getCell(down + 1, across + 1), rule }] : [],
      ),
    );

const choiceRange = (address: RangeAddress): Range =>
  readableRange(address) ?? refuse('The cells that the list is made of are not there any more.');

export const setPicker = (address: RangeAddress, choices: PickerChoices): true => {
  const range = writableRange(address);
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(pickerHelp);
  const listed = Array.isArray(choices)
    ? rule.requireValueInList(choices, true)
    : rule.requireValueInRange(choiceRange(choices as RangeAddress), true);
  range.setDataValidation(listed.build());
  SpreadsheetApp.flush();
  return true;
};
