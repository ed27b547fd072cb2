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

/** What to put into a cell: a formula or a value, never both. Text is written as text, whatever character it starts with. */
export type CellWrite = ({ readonly formula: string } | { readonly value: number | string }) & {
  /** A number format that all hosts share, such as `0.0%` or `#,##0.0`. */
  readonly numberFormat?: string;
};

/**
 * All that the pane does to a workbook, in batches. Excel, Google Sheets and the preview implement it; an in-memory
 * workbook serves the tests, and one behavioural suite runs against all of them.
 *
 * Every method rejects with an `Error` whose message is a sentence for the user, and then has changed nothing.
 */
export interface Workbook {
  /** What the host calls itself in a sentence: "Excel", "Google Sheets", "the preview". */
  readonly hostName: string;
  /** Whether the host can keep a note on a cell. */
  readonly hasNotes: boolean;
  selection(): Promise<RangeAddress>;
  /** Calls back after each change of selection; the function returned stops it. */
  watchSelection(listener: (selection: RangeAddress) => void): () => void;
  read(range: RangeAddress): Promise<CellContent[][]>;
  /** Writes all cells of the range in one step that the host's undo takes back at once. */
  write(range: RangeAddress, cells: readonly (readonly CellWrite[])[]): Promise<void>;
  /** Sets the cell's note to exactly this text; callers read first and append to what the user wrote. */
  writeNote(cell: CellAddress, text: string): Promise<void>;
}
