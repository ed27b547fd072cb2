import type { Page } from 'playwright-core';
import { acting, held, withExcel } from './excel-steps';
import { expectSoon } from './soon';
import { back, button, choose, goTo, says, shows } from './steps';

withExcel();

/** Puts formulas into a column, from its first row on. */
const put = (page: Page, column: number, formulas: readonly string[]): Promise<void> =>
  page.evaluate(
    ([at, texts]) => {
      for (const [row, formula] of texts.entries()) {
        fakeExcel.sheet('Sheet1').cells.set(`${row},${at}`, { formula, value: 0 });
      }
    },
    [column, formulas] as const,
  );

/** Excel answers nothing until the function returned is called. */
const holdExcel = async (page: Page): Promise<() => Promise<void>> => {
  await page.evaluate(() => {
    const { run } = Excel;
    const held = new Promise<void>((resolve) => {
      Object.assign(globalThis, { letExcelGo: resolve });
    });
    Object.assign(Excel, {
      run: async (...given: unknown[]) => {
        await held;
        return (run as (...passed: unknown[]) => Promise<unknown>)(...given);
      },
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { letExcelGo: () => void }).letExcelGo());
};

const tool = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Tools');
  await goTo(page, name);
};

test('the add-in starts with this workbook only where the user asks for it', () =>
  acting(async ({ page, look }) => {
    await goTo(page, 'Tools');
    const box = page.getByRole('checkbox', { name: /Start ICS Figures/ });
    const set = () => page.evaluate(() => Office.addin.getStartupBehavior());
    await box.waitFor();
    expect([await box.isChecked(), await set()]).toEqual([false, 'None']);
    await box.check();
    await expectSoon(set, 'Load');
    await look('tools');
    await box.uncheck();
    await expectSoon(set, 'None');
  }));

test('the calls are counted, TODAY() is explained, and a column of single calls becomes one', () =>
  acting(async ({ page, look }) => {
    await put(page, 1, ['=ICS_BUDGET(A1)', '=ICS_BUDGET(A2)', '=ICS_BUDGET(A3)', '=SUM(B1:B3)']);
    await put(page, 3, ['=ICS_CODE("LSC","ods",TODAY())']);
    await tool(page, 'Check the calls');
    await button(page, 'Check').click();
    await says(page, /^4 cells of 5 formulas call ICS Figures/);
    await shows(page, /ICS_CODE takes TODAY\(\) as an argument/);
    await button(page, 'Sheet1, D1').click();
    await expectSoon(() => page.evaluate(() => fakeExcel.selected), expect.objectContaining({ row: 0, column: 3 }));
    expect((await held(page)).undoSteps).toBe(0);
    await button(page, 'Replace').click();
    await says(page, /^One call stands in B1\./);
    await look('calls');
    const { cells, undoSteps } = await held(page);
    expect(Object.fromEntries(Object.entries(cells).filter(([, content]) => content !== ''))).toEqual({
      'Sheet1!0,1': '=ICS_BUDGET(A1:A3)',
      'Sheet1!3,1': '=SUM(B1:B3)',
      'Sheet1!0,3': '=ICS_CODE("LSC","ods",TODAY())',
    });
    expect(undoSteps).toBe(1);
  }));

describe.each([
  ['Refresh and repair', 'Repair'],
  ['Check the calls', 'Check'],
])('%s', (name, action) => {
  test('shows that it goes on, is stopped, and can be begun again', () =>
    acting(async ({ page, look }) => {
      await put(page, 0, ['=_xldudf_ICS_NAME("LSC")']);
      await tool(page, name);
      const stop = page.getByRole('button', { name: 'Stop' });
      await expectSoon(() => stop.getAttribute('aria-disabled'), 'true');
      const letGo = await holdExcel(page);
      await button(page, action).click();
      await page.getByRole('progressbar').waitFor();
      await look(`${action}-goes-on`);
      await stop.click();
      await letGo();
      await says(page, /^Stopped/);
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      expect((await held(page)).cells).toEqual({ 'Sheet1!0,0': '=_xldudf_ICS_NAME("LSC")' });
      await button(page, action).click();
      await says(page, /1 formula/);
    }));
});

describe('a drop-down', () => {
  const pickers = (page: Page) => page.evaluate(() => [...fakeExcel.sheet('Sheet1').pickers.keys()]);

  test('of systems goes into the grid with formulas beside it', () =>
    acting(async ({ page, look }) => {
      await tool(page, 'Insert a picker');
      await button(page, 'Insert').click();
      await says(page, /^Inserted the drop-down, .* takes it back, in 3 steps\.$/);
      expect((await held(page)).undoSteps).toBe(3);
      await look('picker');
      expect(await pickers(page)).toEqual(['0,0']);
      const { cells } = await held(page);
      expect(Object.values(cells)).toEqual(expect.arrayContaining([expect.stringMatching(/^=ICS_NAME\(A1\)/)]));
    }));

  test('of years goes into the selected cell', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.select({ sheet: 'Sheet1', row: 3, column: 0, rows: 1, columns: 1 }));
      await tool(page, 'Insert a picker');
      await choose(page, 'What to choose in the cell', 'A year, for one system');
      await page.locator('.ics-plan dd', { hasText: /20\d\d\/\d\d, in a drop-down/ }).waitFor();
      await page.getByText('A4', { exact: true }).waitFor();
      await button(page, 'Insert').click();
      await says(page, /^Inserted the drop-down/);
      expect(await pickers(page)).toEqual(['3,0']);
      expect(Object.values((await held(page)).cells).join()).toMatch(/=ICS_DEFICIT\("[^"]+",A4\)/);
    }));
});

test('a function is found and its example inserted, as a percentage where it is a rate', () =>
  acting(async ({ page, look }) => {
    await goTo(page, 'All functions');
    await page.getByLabel('Find a function').fill('savings rate');
    await says(page, /^1 function\.$/);
    await goTo(page, /^SAVINGS_RATE/, 'SAVINGS_RATE');
    await page.getByText('A1', { exact: true }).waitFor();
    await look('function');
    await button(page, 'Insert').click();
    await says(page, /^Inserted SAVINGS_RATE in A1/);
    const cell = await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.get('0,0'));
    expect(cell).toMatchObject({ formula: expect.stringMatching(/^=SAVINGS_RATE\(/), numberFormat: '0.0%' });
    await back(page, 'All functions');
    await expectSoon(() => page.getByLabel('Find a function').inputValue(), 'savings rate');
  }));

test('the example of the first visit is hidden for good', () =>
  acting(async ({ page }) => {
    await button(page, 'Hide').click();
    await button(page, 'Use this figure').waitFor({ state: 'detached' });
    await expectSoon(() => page.evaluate(() => document.activeElement?.id), 'ics-search');
    await page.reload({ waitUntil: 'commit' });
    await page.getByText('Or choose from the list').waitFor();
    expect(await button(page, 'Use this figure').count()).toBe(0);
  }));
