import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { behaviours } from '../workbook/behaviour';
import {
  cellAt,
  focusGrid,
  type PreviewBrowser,
  select,
  startBrowser,
  typeInto,
  untilCell,
  untilEditing,
  untilSelected,
  untilShows,
} from './preview';
import { expectSoon } from './soon';

/** The behavioural suite as it runs in the page, beside the workbook it tests. */
const suite = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('../workbook/behaviour.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'behaviourSuite',
    target: 'es2022',
  });
  return `${outputFiles[0]!.text}; window.behaviourSuite = behaviourSuite;`;
};

let browser: PreviewBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const write = (row: number, column: number, cells: readonly object[][]): Promise<void> =>
  page.evaluate(
    async (given) => {
      const workbook = window.icsFigures.workbook!;
      const { sheet } = await workbook.selection();
      const range = {
        sheet,
        row: given.row,
        column: given.column,
        rows: given.cells.length,
        columns: given.cells[0]!.length,
      };
      await workbook.write(range, given.cells as never);
    },
    { row, column, cells },
  );

describe('the grid as a workbook', () => {
  beforeAll(async () => {
    ({ page } = await browser.open());
    const sheet = () => page.evaluate(async () => (await window.icsFigures.workbook!.selection()).sheet);
    const first = await sheet();
    await page.getByRole('button', { name: 'Add a sheet' }).click();
    await expectSoon(sheet, expect.not.stringMatching(first));
    await page.evaluate(await suite());
  });

  // What the grid has not: its own test would only say so.
  const possible = behaviours
    .map(({ name, needs }, index) => ({ name, needs, index }))
    .filter(({ needs }) => needs !== 'comments' && needs !== 'pickers');

  test.each(possible)('$name', async ({ index }) => {
    await page.evaluate(async (which) => {
      const workbook = window.icsFigures.workbook!;
      const { behaviourSuite } = window as unknown as { behaviourSuite: { behaviours: typeof behaviours } };
      await behaviourSuite.behaviours[which]!.run({ workbook, select: (range) => workbook.select(range) });
    }, index);
  });
});

describe('what the pane writes', () => {
  beforeEach(async () => {
    ({ page } = await browser.open());
  });

  test('is computed once the write is done', async () => {
    await write(1, 6, [[{ formula: '=ICS_DEFICIT("LSC")', numberFormat: '#,##0' }, { formula: '=G2/2' }]]);
    expect((await cellAt(page, 'G2')).text).toBe('300');
    expect((await cellAt(page, 'H2')).value).toBe(150);
  });

  test('is taken back in one step where it stands on two sheets', async () => {
    await page.evaluate(async () => {
      const workbook = window.icsFigures.workbook!;
      const { sheet } = await workbook.selection();
      await workbook.ensureSheet('Other', ['Heading']);
      const cells = [[{ value: 'both' }]];
      const place = { row: 1, column: 6, rows: 1, columns: 1 };
      await workbook.writeRanges([
        { range: { sheet, ...place }, cells },
        { range: { sheet: 'Other', ...place }, cells },
      ]);
    });
    await focusGrid(page);
    await page.keyboard.press('Control+z');
    await untilShows(page, 'G2', '');
    const other = () =>
      page.evaluate(async () => {
        const place = { sheet: 'Other', row: 1, column: 6, rows: 1, columns: 1 };
        const [[cell] = []] = await window.icsFigures.workbook!.read(place);
        return cell!.value;
      });
    await expectSoon(other, null);
  });

  test('is taken back and done again by the keyboard, one step a write', async () => {
    await focusGrid(page);
    await write(1, 6, [[{ formula: '=SAVINGS_RATE(300,3,3700)', numberFormat: '0.0%' }, { value: '=text' }]]);
    await write(1, 6, [
      [{ value: 1 }, { value: 2 }],
      [{ value: 3 }, { value: 4 }],
    ]);
    await page.keyboard.press('Control+z');
    await untilShows(page, 'G2', '2.7%');
    await untilCell(page, 'H2', { value: '=text' });
    await untilCell(page, 'H3', { value: null });
    await page.keyboard.press('Control+z');
    await untilShows(page, 'G2', '');
    await page.keyboard.press('Control+y');
    await untilShows(page, 'G2', '2.7%');
    await page.keyboard.press('Control+y');
    await untilShows(page, 'H3', '4');
  });

  test('is taken back by the keyboard from the pane too', async () => {
    await write(1, 6, [[{ value: 7 }]]);
    await page.locator('#pane button').first().focus();
    await page.keyboard.press('Control+z');
    await untilShows(page, 'G2', '');
    await page.keyboard.press('Control+Shift+z');
    await untilShows(page, 'G2', '7');
  });

  test('leaves a cell’s other formats, and a percentage where the user set one', async () => {
    await write(1, 6, [[{ value: 0.5, numberFormat: '0%' }]]);
    await write(1, 6, [[{ formula: '=SAVINGS_RATE(300,3,3700)' }]]);
    // The cell's own format wins over the one that comes with the function's value.
    expect((await cellAt(page, 'G2')).text).toBe('3%');
  });

  test('keeps text as text when somebody edits the cell and leaves it', async () => {
    await focusGrid(page);
    await write(1, 6, [[{ value: '=1+1' }]]);
    await typeInto(page, 'A2', 'x');
    await select(page, 'G2');
    await untilSelected(page, 'G2');
    await page.keyboard.press('F2');
    await untilEditing(page, true);
    await page.keyboard.press('Enter');
    await untilEditing(page, false);
    await untilSelected(page, 'G3');
    // Whatever the grid makes of it comes before what is typed after it.
    await typeInto(page, 'G4', '=ICS_DEFICIT("LSC")');
    await untilShows(page, 'G4', '300');
    await untilCell(page, 'G2', { formula: null, value: '=1+1' });
  });
});
