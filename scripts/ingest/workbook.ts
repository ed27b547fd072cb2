import { type CellValue, type Workbook as Read, readXlsx } from 'hucre';

/** A cell as its file holds it: a number, a text, or nothing. */
export type Cell = number | string | null;

export interface Sheet {
  readonly name: string;
  /** Rows from the first of the sheet, each from column A. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The month in which it was last saved, `YYYY-MM`; blank where the file does not tell. */
  readonly saved: string;
}

/** A file that cannot be read at all, and why. */
export class UnreadableWorkbook extends Error {}

const text = (value: Exclude<CellValue, number | null>): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

const cellOf = (value: CellValue | undefined): Cell => {
  if (value === null || value === undefined || typeof value === 'number') return value ?? null;
  return text(value);
};

/** Reads an Excel workbook (.xlsx): what its cells held when it was saved. Throws `UnreadableWorkbook`. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Workbook> => {
  let read: Read;
  try {
    read = await readXlsx(bytes);
  } catch (error) {
    // Damaged bytes end in errors of every kind, hucre's own and plain ones.
    throw new UnreadableWorkbook(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const saved = read.properties?.modified;
  return {
    sheets: read.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) })),
    saved: saved ? saved.toISOString().slice(0, 7) : '',
  };
};
