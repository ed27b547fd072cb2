/** Rows and columns count from zero. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface RangeAddress extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

/** What stands in a cell. `formula` starts with `=`; `text` is what the cell shows; `note` is the cell's note or comment. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: number | string | boolean | null;
  readonly text: string;
  readonly note: string | null;
}

/** The same without the note, which takes Excel a second round trip to find. */
export type CellReading = Omit<CellContent, 'note'>;

/**
 * What to put into a cell: a formula or a value, never both. Text is written as text, whatever character it starts with;
 * empty text empties the cell.
 */
export type CellWrite = ({ readonly formula: string } | { readonly value: number | string }) & {
  /** A number format that all hosts share, such as `0.0%`, `#,##0.0`, or `@` for text that stays as it was typed. */
  readonly numberFormat?: string;
  /** An https address that the text leads to. Where the host has no links, the text stands alone. */
  readonly link?: string;
};

/** A block of cells to write, by rows; the cells fill the range. */
export interface RangeWrite {
  readonly range: RangeAddress;
  readonly cells: readonly (readonly CellWrite[])[];
}

/** A sheet and the smallest range that holds its content; `null` where it is empty. */
export interface SheetUse {
  readonly sheet: string;
  readonly used: RangeAddress | null;
}

/** What a drop-down offers: a short list of texts without commas, or the cells of one column. */
export type PickerChoices = readonly string[] | RangeAddress;

/** What the host can do beyond reading and writing cells. The method for what it cannot do rejects with a sentence. */
export interface WorkbookFeatures {
  /** A note on a cell. */
  readonly notes: boolean;
  /** A threaded comment on a cell, in the user's name. */
  readonly comments: boolean;
  /** A drop-down list in a cell. */
  readonly pickers: boolean;
  /** Text that leads to an address. */
  readonly links: boolean;
  /** Whether the user's undo takes `writeRanges` back in one step even where the ranges stand on several sheets. */
  readonly undoGroups: boolean;
}

/**
 * All that the pane does to a workbook, in batches. Excel, Google Sheets and the preview implement it; an in-memory
 * workbook serves the tests, and one behavioural suite runs against all of them.
 *
 * Every method rejects with an `Error` whose message is a sentence for the user, and then has changed nothing.
 */
export interface Workbook {
  /** What the host calls itself in a sentence: "Excel", "Google Sheets", "the preview". */
  readonly hostName: string;
  readonly features: WorkbookFeatures;
  selection(): Promise<RangeAddress>;
  /**
   * Calls back after each change of selection, with `null` where `selection` will say why what is selected now is no range;
   * the function returned stops it.
   */
  watchSelection(listener: (selection: RangeAddress | null) => void): () => void;
  /** Shows the range's sheet and selects the range. */
  select(range: RangeAddress): Promise<void>;
  /** Every sheet in the workbook's order. */
  usedRanges(): Promise<SheetUse[]>;
  /** A cell that only shows what another cell's formula spills into it has no formula. */
  read(range: RangeAddress): Promise<CellContent[][]>;
  /** Several ranges, on whatever sheets, in one round trip. */
  readRanges(ranges: readonly RangeAddress[]): Promise<CellReading[][][]>;
  /** Writes all cells of the range in one step that the host's undo takes back at once. */
  write(range: RangeAddress, cells: readonly (readonly CellWrite[])[]): Promise<void>;
  /** Writes several ranges, on whatever sheets, in one round trip: all of them or none. */
  writeRanges(writes: readonly RangeWrite[]): Promise<void>;
  /**
   * Adds a sheet at the end with this first row, unless there is one of that name in any case; the open sheet stays open.
   * Resolves with the sheet as it then stands, and whether it was there before.
   */
  ensureSheet(name: string, header: readonly string[]): Promise<SheetUse & { readonly existed: boolean }>;
  /**
   * Takes away a sheet that `ensureSheet` has just made with this first row, for what was then refused; the open sheet stays
   * open. Resolves with whether the sheet is gone: one that holds anything but this row is somebody's, and stays.
   */
  removeSheet(name: string, header: readonly string[]): Promise<boolean>;
  /** Sets the cell's note to exactly this text; callers read first and append to what the user wrote. */
  writeNote(cell: CellAddress, text: string): Promise<void>;
  /** Adds a comment, or a reply where the cell has a comment; nothing where one of them already says exactly this. */
  writeComment(cell: CellAddress, text: string): Promise<void>;
  /**
   * What a rule of the user's own lets people enter into the cell, in words; `null` where there is none, or one of ours.
   * Left out where the host tells of no rules.
   */
  readRule?(cell: CellAddress): Promise<string | null>;
  /** Lets each cell of the range take one of the choices only; what stands in it stays. */
  setPicker(range: RangeAddress, choices: PickerChoices): Promise<void>;
}
