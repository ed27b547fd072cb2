import { key, OfficeError, parseAddress } from './fake-cells';
import { Loadable } from './fake-loadable';
import type { FakeContext } from './fake-office';
import { FakeRange } from './fake-range';

/** A comment of a thread; the first of the thread has the others as its replies. */
class FakeComment extends Loadable {
  constructor(
    readonly context: FakeContext,
    readonly sheet: string,
    readonly place: string,
    readonly index: number,
  ) {
    super();
  }

  load(names: string): void {
    this.loadAtSync(this.context, names, () => ({ content: this.thread()[this.index] }));
  }
  get content(): string {
    return this.loaded('content');
  }
  get replies(): FakeReplies {
    this.#replies ??= new FakeReplies(this);
    return this.#replies;
  }
  #replies: FakeReplies | undefined;

  thread(): string[] {
    return this.context.excel.sheet(this.sheet).comments.get(this.place) ?? [];
  }
  getLocation(): FakeRange {
    const [row, column] = this.place.split(',').map(Number) as [number, number];
    return new FakeRange(this.context, () => ({ sheet: this.sheet, row, column, rows: 1, columns: 1 }));
  }
}

/** Loads all of a list and the content of each. */
const loadItems = (context: FakeContext, names: string, find: () => FakeComment[], items: FakeComment[]): void => {
  if (names !== 'items/content') throw new OfficeError('InvalidArgument');
  context.steps.push(() => {
    items.push(...find());
    const { length } = context.steps;
    for (const item of items) item.load('content');
    for (const step of context.steps.splice(length)) step();
  });
};

class FakeReplies extends Loadable {
  constructor(readonly comment: FakeComment) {
    super();
  }

  load(names: string): void {
    const { context, sheet, place } = this.comment;
    const items: FakeComment[] = [];
    const find = (): FakeComment[] =>
      this.comment
        .thread()
        .slice(1)
        .map((_, index) => new FakeComment(context, sheet, place, index + 1));
    loadItems(context, names, find, items);
    this.loadAtSync(context, 'items', () => ({ items }));
  }
  get items(): FakeComment[] {
    return this.loaded('items');
  }
  add(text: string): void {
    const { context } = this.comment;
    context.change(null, () => this.comment.thread().push(text));
  }
}

export class FakeComments extends Loadable {
  constructor(
    readonly context: FakeContext,
    readonly sheet: string,
  ) {
    super();
  }

  load(names: string): void {
    const { context, sheet } = this;
    const items: FakeComment[] = [];
    const find = (): FakeComment[] =>
      [...context.excel.sheet(sheet).comments.keys()].map((place) => new FakeComment(context, sheet, place, 0));
    loadItems(context, names, find, items);
    this.loadAtSync(context, 'items', () => ({ items }));
  }
  get items(): FakeComment[] {
    return this.loaded('items');
  }
  add(address: string, text: string): void {
    const { row, column } = parseAddress(address);
    this.context.change(null, () => {
      const { comments } = this.context.excel.sheet(this.sheet);
      if (comments.has(key(row, column))) throw new OfficeError('InvalidArgument');
      comments.set(key(row, column), [text]);
    });
  }
}
