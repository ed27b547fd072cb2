/// <reference types="google-apps-script" />
import { type Cell, emptyCell, key } from './fake-cells';
import { type Block, FakeRange, type FakeRichText, type FakeRule } from './fake-range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Service = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

type SheetMethods = Pick<
  Sheet,
  | 'getDataRange'
  | 'getLastRow'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getType'
  | 'insertColumnsAfter'
  | 'insertRowsAfter'
>;

type SpreadsheetMethods = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  'deleteSheet' | 'getActiveSheet' | 'getSheetByName' | 'getSheets' | 'setActiveSheet'
>;

const gridType = 'GRID';

export class FakeSheet implements SheetMethods {
  readonly cells = new Map<string, Cell>();
  /** Blocks that the user may not change. */
  protectedBlocks: Block[] = [];
  merged: Block[] = [];
  rows = 1000;
  columns = 26;

  constructor(
    readonly spreadsheet: FakeSpreadsheet,
    public name: string,
    readonly type: string = gridType,
  ) {}

  self(): Sheet {
    return this as unknown as Sheet;
  }
  cellAt(row: number, column: number): Cell {
    this.spreadsheet.flush();
    return this.cells.get(key(row, column)) ?? emptyCell();
  }
  getName(): string {
    return this.name;
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return this.type as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  }
  getMaxRows(): number {
    return this.rows;
  }
  getMaxColumns(): number {
    return this.columns;
  }
  #filled(): { row: number; column: number }[] {
    this.spreadsheet.flush();
    return [...this.cells]
      .filter(([, { formula, value }]) => formula !== '' || value !== '')
      .map(([place]) => place.split(',').map(Number) as [number, number])
      .map(([row, column]) => ({ row, column }));
  }
  getLastRow(): number {
    return Math.max(0, ...this.#filled().map(({ row }) => row));
  }
  getDataRange(): Range {
    return this.getRange(1, 1, this.getLastRow() || 1, Math.max(1, ...this.#filled().map(({ column }) => column)));
  }
  getRange(row: number, column: number, rows = 1, columns = 1): Range {
    if (row < 1 || column < 1 || rows < 1 || columns < 1) {
      throw new Error('The starting row of the range is too small.');
    }
    if (row + rows - 1 > this.rows)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    if (column + columns - 1 > this.columns) throw new Error('Those columns are out of bounds.');
    return new FakeRange(this, { row, column, rows, columns }) as unknown as Range;
  }
  insertRowsAfter(after: number, count: number): Sheet {
    if (after !== this.rows) throw new Error('The fake adds rows at the end only.');
    this.rows += count;
    return this.self();
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    if (after !== this.columns) throw new Error('The fake adds columns at the end only.');
    this.columns += count;
    return this.self();
  }
}

export class FakeSpreadsheet implements SpreadsheetMethods {
  readonly sheets: FakeSheet[] = [new FakeSheet(this, 'Sheet1')];
  /** Shared with the user for viewing only. */
  viewOnly = false;
  /** What Google throws at the next write. */
  writeError: string | null = null;
  /** What Google throws where a sheet is to be deleted. */
  deleteError: string | null = null;
  #open = this.sheets[0]!;
  #selected: Block[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];
  #pending: (() => void)[] = [];

  putOff(write: () => void): void {
    this.#pending.push(write);
  }
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const write of pending) {
      if (this.writeError !== null) throw new Error(this.writeError);
      write();
    }
  }
  sheet(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`The fake has no sheet ${name}.`);
    return found;
  }
  addSheet(name: string, type = gridType): FakeSheet {
    const added = new FakeSheet(this, name, type);
    this.sheets.push(added);
    return added;
  }
  /** What the user does with the mouse; rows and columns count from one. */
  select(sheet: string, blocks: Block[]): void {
    this.#open = this.sheet(sheet);
    this.#selected = blocks;
  }
  getActiveRanges(): Range[] {
    return this.#selected.map((block) => new FakeRange(this.#open, block) as unknown as Range);
  }
  getSheets(): Sheet[] {
    return this.sheets.map((sheet) => sheet.self());
  }
  getSheetByName(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name === name)?.self() ?? null;
  }
  getActiveSheet(): Sheet {
    return this.#open.self();
  }
  setActiveSheet(sheet: Sheet, restoreSelection = false): Sheet {
    this.#open = sheet as unknown as FakeSheet;
    if (!restoreSelection) this.#selected = [{ row: 1, column: 1, rows: 1, columns: 1 }];
    return sheet;
  }
  /** Google does not say which sheet is open after that: here it is always another than before, where there is one. */
  deleteSheet(sheet: Sheet): void {
    this.flush();
    if (this.viewOnly) throw new Error('You do not have permission to perform that action.');
    if (this.deleteError !== null) throw new Error(this.deleteError);
    const at = this.sheets.indexOf(sheet as unknown as FakeSheet);
    if (at < 0) throw new Error('Sheet not found.');
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.sheets.splice(at, 1);
    this.#open = this.sheets.find((each) => each !== this.#open) ?? this.sheets[0]!;
  }
  insertSheet(name: string, index: number): Sheet {
    if (this.viewOnly) throw new Error('You do not have permission to perform that action.');
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const added = new FakeSheet(this, name);
    this.sheets.splice(index, 0, added);
    this.#open = added;
    return added.self();
  }
}

/** A rule for what may be entered, as it is put together. */
class FakeRuleBuilder implements FakeRule {
  allowed: () => readonly string[] = () => [];
  help: string | null = null;
  setAllowInvalid(allow: boolean): this {
    if (allow) throw new Error('The fake knows strict rules only.');
    return this;
  }
  setHelpText(help: string): this {
    this.help = help;
    return this;
  }
  getHelpText(): string | null {
    return this.help;
  }
  requireValueInList(values: string[], showDropdown: boolean): this {
    if (!showDropdown) throw new Error('Nobody would see the list.');
    this.allowed = () => values;
    return this;
  }
  requireValueInRange(range: Range, showDropdown: boolean): this {
    if (!showDropdown) throw new Error('Nobody would see the list.');
    this.allowed = () => range.getDisplayValues().map(([text]) => text!);
    return this;
  }
  build(): FakeRule {
    return this;
  }
}

class FakeRichTextBuilder implements FakeRichText {
  text = '';
  link: string | null = null;
  bold: string | null = null;
  setText(text: string): this {
    this.text = text;
    return this;
  }
  setLinkUrl(link: string): this {
    this.link = link;
    return this;
  }
  build(): FakeRichText {
    return this;
  }
}

type ServiceMethods = Record<
  keyof Pick<
    Service,
    | 'SheetType'
    | 'flush'
    | 'getActiveRangeList'
    | 'getActiveSpreadsheet'
    | 'getUi'
    | 'newDataValidation'
    | 'newRichTextValue'
  >,
  unknown
>;

/** The global `SpreadsheetApp` over a spreadsheet in memory. `ui` is what the user sees of the script. */
export const fakeService = (spreadsheet: FakeSpreadsheet, ui: unknown): ServiceMethods => ({
  SheetType: { GRID: gridType },
  flush: () => spreadsheet.flush(),
  getActiveSpreadsheet: () => spreadsheet,
  getActiveRangeList: () => {
    const ranges = spreadsheet.getActiveRanges();
    return ranges.length === 0 ? null : { getRanges: () => ranges };
  },
  getUi: () => ui,
  newDataValidation: () => new FakeRuleBuilder(),
  newRichTextValue: () => new FakeRichTextBuilder(),
});
