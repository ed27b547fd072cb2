import { key, OfficeError, parseAddress } from './fake-cells';
import { Loadable } from './fake-loadable';
import type { FakeContext } from './fake-office';
import { FakeRange } from './fake-range';

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
    this.context.change(null, () => this.context.excel.sheet(this.sheet).notes.set(this.place, text));
  }
  getLocation(): FakeRange {
    const [row, column] = this.place.split(',').map(Number) as [number, number];
    return new FakeRange(this.context, () => ({ sheet: this.sheet, row, column, rows: 1, columns: 1 }));
  }
}

export class FakeNotes extends Loadable {
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
    this.context.change(null, () => {
      const { notes } = this.context.excel.sheet(this.sheet);
      if (notes.has(place)) throw new OfficeError('ItemAlreadyExists');
      notes.set(place, text);
    });
  }
}
