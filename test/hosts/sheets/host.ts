import type { ServerFunction } from '../../../src/hosts/sheets/protocol';
import { serve, serverFunctions } from '../../../src/hosts/sheets/server';
import type { RangeAddress } from '../../../src/workbook/port';
import { fakeRun, type Outcome } from './fake-run';
import { FakeSpreadsheet, fakeService } from './spreadsheet-fake';

/** The sidebar's page and the script behind it, both in this process, over a spreadsheet in memory. */
export class FakeHost {
  readonly spreadsheet = new FakeSpreadsheet();
  readonly page = new EventTarget();
  readonly document = { visibilityState: 'visible', focused: true, hasFocus: () => this.document.focused };
  readonly called: string[] = [];
  /** Answers in the script's place. */
  intercept: Outcome | null = null;

  install(): void {
    const answer = async (name: string, given: unknown[]): Promise<Outcome> => {
      this.called.push(name);
      return this.intercept ?? { result: serve(name as ServerFunction, given) };
    };
    Object.assign(globalThis, {
      google: fakeRun(serverFunctions, answer),
      SpreadsheetApp: fakeService(this.spreadsheet, {}),
      window: this.page,
      document: this.document,
    });
  }

  remove(): void {
    for (const name of ['google', 'SpreadsheetApp', 'window', 'document']) Reflect.deleteProperty(globalThis, name);
  }

  /** The user selects in the sheet and comes over to the sidebar. */
  async select({ sheet, row, column, rows, columns }: RangeAddress): Promise<void> {
    this.spreadsheet.select(sheet, [{ row: row + 1, column: column + 1, rows, columns }]);
    this.page.dispatchEvent(new Event('focus'));
    await this.answered();
  }

  /** Until calls that are under way have come back. */
  async answered(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }
}

export const at = (row: number, column: number, rows = 1, columns = 1, sheet = 'Sheet1'): RangeAddress => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/** Gives each test of a file a sidebar of its own. */
export const withFakeHost = (take: (host: FakeHost) => void): void => {
  let host: FakeHost;
  beforeEach(() => {
    host = new FakeHost();
    host.install();
    take(host);
  });
  afterEach(() => host.remove());
};
