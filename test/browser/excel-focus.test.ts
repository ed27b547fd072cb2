import type { Page } from 'playwright-core';
import { acting, held, toFigure, withExcel } from './excel-steps';
import { clipped, violations } from './seen';
import { expectSoon } from './soon';
import { arrive, button, says } from './steps';

withExcel();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const select = (page: Page, row: number): Promise<void> =>
  page.evaluate((at) => fakeExcel.select({ sheet: 'Sheet1', row: at, column: 0, rows: 1, columns: 1 }), row);

describe('whoever goes by the keyboard', () => {
  test('finds the focus on the title where the button it was on makes way for another', () =>
    acting(async ({ page }) => {
      await button(page, 'Use this figure').press('Enter');
      await page.getByLabel('Citation', { exact: true }).waitFor();
      await button(page, 'Insert').press('Enter');
      await says(page, /^Inserted/);
      await button(page, /^Back to/).press('Enter');
      await button(page, 'Cite this figure').waitFor();
      await expectSoon(() => focused(page), 'ICS Figures');
      await button(page, 'Cite this figure').focus();
      await select(page, 5);
      await button(page, 'Use this figure').waitFor();
      await expectSoon(() => focused(page), 'ICS Figures');
    }));

  test('keeps it where a screen is fetched again, whether it comes or not', () =>
    acting(async ({ page }) => {
      await page.route(/\/assets\/later-/, (route) => route.abort(), { times: 2 });
      await button(page, 'Use this figure').press('Enter');
      await arrive(page, 'Not opened');
      await button(page, 'Try again').press('Enter');
      await button(page, 'Try again').waitFor();
      await expectSoon(() => focused(page), 'Not opened');
      await button(page, 'Try again').press('Enter');
      await arrive(page, 'Deficit: about £300m');
      await expectSoon(() => focused(page), 'Deficit: about £300m');
    }));

  test('can read all that stands in the way of a table, and how much more there is', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => {
        for (let row = 1; row < 40; row += 1) {
          fakeExcel.sheet('Sheet1').cells.set(`${row},1`, { value: 'My own long remark on this very row. '.repeat(9) });
        }
      });
      await page.getByLabel('Find a system').fill('LSC');
      await page.getByRole('option').first().waitFor();
      await page.getByLabel('Find a system').press('Enter');
      await button(page, 'All figures as a table').click();
      await button(page, 'Insert').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('And 34 more cells hold something.').waitFor();
      expect([await violations(page), await clipped(page)]).toEqual([[], []]);
      const list = dialog.getByRole('list', { name: 'What stands there' });
      await list.focus();
      await page.keyboard.press('End');
      await expectSoon(() => list.evaluate(({ scrollTop }) => scrollTop > 0), true);
      await page.keyboard.press('Escape');
      await says(page, /^Nothing was written/);
    }));
});

test('a double click on a button that goes with its screen touches nothing of the next, and keeps the focus', () =>
  acting(async ({ page }) => {
    await toFigure(page);
    await button(page, /^Back to/).dblclick();
    await button(page, 'Use this figure').waitFor();
    await expectSoon(() => focused(page), 'Use this figure');
    await button(page, 'Use this figure').dblclick();
    await page.getByLabel('Citation', { exact: true }).waitFor();
    await expectSoon(() => focused(page), 'Deficit: about £300m');
    await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.set('0,0', { value: 'mine' }));
    await button(page, 'Insert').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Overwrite' }).dblclick();
    await says(page, /^Inserted/);
    await expectSoon(() => focused(page), 'Insert');
    expect((await held(page)).undoSteps).toBe(1);
  }));

test('Enter held down on Insert writes once', () =>
  acting(async ({ page }) => {
    await toFigure(page);
    await button(page, 'Insert').focus();
    // Each after the first is what a key that is held down sends.
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.down('Enter');
      await says(page, /^Inserted/);
    }
    await page.keyboard.up('Enter');
    expect((await held(page)).undoSteps).toBe(1);
  }));

test('a double click on Insert writes once', () =>
  acting(async ({ page }) => {
    await toFigure(page);
    await button(page, 'Insert').dblclick();
    await says(page, /^Inserted/);
    expect((await held(page)).undoSteps).toBe(1);
  }));
