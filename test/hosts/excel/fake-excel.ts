/**
 * As much of Excel behind Office.js as the port uses. Like Excel, it does nothing before `sync`, gives no property that
 * was not loaded before the last `sync`, stops a batch at its first failing step, and reads text typed into cells.
 */

import { type Block, emptySheet, isEmpty, key, OfficeError, type Sheet } from './fake-cells';
import { FakeContext } from './fake-office';

export class FakeExcel {
  readonly sheets = new Map<string, Sheet>([['Sheet1', emptySheet()]]);
  /** The codes of what the user has selected or done, which make Excel refuse. */
  selectionError: string | null = null;
  writeError: string | null = null;
  /** Steps of Excel's undo: batches that changed something. */
  undoSteps = 0;
  roundTrips = 0;
  supported = new Set(['ExcelApi 1.7', 'ExcelApi 1.8', 'ExcelApi 1.10', 'ExcelApi 1.13', 'ExcelApi 1.18']);
  /** Cells of protected sheets that refuse to change, as `Sheet1!0,0`. */
  readonly locked = new Set<string>();
  /** Merged blocks, by their sheets; a cell within, but for the first, takes nothing and says nothing. */
  readonly merged: Block[] = [];
  selected: Block = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
  readonly handlers = new Set<() => unknown>();

  install(): void {
    // Like Excel's, it takes up the context of an event's handler where one is given.
    const run = async (...given: unknown[]): Promise<unknown> => {
      const [first] = given;
      const merges = (Object(first) as { mergeUndoGroup?: unknown }).mergeUndoGroup === true;
      if (merges && !this.supported.has('ExcelApi 1.20')) throw new OfficeError('InvalidArgument');
      const context = first instanceof FakeContext ? first : new FakeContext(this, merges);
      return (given.at(-1) as (context: FakeContext) => Promise<unknown>)(context);
    };
    const isSetSupported = (set: string, version: string): boolean => this.supported.has(`${set} ${version}`);
    Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements: { isSetSupported } } } });
  }

  remove(): void {
    Reflect.deleteProperty(globalThis, 'Excel');
    Reflect.deleteProperty(globalThis, 'Office');
  }

  /** The user selects; resolves when everybody has been told. */
  async select(block: Block): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.selected = block;
    await Promise.all([...this.handlers].map((handler) => handler()));
  }

  sheet(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new OfficeError('ItemNotFound', 'The requested resource does not exist.');
    return sheet;
  }

  addSheet(name: string): void {
    if ([...this.sheets.keys()].some((each) => each.toLowerCase() === name.toLowerCase())) {
      throw new OfficeError('ItemAlreadyExists');
    }
    this.sheets.set(name, emptySheet());
  }

  /** As in Excel, formulas that refer to it lose what they refer to, and a neighbour is open where it was open itself. */
  deleteSheet(name: string): void {
    this.sheet(name);
    const names = [...this.sheets.keys()];
    if (names.length === 1) throw new OfficeError('InvalidOperation', 'A workbook needs a visible sheet.');
    this.sheets.delete(name);
    const at = names.indexOf(name);
    if (this.selected.sheet === name) {
      this.selected = { sheet: names[at + 1] ?? names[at - 1]!, row: 0, column: 0, rows: 1, columns: 1 };
    }
    const kept = this.merged.filter(({ sheet }) => sheet !== name);
    this.merged.splice(0, this.merged.length, ...kept);
    for (const place of [...this.locked]) if (place.startsWith(`${name}!`)) this.locked.delete(place);
    for (const cell of [...this.sheets.values()].flatMap(({ cells }) => [...cells.values()])) {
      for (const reference of [`'${name.replaceAll("'", "''")}'!`, `${name}!`]) {
        if (cell.formula?.includes(reference)) cell.formula = cell.formula.replaceAll(reference, '#REF!');
      }
    }
  }

  isLocked({ sheet, row, column, rows, columns }: Block): boolean {
    return [...this.locked].some((place) => {
      const [down, right] = place
        .slice(place.lastIndexOf('!') + 1)
        .split(',')
        .map(Number) as [number, number];
      const inside = down >= row && down < row + rows && right >= column && right < column + columns;
      return inside && place === `${sheet}!${key(down, right)}`;
    });
  }

  /** The cells of a sheet that have content. */
  used(name: string): Block | null {
    const filled = [...this.sheet(name).cells].filter(([, cell]) => !isEmpty(cell));
    const places = filled.map(([place]) => place.split(',').map(Number) as [number, number]);
    if (places.length === 0) return null;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { sheet: name, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
}
