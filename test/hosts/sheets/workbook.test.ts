import type { ServerFunction } from '../../../src/hosts/sheets/protocol';
import { serve, serverFunctions } from '../../../src/hosts/sheets/server';
import { createSheetsWorkbook } from '../../../src/hosts/sheets/workbook';
import { behaviours } from '../../workbook/behaviour';
import { fakeRun } from './fake-run';
import { FakeSpreadsheet, fakeService } from './spreadsheet-fake';

let spreadsheet: FakeSpreadsheet;
let page: EventTarget;

beforeEach(() => {
  spreadsheet = new FakeSpreadsheet();
  page = new EventTarget();
  const answer = async (name: string, given: unknown[]) => ({ result: serve(name as ServerFunction, given) });
  Object.assign(globalThis, {
    google: fakeRun(serverFunctions, answer),
    SpreadsheetApp: fakeService(spreadsheet, {}),
    window: page,
    document: { visibilityState: 'visible', hasFocus: () => true },
  });
});

/** The user selects in the sheet and comes over to the sidebar. */
const select = async ({
  sheet,
  row,
  column,
  rows,
  columns,
}: {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}) => {
  spreadsheet.select(sheet, [{ row: row + 1, column: column + 1, rows, columns }]);
  page.dispatchEvent(new Event('focus'));
  await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the Google Sheets workbook behaves as every workbook does', () => {
  const { features } = createSheetsWorkbook();
  it.each(behaviours.filter(({ needs }) => needs === undefined || features[needs]))('$name', async ({ run }) => {
    await run({ workbook: createSheetsWorkbook(), select });
  });
});
