import { cellName } from '../../src/workbook/addresses';
import { checkWrites } from '../../src/workbook/check-writes';
import type {
  CellAddress,
  CellContent,
  CellReading,
  CellWrite,
  PickerChoices,
  RangeAddress,
  RangeWrite,
  SheetUse,
  Workbook,
  WorkbookFeatures,
} from '../../src/workbook/port';

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
  /** What is left out is there. */
  readonly features?: Partial<WorkbookFeatures>;
  readonly rows?: number;
  readonly columns?: number;
}

interface MemorySheet {
  readonly name: string;
  readonly cells: Map<string, CellContent & Pick<CellAddress, 'row' | 'column'>>;
}

const isBlank = ({ formula, value }: CellContent): boolean => formula === null && value === null;

/** A workbook in memory, at first of one sheet, "Sheet1". Formulas are kept and not worked out. */
export class MemoryWorkbook implements Workbook {
  readonly hostName = 'the test workbook';
  readonly features: WorkbookFeatures;
  readonly #rows: number;
  readonly #columns: number;
  readonly #sheets: MemorySheet[] = [{ name: 'Sheet1', cells: new Map() }];
  readonly #listeners = new Set<(selection: RangeAddress) => void>();
  #selection: RangeAddress = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
  /** The sentence with which every method refuses; `null` while all is well. */
  refusal: string | null = null;
  /** Sheets that refuse to be written. */
  readonly protectedSheets = new Set<string>();
  /** By `Sheet1!B4`: comments with their replies, links, and the choices of drop-downs. */
  readonly comments = new Map<string, string[]>();
  readonly links = new Map<string, string>();
  readonly pickers = new Map<string, PickerChoices>();

  constructor({ features = {}, rows = 1_048_576, columns = 16_384 }: MemoryOptions = {}) {
    const all = { notes: true, comments: true, pickers: true, links: true, undoGroups: true };
    this.features = { ...all, ...features };
    this.#rows = rows;
    this.#columns = columns;
  }

  /** What the user does with the mouse does the same. */
  async select(selection: RangeAddress): Promise<void> {
    this.#check(selection);
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

  async usedRanges(): Promise<SheetUse[]> {
    this.#refuse();
    return this.#sheets.map((sheet) => this.#use(sheet));
  }

  async read(range: RangeAddress): Promise<CellContent[][]> {
    this.#check(range);
    return Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (__, column) => this.#at(range, row, column)),
    );
  }

  async readRanges(ranges: readonly RangeAddress[]): Promise<CellReading[][][]> {
    const read = await Promise.all(ranges.map((range) => this.read(range)));
    return read.map((rows) => rows.map((cells) => cells.map(({ note: _, ...reading }) => reading)));
  }

  async write(range: RangeAddress, cells: readonly (readonly CellWrite[])[]): Promise<void> {
    await this.writeRanges([{ range, cells }]);
  }

  async writeRanges(writes: readonly RangeWrite[]): Promise<void> {
    for (const { range } of writes) this.#checkWrite(range);
    checkWrites(writes);
    for (const { range, cells } of writes) {
      cells.forEach((row, down) => {
        row.forEach((write, right) => {
          this.#put({ sheet: range.sheet, row: range.row + down, column: range.column + right }, write);
        });
      });
    }
  }

