import { type Block, OfficeError } from './fake-cells';
import { FakeComments } from './fake-comments';
import type { FakeExcel } from './fake-excel';
import { Loadable } from './fake-loadable';
import { FakeNotes } from './fake-notes';
import { FakeRange } from './fake-range';

type Step = () => void;

/** Collects steps until `sync`. */
export class FakeContext {
  readonly steps: Step[] = [];
  #changes = false;
  #counted = false;

  /** `mergesUndo`: all changes are one step of undo. */
  constructor(
    readonly excel: FakeExcel,
    readonly mergesUndo = false,
  ) {}

  get workbook() {
    return {
      worksheets: new FakeWorksheets(this),
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

  /** A step that changes something, in a block of cells where it is not a note's or a comment's. */
  change(block: (() => Block) | null, step: Step): void {
    this.steps.push(() => {
      if (this.excel.writeError !== null) throw new OfficeError(this.excel.writeError);
      if (block !== null && this.excel.isLocked(block())) throw new OfficeError('AccessDenied');
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
      if (this.#changes && !(this.mergesUndo && this.#counted)) {
        this.excel.undoSteps += 1;
        this.#counted = true;
      }
    }
  }
}

class FakeWorksheet {
  constructor(
    readonly context: FakeContext,
    readonly name: string,
  ) {
    context.steps.push(() => context.excel.sheet(name));
  }

  activate(): void {
    this.context.steps.push(() => {
      this.context.excel.selected = { sheet: this.name, row: 0, column: 0, rows: 1, columns: 1 };
    });
  }
  delete(): void {
    this.context.change(null, () => {
      this.context.excel.deleteSheet(this.name);
    });
  }
  getUsedRangeOrNullObject(valuesOnly: boolean): FakeRange {
    if (!valuesOnly) throw new OfficeError('NotImplemented', 'The fake counts cells with content only.');
    const range: FakeRange = new FakeRange(this.context, () => this.context.excel.used(this.name)!);
    this.context.steps.push(() => {
      range.isNullObject = this.context.excel.used(this.name) === null;
    });
    return range;
  }
  get comments(): FakeComments {
    if (!this.context.excel.supported.has('ExcelApi 1.10')) throw new OfficeError('ApiNotFound');
    return new FakeComments(this.context, this.name);
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

class FakeWorksheets extends Loadable {
  constructor(readonly context: FakeContext) {
    super();
  }

  load(names: string): void {
    if (names !== 'items/name') throw new OfficeError('InvalidArgument');
    this.loadAtSync(this.context, 'items', () => {
      const { length } = this.context.steps;
      const items = [...this.context.excel.sheets.keys()].map((name) => new FakeWorksheet(this.context, name));
      this.context.steps.splice(length);
      return { items };
    });
  }
  get items(): FakeWorksheet[] {
    return this.loaded('items');
  }
  getItem(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, name);
  }
  add(name: string): FakeWorksheet {
    this.context.change(null, () => {
      this.context.excel.addSheet(name);
    });
    return new FakeWorksheet(this.context, name);
  }
}
