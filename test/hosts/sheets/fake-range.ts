/// <reference types="google-apps-script" />
import { columnLetters } from '../../../src/workbook/addresses';
import { type Cell, type Entered, emptyCell, enter, key, shown } from './fake-cells';
import type { FakeSheet } from './spreadsheet-fake';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The methods of Google's ranges that the script may use; a name or a signature that Google has not is a type error. */
export type RangeMethods = Pick<
  Range,
  | 'activate'
  | 'canEdit'
  | 'getA1Notation'
  | 'getCell'
  | 'getColumn'
  | 'getDataValidations'
  | 'getDisplayValues'
  | 'getFormulas'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getMergedRanges'
  | 'getNotes'
  | 'getNumColumns'
  | 'getNumRows'
  | 'getNumberFormats'
  | 'getRichTextValues'
  | 'getRow'
  | 'getSheet'
  | 'getValues'
  | 'setDataValidation'
  | 'setFormulas'
  | 'setNote'
  | 'setNumberFormats'
  | 'setRichTextValue'
  | 'setValues'
>;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FakeRichText {
  readonly text: string;
  readonly link: string | null;
  readonly bold: string | null;
}

export interface FakeRule {
  /** The texts of the list, worked out when it is asked for. */
  readonly allowed: () => readonly string[];
  getHelpText(): string | null;
}

/** Google's own words, which the script turns into sentences. */
const protectedCell =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const contains = (outer: Block, row: number, column: number): boolean =>
  row >= outer.row && row < outer.row + outer.rows && column >= outer.column && column < outer.column + outer.columns;

export const overlap = (one: Block, other: Block): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Rows and columns count from one, as Google's do. */
export class FakeRange implements RangeMethods {
  constructor(
    readonly sheet: FakeSheet,
    readonly block: Block,
  ) {}

  #self(): Range {
    return this as unknown as Range;
  }

  #map<Value>(read: (cell: Cell) => Value): Value[][] {
    const { row, column, rows, columns } = this.block;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => read(this.sheet.cellAt(row + down, column + across))),
    );
  }

  /** Writes are put off until the next read or flush, as Google's are; then they may still be refused. */
  #put<Value>(given: Value[][], change: (cell: Cell, value: Value) => Cell, ruled: boolean): Range {
    const { row, column, rows, columns } = this.block;
    if (given.length !== rows || given.some((values) => values.length !== columns)) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${given.length} but the range has ${rows}.`,
      );
    }
    this.sheet.spreadsheet.putOff(() => {
      if (!this.canEdit()) throw new Error(protectedCell);
      const changes = given.flatMap((values, down) =>
        values.map((value, across) => {
          const [at, beside] = [row + down, column + across];
          const changed = change(this.sheet.cellAt(at, beside), value);
          const { allowed } = changed;
          if (
            ruled &&
            allowed !== null &&
            (changed.formula !== '' || !['', ...allowed].includes(String(changed.value)))
          ) {
            const name = `${columnLetters(beside - 1)}${at}`;
            throw new Error(
              `The data you entered in cell ${name} violates the data validation rules set on this cell.`,
            );
          }
          return { at, beside, changed };
        }),
      );
      for (const { at, beside, changed } of changes) {
        // The hidden cells of a merged block take nothing.
        const merged = this.sheet.merged.find((block) => contains(block, at, beside));
        const hidden = merged !== undefined && (merged.row !== at || merged.column !== beside);
        this.sheet.cells.set(key(at, beside), hidden ? emptyCell() : changed);
      }
    });
    return this.#self();
  }

  activate(): Range {
    this.sheet.spreadsheet.select(this.sheet.name, [this.block]);
    return this.#self();
  }
  canEdit(): boolean {
    return !this.sheet.spreadsheet.viewOnly && !this.sheet.protectedBlocks.some((block) => overlap(block, this.block));
  }
  getA1Notation(): string {
    const { row, column, rows, columns } = this.block;
    const first = `${columnLetters(column - 1)}${row}`;
    return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 2)}${row + rows - 1}`;
  }
  getCell(row: number, column: number): Range {
    return this.sheet.getRange(this.block.row + row - 1, this.block.column + column - 1, 1, 1);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet;
  }
  getRow(): GoogleAppsScript.Integer {
    return this.block.row;
  }
  getColumn(): GoogleAppsScript.Integer {
    return this.block.column;
  }
  getNumRows(): GoogleAppsScript.Integer {
    return this.block.rows;
  }
  getNumColumns(): GoogleAppsScript.Integer {
    return this.block.columns;
  }
  getLastRow(): GoogleAppsScript.Integer {
    return this.block.row + this.block.rows - 1;
  }
  getLastColumn(): GoogleAppsScript.Integer {
    return this.block.column + this.block.columns - 1;
  }
  getMergedRanges(): Range[] {
    return this.sheet.merged
      .filter((block) => overlap(block, this.block))
      .map((block) => new FakeRange(this.sheet, block).#self());
  }
  getFormulas(): string[][] {
    return this.#map(({ formula }) => formula);
  }
  getValues(): Cell['value'][][] {
    return this.#map(({ value }) => value);
  }
  getDisplayValues(): string[][] {
    return this.#map(shown);
  }
  getNotes(): string[][] {
    return this.#map(({ note }) => note);
  }
  getNumberFormats(): string[][] {
    return this.#map(({ format }) => format);
  }
  getRichTextValues(): (GoogleAppsScript.Spreadsheet.RichTextValue | null)[][] {
    return this.#map(({ formula, value, link, bold }) => {
      const text: FakeRichText | null =
        formula === '' && typeof value === 'string' ? { text: value, link, bold } : null;
      return text as unknown as GoogleAppsScript.Spreadsheet.RichTextValue | null;
    });
  }
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.#map(({ allowed, help }) => {
      const rule: FakeRule | null = allowed && { allowed: () => allowed, getHelpText: () => help };
      return rule as unknown as GoogleAppsScript.Spreadsheet.DataValidation | null;
    });
  }
  setValues(values: Entered[][]): Range {
    return this.#put(values, enter, true);
  }
  setFormulas(formulas: string[][]): Range {
    return this.#put(formulas, enter, true);
  }
  setNumberFormats(formats: string[][]): Range {
    return this.#put(formats, (cell, format) => ({ ...cell, format }), false);
  }
  setNote(note: string | null): Range {
    return this.#put([[note ?? '']], (cell, text) => ({ ...cell, note: text }), false);
  }
  setRichTextValue(value: GoogleAppsScript.Spreadsheet.RichTextValue): Range {
    const { text, link, bold } = value as unknown as FakeRichText;
    return this.#put([[text]], (cell) => ({ ...cell, formula: '', value: text, link, bold }), true);
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Range {
    const given = rule as unknown as FakeRule | null;
    const [allowed, help] = [given?.allowed() ?? null, given?.getHelpText() ?? null];
    return this.#put(
      this.#map(() => allowed),
      (cell, some) => ({ ...cell, allowed: some, help }),
      false,
    );
  }
}
