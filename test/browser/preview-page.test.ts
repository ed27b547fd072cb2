import type { Locator, Page } from 'playwright-core';
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
import { violations } from './seen';
import { expectSoon } from './soon';

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const untilLine = (page: Page, line: unknown): Promise<void> =>
  expectSoon(() => page.locator('#cell').textContent(), line);

const openTable = async (page: Page): Promise<Locator> => {
  await page.locator('#cells summary').click();
  const table = page.getByRole('table');
  await table.waitFor();
  return table;
};

describe('the page', () => {
  test('asks nothing outside its own origin and complains of nothing', async () => {
    const { page, outside, complaints } = await browser.open();
    await openTable(page);
    await focusGrid(page);
    await typeInto(page, 'G2', '=ICS_DEFICIT("LSC")');
    await untilShows(page, 'G2', '300');
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  // L&SC ICS board paper of 3 February 2021, pp. 41 and 43, and The Lowdown of 21 March 2021.
  test('opens with the worked example, computed', async () => {
    const { page } = await browser.open();
    const expected = {
      B5: '300',
      C5: '240',
      D5: '340',
      B6: '277',
      B7: '3,700',
      B8: '8.1%',
      B12: '100',
      C12: '60',
      B13: '2.7%',
      C13: '1.6%',
      B17: '113',
      B21: '154',
      A27: expect.stringContaining('p. 41'),
      E5: expect.stringContaining('The Lowdown'),
    };
    const shown = (address: string) => cellAt(page, address).then(({ text }) => [address, text]);
    await expectSoon(async () => Object.fromEntries(await Promise.all(Object.keys(expected).map(shown))), expected);
  });

  test('says address, formula, value and error of the selected cell in a live line', async () => {
    const { page } = await browser.open();
    await select(page, 'B5');
    await untilLine(page, 'B5 =ICS_DEFICIT("LSC") gives 300');
    await select(page, 'B31');
    await untilLine(page, expect.stringMatching(/^B31 =ICS_DEFICIT\("Lancashir"\) gives #N\/A — .*Did you mean/));
  });

  test('keeps the live line true to what is undone and done again', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'G2', '=ICS_DEFICIT("LSC")');
    await select(page, 'G2');
    await untilLine(page, 'G2 =ICS_DEFICIT("LSC") gives 300');
    await page.keyboard.press('Control+z');
    await untilLine(page, 'G2 blank');
    await page.keyboard.press('Control+y');
    await untilLine(page, 'G2 =ICS_DEFICIT("LSC") gives 300');
  });

  test('keeps the live line true to what is undone of the pane’s doing', async () => {
    const { page } = await browser.open();
    await select(page, 'G2');
    await untilSelected(page, 'G2');
    await page.evaluate(async () => {
      const workbook = window.icsFigures.workbook!;
      const range = await workbook.selection();
      await workbook.write(range, [[{ formula: '=ICS_DEFICIT("LSC")', numberFormat: '#,##0' }]]);
    });
    await untilLine(page, 'G2 =ICS_DEFICIT("LSC") gives 300');
    await page.evaluate(() => window.icsFigures.workbook!.undo());
    await untilLine(page, 'G2 blank');
    await page.evaluate(() => window.icsFigures.workbook!.redo());
    await untilLine(page, 'G2 =ICS_DEFICIT("LSC") gives 300');
  });

  test('offers the cells as a real table', async () => {
    const { page } = await browser.open();
    const table = await openTable(page);
    await expectSoon(() => table.locator('th[scope=col]').allInnerTexts(), ['A', 'B', 'C', 'D', 'E']);
    await expectSoon(
      () => table.locator('tr').nth(5).textContent(),
      expect.stringMatching(/Deficit, February 2021300/),
    );
  });

  test('is left and entered by the keyboard alone', async () => {
    const { page } = await browser.open();
    const inPane = (): Promise<boolean> =>
      page.evaluate(() => document.querySelector('#pane')?.contains(document.activeElement) ?? false);
    await untilSelected(page, 'A1');
    await page.keyboard.press('ArrowDown');
    await untilSelected(page, 'A2');
    await page.keyboard.press('F6');
    await expectSoon(inPane, true);
    await page.keyboard.press('F6');
    await expectSoon(inPane, false);
    await page.keyboard.press('ArrowRight');
    await untilSelected(page, 'B2');
  });

  test('folds the pane away and back by its button', async () => {
    const { page } = await browser.open();
    const button = page.getByRole('button', { name: /pane/ });
    const state = async () => [await page.locator('#pane').isVisible(), await button.getAttribute('aria-expanded')];
    await expectSoon(state, [true, 'true']);
    await button.press('Enter');
    await expectSoon(state, [false, 'false']);
    await button.press('Enter');
    await expectSoon(state, [true, 'true']);
  });
});

describe('typing into the grid', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await browser.open());
    await focusGrid(page);
  });

  test('gives figures and rates, formatted, with functions in any case', async () => {
    await typeInto(page, 'G2', '=ics_deficit("LSC")');
    await typeInto(page, 'G3', '=SAVINGS_RATE(300.00,3,3.70e3)');
    await untilCell(page, 'G2', { value: 300, text: '300' });
    // 100 / 3700 to the nearest double.
    await untilCell(page, 'G3', { value: 0.02702702702702703, text: '2.7%' });
  });

  test('shows an error’s sentence, and forgets it once the formula is mended', async () => {
    await typeInto(page, 'H2', '=ICS_DEFICIT("LCS")');
    await untilCell(page, 'H2', { text: '#N/A', sentence: expect.stringMatching(/LCS/) });
    await typeInto(page, 'H2', '=ICS_DEFICIT("LSC")');
    await untilCell(page, 'H2', { text: '300', sentence: null });
  });

  test('recalculates what refers to a changed cell', async () => {
    await typeInto(page, 'B11', '6');
    // 300 / 6
    await untilShows(page, 'B12', '50');
  });

  test('spills a table, says #SPILL! where there is no room, and recovers', async () => {
    await typeInto(page, 'I3', 'in the way');
    await untilShows(page, 'I3', 'in the way');
    await typeInto(page, 'I2', '=ICS_LIST("North West")');
    await untilShows(page, 'I2', '#SPILL!');
    await select(page, 'I3');
    await untilSelected(page, 'I3');
    await page.keyboard.press('Delete');
    // The three systems of the region, by the register.
    await untilShows(page, 'I2', 'Cheshire and Merseyside');
    await untilCell(page, 'I3', { value: 'Greater Manchester' });
    await untilCell(page, 'I4', { value: 'Lancashire and South Cumbria' });
  });

  test('has room for the whole table, and says where a result goes past the end of the sheet', async () => {
    await typeInto(page, 'M2', '=ICS_TABLE()');
    await untilCell(page, 'M2', { value: expect.not.stringMatching(/^#/), sentence: null });
    await untilCell(page, 'M1500', { value: expect.anything() });
    // The sheet ends at column Z.
    await typeInto(page, 'Z40', '={1,2,3;4,5,6}');
    await untilCell(page, 'Z40', {
      text: '#SPILL!',
      sentence: expect.stringMatching(/^The result has 2 rows and 3 columns, and the sheet ends before\./),
    });
    await select(page, 'Z40');
    await untilLine(page, expect.stringMatching(/ gives #SPILL! — The result has 2 rows/));
  });

  test('keeps the sentences of errors inside a spilled column', async () => {
    await typeInto(page, 'J2', '=ICS_DEFICIT({"LSC";"LCS"})');
    await untilCell(page, 'J2', { value: 300 });
    await untilCell(page, 'J3', { text: '#N/A', sentence: expect.stringMatching(/LCS/) });
  });

  test('works with the grid’s own functions around ours', async () => {
    await typeInto(page, 'K2', '=LET(x,ICS_DEFICIT("LSC"),x/ICS_BUDGET("LSC"))');
    await typeInto(page, 'K3', '=IFERROR(ICS_DEFICIT("LCS"),"none")');
    await typeInto(page, 'K4', '=SUM(MAP({1;2;3},LAMBDA(y,SAVINGS_PER_YEAR(300,y))))');
    // 300 + 150 + 100
    await untilShows(page, 'K4', '550');
    await untilCell(page, 'K2', { value: 300 / 3700 });
    await untilCell(page, 'K3', { value: 'none' });
  });

  test('offers our functions with their descriptions', async () => {
    await select(page, 'L2');
    await untilSelected(page, 'L2');
    await page.keyboard.type('=');
    await untilEditing(page, true);
    await page.keyboard.type('SAVINGS_');
    await page.getByText('SAVINGS_RATE').first().waitFor();
    await page.keyboard.type('RATE(');
    await page
      .getByText(/compound/)
      .first()
      .waitFor();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
  const { page } = await browser.open({ colorScheme });
  await openTable(page);
  expect(await violations(page, false)).toEqual([]);
});
