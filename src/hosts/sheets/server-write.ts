/// <reference types="google-apps-script" />
import type { CellAddress, RangeAddress, SheetUse } from '../../workbook/port';
import type { BlockEntry, CellEntry } from './protocol';
import { contentOf, textFormat, verbatim } from './server-content';
import { pickersIn } from './server-pickers';
import { writableRange } from './server-ranges';
import { sheetUse } from './server-read';
import { refuse, sentenceFor } from './server-sentences';
import { asText } from './shelved';

type Range = GoogleAppsScript.Spreadsheet.Range;

const formatOf = ({ formula, numberFormat }: CellEntry, present: string): string => {
  if (numberFormat !== null) return numberFormat;
  return formula !== null && present === textFormat ? 'General' : present;
};

const isText = ({ formula, value }: CellEntry): boolean =>
  formula === null && typeof value === 'string' && value !== '';

const entered = (cell: CellEntry, format: string): number | string =>
  cell.formula ?? (isText(cell) ? verbatim(String(cell.value), format) : cell.value);

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
  const before = contentOf(range, formulas, present);
  const pickers = pickersIn(range);
  const repeats = cells.some((row, down) =>
    row.some(({ formula }, across) => formula !== null && formula === formulas[down]![across]),
  );
  const put = (formulaFor: (formula: string) => string): void => {
    const values = cells.map((row, down) =>
      row.map((cell, across) =>
        cell.formula === null ? entered(cell, formats[down]![across]!) : formulaFor(cell.formula),
      ),
    );
    range.setValues(values);
  };
  return {
    write: (): void => {
      // The drop-down goes with the content that it belongs to, before its rule can refuse what comes instead.
      for (const { cell } of pickers) cell.setDataValidation(null);
      // Formats go first, since a cell formatted as text would take a formula for text.
      if (reformats) range.setNumberFormats(formats);
      if (repeats) {
        // Google Sheets works out nothing again that is the same as before.
        put(asText);
        SpreadsheetApp.flush();
      }
      put((formula) => formula);
      cells.forEach((row, down) => {
        row.forEach((cell, across) => {
          // In a cell formatted as text, so that whatever it starts with is text.
          const rich = cell.link !== null || formats[down]![across] === textFormat;
          if (isText(cell) && rich) writeRichText(range.getCell(down + 1, across + 1), cell);
        });
      });
    },
    restore: (): void => {
      before.restore();
      for (const { cell, rule } of pickers) cell.setDataValidation(rule);
    },
  };
};

/** Puts back as much as Google Sheets takes: what it refuses here is not what the user is to be told. */
const restoreAll = (blocks: readonly ReturnType<typeof prepare>[]): void => {
  for (const block of blocks) {
    try {
      block.restore();
      SpreadsheetApp.flush();
    } catch {
      // The next one may be taken.
    }
  }
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
    restoreAll(begun.reverse());
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

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet that was open is opened again, with its selection: Google Sheets may open another one. */
const deleteSheet = (spreadsheet: Spreadsheet, sheet: Sheet, open: Sheet): void => {
  const isOpen = open.getName() === sheet.getName();
  spreadsheet.deleteSheet(sheet);
  if (!isOpen) spreadsheet.setActiveSheet(open, true);
  SpreadsheetApp.flush();
};

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
  try {
    if (header.length > 0) write([{ range, cells: [header.map(textEntry)] }]);
  } catch (error) {
    try {
      deleteSheet(spreadsheet, added, open);
    } catch {
      refuse(`${sentenceFor(error)} The new sheet “${name}” could not be taken away again: delete it yourself.`);
    }
    throw error;
  }
  return { ...sheetUse(added), existed: false };
};

const holdsOnly = (sheet: Sheet, header: readonly string[]): boolean => {
  const { used } = sheetUse(sheet);
  if (used === null) return header.length === 0;
  if (used.row !== 0 || used.column !== 0 || used.rows !== 1 || used.columns !== header.length) return false;
  const range = sheet.getRange(1, 1, 1, header.length);
  const values = range.getValues()[0]!;
  return range.getFormulas()[0]!.every((formula, at) => formula === '' && values[at] === header[at]);
};

export const removeSheet = (name: string, header: readonly string[]): boolean => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) return true;
  if (!holdsOnly(sheet, header)) return false;
  deleteSheet(spreadsheet, sheet, spreadsheet.getActiveSheet());
  return true;
};
