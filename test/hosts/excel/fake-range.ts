import { cellName } from '../../../src/workbook/addresses';
import { type Block, type Cell, isBare, key, OfficeError, shown, typed, typedAsText } from './fake-cells';
import { Loadable } from './fake-loadable';
import type { FakeContext } from './fake-office';
import { FakeValidation } from './fake-validation';

export class FakeRange extends Loadable {
  constructor(
    readonly context: FakeContext,
    readonly block: () => Block,
  ) {
    super();
  }

  #map<Value>(read: (cell: Cell | undefined) => Value): Value[][] {
    const { sheet, row, column, rows, columns } = this.block();
    const { cells } = this.context.excel.sheet(sheet);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => read(cells.get(key(row + down, column + across)))),
    );
  }

  load(names: string): void {
    this.loadAtSync(this.context, names, () => {
      if (this.isNullObject) return Object.fromEntries(names.split(',').map((name) => [name, undefined]));
      const { sheet, row, column, rows, columns } = this.block();
      const map = this.#map.bind(this);
      // Contents are looked at only where they are asked for: a whole column has a million of them.
      return {
        rowIndex: row,
        columnIndex: column,
        rowCount: rows,
        columnCount: columns,
        'worksheet/name': sheet,
        get values() {
          return map((cell) => cell?.value ?? '');
        },
        get formulas() {
          return map((cell) => cell?.formula ?? cell?.value ?? '');
        },
        get numberFormat() {
          return map((cell) => cell?.numberFormat ?? 'General');
        },
        get text() {
          return map((cell) => (cell === undefined ? '' : shown(cell)));
        },
      };
    });
  }

  get rowIndex(): number {
    return this.loaded('rowIndex');
  }
  get columnIndex(): number {
    return this.loaded('columnIndex');
  }
  get rowCount(): number {
    return this.loaded('rowCount');
  }
  get columnCount(): number {
    return this.loaded('columnCount');
  }
  get values(): unknown[][] {
    return this.loaded('values');
  }
  get formulas(): unknown[][] {
    return this.loaded('formulas');
  }
  get text(): string[][] {
    return this.loaded('text');
  }
  get worksheet(): { name: string } {
    const name = (): string => this.loaded('worksheet/name');
    return {
      get name() {
        return name();
      },
    };
  }

  /** Known after the next `sync`, without being loaded. */
  isNullObject: boolean | undefined;

  select(): void {
    this.context.steps.push(() => {
      this.context.excel.selected = this.block();
    });
  }

  getMergedAreasOrNullObject(): FakeMergedAreas {
    return new FakeMergedAreas(this.context, this.block);
  }

  getCell(row: number, column: number): FakeRange {
    return new FakeRange(this.context, () => {
      const block = this.block();
      return { ...block, row: block.row + row, column: block.column + column, rows: 1, columns: 1 };
    });
  }

  /** An empty cell shows its link's address, as in Excel. */
  set hyperlink({ address }: { address: string }) {
    this.context.change(this.block, () => {
      const { sheet, row, column } = this.block();
      const { cells, links } = this.context.excel.sheet(sheet);
      links.set(key(row, column), address);
      if (!cells.has(key(row, column))) cells.set(key(row, column), { value: address });
    });
  }

  get dataValidation(): FakeValidation {
    return new FakeValidation(this.context, this.block);
  }

  /** What is typed into a cell formatted as text is text, be it a formula. */
  set formulas(given: (number | string)[][]) {
    this.#write(given, (cell, input) => ({
      ...(cell?.numberFormat === '@' ? typedAsText(input) : typed(input)),
      ...pick(cell),
    }));
  }
  get numberFormat(): string[][] {
    return this.loaded('numberFormat');
  }
  set numberFormat(given: (string | null)[][]) {
    this.#write(given, (cell, format) => {
      const { numberFormat, ...content } = cell ?? { value: '' };
      const kept = format ?? numberFormat ?? 'General';
      return kept === 'General' ? content : { ...content, numberFormat: kept };
    });
  }

  #write<Value>(given: Value[][], change: (cell: Cell | undefined, value: Value) => Cell): void {
    this.context.change(this.block, () => {
      const { sheet, row, column, rows, columns } = this.block();
      if (given.length !== rows || given.some((cells) => cells.length !== columns)) {
        throw new OfficeError('InvalidArgument', 'The number of rows or columns in the input array does not match.');
      }
      const { cells } = this.context.excel.sheet(sheet);
      given.forEach((values, down) => {
        values.forEach((value, across) => {
          if (isHidden(this.context.excel.merged, sheet, row + down, column + across)) return;
          const place = key(row + down, column + across);
          const changed = change(cells.get(place), value);
          if (isBare(changed)) cells.delete(place);
          else cells.set(place, changed);
        });
      });
    });
  }
}

const pick = (cell: Cell | undefined): Pick<Cell, 'numberFormat'> =>
  cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };

const covers = (block: Block, sheet: string, row: number, column: number): boolean =>
  block.sheet === sheet &&
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;

const isHidden = (merged: readonly Block[], sheet: string, row: number, column: number): boolean =>
  merged.some((block) => covers(block, sheet, row, column) && !(block.row === row && block.column === column));

const touch = (one: Block, other: Block): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const addressOf = ({ sheet, row, column, rows, columns }: Block): string =>
  `${/\W/.test(sheet) ? `'${sheet}'` : sheet}!${cellName({ row, column })}:${cellName({ row: row + rows - 1, column: column + columns - 1 })}`;

class FakeMergedAreas extends Loadable {
  isNullObject: boolean | undefined;

  constructor(
    readonly context: FakeContext,
    readonly block: () => Block,
  ) {
    super();
    if (!context.excel.supported.has('ExcelApi 1.13')) throw new OfficeError('ApiNotFound');
    context.steps.push(() => {
      this.isNullObject = this.#areas().length === 0;
    });
  }

  #areas(): Block[] {
    return this.context.excel.merged.filter((area) => touch(area, this.block()));
  }
  load(names: string): void {
    this.loadAtSync(this.context, names, () => ({ address: this.#areas().map(addressOf).join(',') }));
  }
  get address(): string {
    return this.loaded('address');
  }
}
