import type { CellAddress, PickerChoices, RangeAddress, SheetUse } from '../../workbook/port';

/** What stands in the cells of a range, by rows, each kind by itself: far less to send than an object for each cell. */
export interface CellBlock {
  /** With its `=`; `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  /** `''` for an empty cell; an error as its text; a date as a spreadsheet's serial number. */
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly texts: readonly (readonly string[])[];
  /** `null` where they were not asked for. */
  readonly notes: readonly (readonly string[])[] | null;
}

/** One cell to be written. No field is left out: what is `undefined` may not cross to Google's servers. */
export interface CellEntry {
  readonly formula: string | null;
  readonly value: number | string;
  readonly numberFormat: string | null;
  readonly link: string | null;
}

export interface BlockEntry {
  readonly range: RangeAddress;
  readonly cells: readonly (readonly CellEntry[])[];
}

/**
 * What the sidebar asks of the script on Google's servers, each a call of its own. Whatever crosses is made of texts,
 * numbers, booleans, `null`, arrays and plain objects.
 */
export interface SheetsServer {
  icsFiguresSelection(): RangeAddress;
  icsFiguresSelect(range: RangeAddress): true;
  icsFiguresUsedRanges(): SheetUse[];
  icsFiguresRead(ranges: readonly RangeAddress[], withNotes: boolean): CellBlock[];
  icsFiguresWrite(writes: readonly BlockEntry[]): true;
  icsFiguresEnsureSheet(name: string, header: readonly string[]): SheetUse & { readonly existed: boolean };
  icsFiguresRemoveSheet(name: string, header: readonly string[]): boolean;
  icsFiguresWriteNote(cell: CellAddress, text: string): true;
  icsFiguresSetPicker(range: RangeAddress, choices: PickerChoices): true;
}

/** A screen of the pane that the menu opens the sidebar at. */
export type StartScreen = 'start' | 'cite' | 'calls';

export type ServerFunction = keyof SheetsServer;

/** How each call comes back: a refusal of ours as a sentence, since Google may alter what is thrown. */
export type Answer<Result> =
  | { readonly refused: false; readonly result: Result }
  | { readonly refused: true; readonly sentence: string };
