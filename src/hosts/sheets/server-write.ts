/// <reference types="google-apps-script" />
import type { CellAddress, PickerChoices, RangeAddress, SheetUse } from '../../workbook/port';
import type { BlockEntry, CellEntry } from './protocol';
import { readableRange, writableRange } from './server-ranges';
import { sheetUse } from './server-read';
import { asText } from './server-refresh';
import { refuse } from './server-sentences';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of this format take whatever is written for text, formulas too. */
const textFormat = '@';

const formatOf = ({ formula, numberFormat }: CellEntry, present: string): string => {
  if (numberFormat !== null) return numberFormat;
  return formula !== null && present === textFormat ? 'General' : present;
};

const isText = ({ formula, value }: CellEntry): boolean =>
  formula === null && typeof value === 'string' && value !== '';

/** The apostrophe keeps Google Sheets from reading text as a formula, a number or a date; the cell does not show it. */
const entered = (cell: CellEntry): number | string => cell.formula ?? (isText(cell) ? `'${cell.value}` : cell.value);

/** Rich text is taken as it stands; a formula or a number can have none. */
const writeRichText = (range: Range, cell: CellEntry): void => {
  const text = SpreadsheetApp.newRichTextValue().setText(String(cell.value));
  range.setRichTextValue((cell.link === null ? text : text.setLinkUrl(cell.link)).build());
};

/** A block about to be written, with what stands there, to be put back if Google Sheets refuses a later one. */
const prepare = ({ range: address, cells }: BlockEntry) => {
  if (cells.length !== address.rows || cells.some(({ length }) => length !== address.columns)) {
    refuse('The cells to write do not fit the range they are for.');
  }
  const range = writableRange(address);
  const present = range.getNumberFormats();
  const formats = cells.map((row, down) => row.map((cell, across) => formatOf(cell, present[down]![across]!)));
  const reformats = formats.some((row, down) => row.some((format, across) => format !== present[down]![across]));
  const formulas = range.getFormulas();
  const before = range.getValues().map((row, down) =>
    row.map((value, across): unknown => {
      const formula = formulas[down]![across]!;
      return formula === '' && typeof value === 'string' && value !== '' ? `'${value}` : formula || value;
    }),
  );
  const repeats = cells.some((row, down) =>
    row.some(({ formula }, across) => formula !== null && formula === formulas[down]![across]),
  );
  return {
    write: (): void => {
      // Formats go first, since a cell formatted as text would take a formula for text.
      if (reformats) range.setNumberFormats(formats);
      if (repeats) {
        // Google Sheets works out nothing again that is the same as before.
        range.setValues(
          cells.map((row) => row.map((cell) => (cell.formula === null ? entered(cell) : asText(cell.formula)))),
        );
        SpreadsheetApp.flush();
      }
      range.setValues(cells.map((row) => row.map(entered)));
      cells.forEach((row, down) => {
        row.forEach((cell, across) => {
          // Where a cell is formatted as text, an apostrophe might stay.
          const verbatim = cell.link !== null || formats[down]![across] === textFormat;
          if (isText(cell) && verbatim) writeRichText(range.getCell(down + 1, across + 1), cell);
        });
      });
    },
    restore: (): void => {
      if (reformats) range.setNumberFormats(present);
      range.setValues(before);
    },
  };
};

/** Writes all blocks, or none. */
export const write = (writes: readonly BlockEntry[]): true => {
  const blocks = writes.map(prepare);
  const begun: typeof blocks = [];
  try {
    for (const block of blocks) {
      begun.push(block);
      block.write();
    }
    // Google Sheets may put writing off until the script ends, when no refusal could be told any more.
    SpreadsheetApp.flush();
  } catch (error) {
    for (const block of begun.reverse()) block.restore();
    SpreadsheetApp.flush();
    throw error;
  }
  return true;
};

export const writeNote = (cell: CellAddress, text: string): true => {
  writableRange({ ...cell, rows: 1, columns: 1 }).setNote(text);
  SpreadsheetApp.flush();
  return true;
};

const textEntry = (value: string): CellEntry => ({ formula: null, value, numberFormat: null, link: null });

/** Google Sheets opens a sheet that it adds, so the one that was open is opened again, with its selection. */
export const ensureSheet = (name: string, header: readonly string[]): SheetUse & { readonly existed: boolean } => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets();
  const present = sheets.find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  if (present !== undefined) return { ...sheetUse(present), existed: true };
  const open = spreadsheet.getActiveSheet();
  const added = spreadsheet.insertSheet(name, sheets.length);
  spreadsheet.setActiveSheet(open, true);
  const range: RangeAddress = { sheet: name, row: 0, column: 0, rows: 1, columns: header.length };
  if (header.length > 0) write([{ range, cells: [header.map(textEntry)] }]);
  return { ...sheetUse(added), existed: false };
};

const choiceRange = (address: RangeAddress): Range =>
  readableRange(address) ?? refuse('The cells that the list is made of are not there any more.');

export const setPicker = (address: RangeAddress, choices: PickerChoices): true => {
  const range = writableRange(address);
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  const listed = Array.isArray(choices)
    ? rule.requireValueInList(choices, true)
    : rule.requireValueInRange(choiceRange(choices as RangeAddress), true);
  range.setDataValidation(listed.build());
  SpreadsheetApp.flush();
  return true;
};
