import { cellName } from '../../src/workbook/addresses';
import type { CellAddress, CellContent, CellWrite, RangeAddress, Workbook } from '../../src/workbook/port';

const empty: CellContent = { formula: null, value: null, text: '', note: null };

/** What a cell of this format shows: the formats that the port names, thousands commas, decimals, percentages. */
const shown = (value: number | string, numberFormat: string | undefined): string => {
  if (typeof value === 'string' || numberFormat === undefined) return String(value);
  const digits = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  return new Intl.NumberFormat('en-GB', {
    style: numberFormat.endsWith('%') ? 'percent' : 'decimal',
    useGrouping: numberFormat.includes(','),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
};

export interface MemoryOptions {
  readonly hasNotes?: boolean;
  readonly rows?: number;
  readonly columns?: number;
}

/** A workbook of one sheet, "Sheet1", in memory. Formulas are kept and not worked out. */
export class MemoryWorkbook implements Workbook {
  readonly hostName = 'the test workbook';
  readonly hasNotes: boolean;
  readonly #rows: number;
  readonly #columns: number;
  readonly #cells = new Map<string, CellContent>();
  readonly #listeners = new Set<(selection: RangeAddress) => void>();
  #selection: RangeAddress = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
  /** The sentence with which every method refuses; `null` while all is well. */
  refusal: string | null = null;

  constructor({ hasNotes = true, rows = 1_048_576, columns = 16_384 }: MemoryOptions = {}) {
    this.hasNotes = hasNotes;
    this.#rows = rows;
    this.#columns = columns;
  }

  /** What the user does with the mouse. */
  async select(selection: RangeAddress): Promise<void> {
    this.#selection = selection;
    for (const listener of this.#listeners) listener(selection);
  }

  async selection(): Promise<RangeAddress> {
    this.#check(this.#selection);
    return this.#selection;
  }

  watchSelection(listener: (selection: RangeAddress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async read(range: RangeAddress): Promise<CellContent[][]> {
    this.#check(range);
    return Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (_, column) => this.#at(range, row, column)),
    );
  }

  async write(range: RangeAddress, cells: readonly (readonly CellWrite[])[]): Promise<void> {
    this.#check(range);
    if (cells.length !== range.rows || cells.some((row) => row.length !== range.columns)) {
      throw new Error('The cells to write do not fill the range.');
    }
    cells.forEach((row, down) => {
      row.forEach((write, right) => {
        const { note } = this.#at(range, down, right);
        const content =
          'formula' in write
            ? { formula: write.formula, value: null, text: '' }
            : { formula: null, value: write.value, text: shown(write.value, write.numberFormat) };
        this.#cells.set(cellName({ row: range.row + down, column: range.column + right }), { ...content, note });
      });
    });
  }

  async writeNote(cell: CellAddress, text: string): Promise<void> {
    if (!this.hasNotes) throw new Error('The test workbook cannot keep notes.');
    this.#check({ ...cell, rows: 1, columns: 1 });
    this.#cells.set(cellName(cell), { ...(this.#cells.get(cellName(cell)) ?? empty), note: text });
  }

  #at(range: RangeAddress, down: number, right: number): CellContent {
    return this.#cells.get(cellName({ row: range.row + down, column: range.column + right })) ?? empty;
  }

  #check({ sheet, row, column, rows, columns }: RangeAddress): void {
    if (this.refusal !== null) throw new Error(this.refusal);
    if (sheet !== 'Sheet1') throw new Error(`There is no sheet “${sheet}”.`);
    if (row < 0 || column < 0 || row + rows > this.#rows || column + columns > this.#columns) {
      throw new Error('The sheet ends before this cell. Choose a cell further up or to the left.');
    }
  }
}