  async ensureSheet(name: string, header: readonly string[]): Promise<SheetUse & { existed: boolean }> {
    this.#refuse();
    const present = this.#find(name);
    if (present !== undefined) return { ...this.#use(present), existed: true };
    const sheet: MemorySheet = { name, cells: new Map() };
    this.#sheets.push(sheet);
    header.forEach((value, column) => {
      this.#put({ sheet: name, row: 0, column }, { value });
    });
    return { ...this.#use(sheet), existed: false };
  }

  async removeSheet(name: string, header: readonly string[]): Promise<boolean> {
    this.#refuse();
    const sheet = this.#find(name);
    if (sheet === undefined) return true;
    const filled = [...sheet.cells.values()].filter((cell) => !isBlank(cell));
    const isHeader = filled.every(({ row, column, value }) => row === 0 && value === header[column]);
    if (!isHeader || filled.length !== header.length) return false;
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    return true;
  }

  async writeNote(cell: CellAddress, text: string): Promise<void> {
    if (!this.features.notes) throw new Error('The test workbook cannot keep notes.');
    this.#checkWrite({ ...cell, rows: 1, columns: 1 });
    const { row, column } = cell;
    const { cells } = this.#sheet(cell.sheet);
    cells.set(cellName(cell), { ...(cells.get(cellName(cell)) ?? empty), note: text, row, column });
  }

  async writeComment(cell: CellAddress, text: string): Promise<void> {
    if (!this.features.comments) throw new Error('The test workbook cannot keep comments.');
    this.#checkWrite({ ...cell, rows: 1, columns: 1 });
    const place = `${cell.sheet}!${cellName(cell)}`;
    const thread = this.comments.get(place) ?? [];
    if (!thread.includes(text)) this.comments.set(place, [...thread, text]);
  }

  async setPicker(range: RangeAddress, choices: PickerChoices): Promise<void> {
    if (!this.features.pickers) throw new Error('The test workbook has no drop-downs.');
    this.#checkWrite(range);
    if ('sheet' in choices) this.#check(choices);
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        this.pickers.set(`${range.sheet}!${cellName({ row, column })}`, choices);
      }
    }
  }

  #put(cell: CellAddress, write: CellWrite): void {
    const { cells } = this.#sheet(cell.sheet);
    const { row, column } = cell;
    const { note } = cells.get(cellName(cell)) ?? empty;
    const blank = 'value' in write && write.value === '';
    const content =
      'formula' in write
        ? { formula: write.formula, value: null, text: '' }
        : { formula: null, value: blank ? null : write.value, text: shown(write.value, write.numberFormat) };
    cells.set(cellName(cell), { ...content, note, row, column });
    if (write.link !== undefined && this.features.links) this.links.set(`${cell.sheet}!${cellName(cell)}`, write.link);
  }

  #at(range: RangeAddress, down: number, right: number): CellContent {
    const found = this.#sheet(range.sheet).cells.get(cellName({ row: range.row + down, column: range.column + right }));
    if (found === undefined) return empty;
    const { formula, value, text, note } = found;
    return { formula, value, text, note };
  }

  #find(name: string): MemorySheet | undefined {
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  #sheet(name: string): MemorySheet {
    const found = this.#find(name);
    if (found === undefined) throw new Error(`There is no sheet “${name}”.`);
    return found;
  }

  #use({ name, cells }: MemorySheet): SheetUse {
    const filled = [...cells.values()].filter((cell) => !isBlank(cell));
    if (filled.length === 0) return { sheet: name, used: null };
    const least = (pick: (cell: { row: number; column: number }) => number): number =>
      filled.reduce((least, cell) => Math.min(least, pick(cell)), Number.POSITIVE_INFINITY);
    const row = least((cell) => cell.row);
    const column = least((cell) => cell.column);
    const rows = 1 - row - least((cell) => -cell.row);
    return {
      sheet: name,
      used: { sheet: name, row, column, rows, columns: 1 - column - least((cell) => -cell.column) },
    };
  }

  #refuse(): void {
    if (this.refusal !== null) throw new Error(this.refusal);
  }

  #check({ sheet, row, column, rows, columns }: RangeAddress): void {
    this.#refuse();
    this.#sheet(sheet);
    if (row < 0 || column < 0 || row + rows > this.#rows || column + columns > this.#columns) {
      throw new Error('The sheet ends before this cell. Choose a cell further up or to the left.');
    }
  }

  #checkWrite(range: RangeAddress): void {
    this.#check(range);
    if (this.protectedSheets.has(range.sheet)) throw new Error('The test workbook’s sheet is protected.');
  }
}
