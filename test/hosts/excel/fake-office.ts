import { type Block, type Cell, key, OfficeError, parseAddress, shown, typed } from './fake-cells';
import type { FakeExcel } from './fake-excel';

type Step = () => void;

/** Collects steps until `sync`. */
export class FakeContext {
  readonly steps: Step[] = [];
  #changes = false;

  constructor(readonly excel: FakeExcel) {}

  get workbook() {
    return {
      worksheets: { getItem: (name: string) => new FakeWorksheet(this, name) },
      getSelectedRange: () =>
        new FakeRange(this, () => {
          if (this.excel.selectionError !== null) throw new OfficeError(this.excel.selectionError);
          return this.excel.selected;
        }),
      onSelectionChanged: {
        add: (handler: () => unknown) => {
          this.steps.push(() => this.excel.handlers.add(handler));
          return { context: this, remove: () => this.steps.push(() => this.excel.handlers.delete(handler)) };
        },
      },
    };
  }

  change(step: Step): void {
    this.steps.push(() => {
      if (this.excel.writeError !== null) throw new OfficeError(this.excel.writeError);
      step();
      this.#changes = true;
    });
  }

  async sync(): Promise<void> {
    this.excel.roundTrips += 1;
    await Promise.resolve();
    const steps = this.steps.splice(0);
    this.#changes = false;
    try {
      for (const step of steps) step();
    } finally {
      if (this.#changes) this.excel.undoSteps += 1;
    }
  }
}

/** Properties that can be read only once they were loaded. */
class Loadable {
  readonly #values = new Map<string, unknown>();

  protected loadAtSync(context: FakeContext, names: string, read: () => Record<string, unknown>): void {
    context.steps.push(() => {
      const present = read();
      for (const name of names.split(',')) {
        if (!(name in present)) throw new OfficeError('InvalidArgument', `There is no property ${name}.`);
        this.#values.set(name, present[name]);
      }
    });
  }

  protected loaded<Value>(name: string): Value {
    if (!this.#values.has(name)) throw new OfficeError('PropertyNotLoaded', `The property ${name} is not available.`);
    return this.#values.get(name) as Value;
  }
}

class FakeRange extends Loadable {
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
      const { sheet, row, column, rows, columns } = this.block();
      return {
        rowIndex: row,
        columnIndex: column,
        rowCount: rows,
        columnCount: columns,
        'worksheet/name': sheet,
        values: this.#map((cell) => cell?.value ?? ''),
        formulas: this.#map((cell) => cell?.formula ?? cell?.value ?? ''),
        text: this.#map((cell) => (cell === undefined ? '' : shown(cell))),
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

  set formulas(given: (number | string)[][]) {
    this.#write(given, (cell, input) => ({ ...typed(input), ...pick(cell) }));
  }
  set numberFormat(given: (string | null)[][]) {
    this.#write(given, (cell, format) => ({
      value: '',
      ...cell,
      ...(format === null ? {} : { numberFormat: format }),
    }));
  }

  #write<Value>(given: Value[][], change: (cell: Cell | undefined, value: Value) => Cell): void {
    this.context.change(() => {
      const { sheet, row, column, rows, columns } = this.block();
      if (given.length !== rows || given.some((cells) => cells.length !== columns)) {
        throw new OfficeError('InvalidArgument', 'The number of rows or columns in the input array does not match.');
      }
      const { cells } = this.context.excel.sheet(sheet);
      given.forEach((values, down) => {
        values.forEach((value, across) => {
          const place = key(row + down, column + across);
          const changed = change(cells.get(place), value);
          if (changed.value === '' && changed.formula === undefined) cells.delete(place);
          else cells.set(place, changed);
        });
      });
    });
  }
}

const pick = (cell: Cell | undefined): Pick<Cell, 'numberFormat'> =>
  cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };

class FakeNote extends Loadable {
  /** Known after the next `sync`, without being loaded. */
  isNullObject: boolean | undefined;

  constructor(
    readonly context: FakeContext,
    readonly sheet: string,
    readonly place: string,
  ) {
    super();
  }

  load(names: string): void {
    this.loadAtSync(this.context, names, () => ({
      content: this.context.excel.sheet(this.sheet).notes.get(this.place),
    }));
  }
  get content(): string {
    return this.loaded('content');
  }
  set content(text: string) {
    this.context.change(() => this.context.excel.sheet(this.sheet).notes.set(this.place, text));
  }
  getLocation(): FakeRange {
    const [row, column] = this.place.split(',').map(Number) as [number, number];
    return new FakeRange(this.context, () => ({ sheet: this.sheet, row, column, rows: 1, columns: 1 }));
  }
}

class FakeNotes extends Loadable {
  constructor(
    readonly context: FakeContext,
    readonly sheet: string,
  ) {
    super();
  }

  load(names: string): void {
    if (names !== 'items/content') throw new OfficeError('InvalidArgument');
    const { context, sheet } = this;
    const items: FakeNote[] = [];
    context.steps.push(() => {
      for (const place of context.excel.sheet(sheet).notes.keys()) items.push(new FakeNote(context, sheet, place));
      const { length } = context.steps;
      for (const note of items) note.load('content');
      for (const step of context.steps.splice(length)) step();
    });
    this.loadAtSync(context, 'items', () => ({ items }));
  }
  get items(): FakeNote[] {
    return this.loaded('items');
  }
  #place(address: string): string {
    const { row, column } = parseAddress(address);
    return key(row, column);
  }
  getItemOrNullObject(address: string): FakeNote {
    const note = new FakeNote(this.context, this.sheet, this.#place(address));
    this.context.steps.push(() => {
      note.isNullObject = !this.context.excel.sheet(this.sheet).notes.has(note.place);
    });
    return note;
  }
  add(address: string, text: string): void {
    const place = this.#place(address);
    this.context.change(() => {
      const { notes } = this.context.excel.sheet(this.sheet);
      if (notes.has(place)) throw new OfficeError('ItemAlreadyExists');
      notes.set(place, text);
    });
  }
}

class FakeWorksheet {
  constructor(
    readonly context: FakeContext,
    readonly name: string,
  ) {
    context.steps.push(() => context.excel.sheet(name));
  }

  get notes(): FakeNotes {
    if (!this.context.excel.supported.has('ExcelApi 1.18')) throw new OfficeError('ApiNotFound');
    return new FakeNotes(this.context, this.name);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    this.context.steps.push(() => {
      if (row + rows > 1_048_576 || column + columns > 16_384) {
        throw new OfficeError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
      }
    });
    return new FakeRange(this.context, () => ({ sheet: this.name, row, column, rows, columns }));
  }
}
