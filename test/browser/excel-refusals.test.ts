import type { Page } from 'playwright-core';
import { acting, cite, held, toFigure, withExcel } from './excel-steps';
import { button, goTo, says } from './steps';

withExcel();

describe('what stands in the way is told plainly, and nothing is half-written', () => {
  const refused = (name: string, prepare: (page: Page) => Promise<unknown>, sentence: RegExp) =>
    test(name, () =>
      acting(async ({ page, look }) => {
        await toFigure(page);
        const before = await held(page);
        await prepare(page);
        await cite(page, 'In the next cell');
        await says(page, sentence);
        await look(`refused-${name.replaceAll(/\W+/g, '-')}`);
        const { cells, undoSteps } = await held(page);
        expect([cells, undoSteps]).toEqual([before.cells, before.undoSteps]);
      }),
    );

  refused(
    'a protected sheet',
    (page) =>
      page.evaluate(() => {
        fakeExcel.writeError = 'AccessDenied';
      }),
    /protected/,
  );
  refused(
    'merged cells',
    (page) => page.evaluate(() => fakeExcel.merged.push({ sheet: 'Sheet1', row: 0, column: 0, rows: 2, columns: 2 })),
    /A1 to B2 are merged/,
  );
  refused(
    'a cell that is being edited',
    (page) =>
      page.evaluate(() => {
        fakeExcel.writeError = 'InvalidOperationInCellEditMode';
      }),
    /being edited/,
  );

  const refusedFootnote = (name: string, prepare: (page: Page) => Promise<unknown>, sentence: RegExp) =>
    test(name, () =>
      acting(async ({ page, look }) => {
        await toFigure(page);
        await prepare(page);
        await cite(page, 'As a footnote');
        await says(page, sentence);
        await look(`refused-${name.replaceAll(/\W+/g, '-')}`);
        expect((await held(page)).cells).toEqual({});
        expect(await page.evaluate(() => [...fakeExcel.sheets.keys()])).toEqual(['Sheet1']);
        await page.evaluate(() => {
          fakeExcel.merged.splice(0);
          fakeExcel.locked.clear();
        });
        await button(page, /^(Insert|Cite)$/).click();
        await says(page, /^Inserted .* in 2 steps\.$/);
      }),
    );

  refusedFootnote(
    'merged cells where a footnote is to go: the sheet made for it goes again',
    (page) => page.evaluate(() => fakeExcel.merged.push({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 })),
    /A1 to B1 are merged.* Nothing was written\.$/,
  );
  refusedFootnote(
    'a protected cell where a footnote’s number is to go: the sheet made for it goes again',
    (page) => page.evaluate(() => fakeExcel.locked.add('Sheet1!0,1')),
    /is protected.* Nothing was written\.$/,
  );

  test('a selection of several areas', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await page.evaluate(() => {
        fakeExcel.selectionError = 'InvalidSelection';
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /Select one cell or one block of cells/);
      expect((await held(page)).cells).toEqual({});
    }));

  test('several areas selected once the figure is shown: nothing is planned or written until one block is selected', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await page.getByText('A1', { exact: true }).waitFor();
      const block = { sheet: 'Sheet1', row: 4, column: 0, rows: 1, columns: 1 };
      await page.evaluate((selected) => {
        fakeExcel.selectionError = 'InvalidSelection';
        return fakeExcel.select(selected);
      }, block);
      await page.getByText(/Select one cell or one block of cells/).waitFor();
      expect(await button(page, 'Insert').getAttribute('aria-disabled')).toBe('true');
      expect((await held(page)).cells).toEqual({});
      await page.evaluate((selected) => {
        fakeExcel.selectionError = null;
        return fakeExcel.select(selected);
      }, block);
      await page.getByText('A5', { exact: true }).waitFor();
      await cite(page, 'In the next cell');
      await says(page, /^Inserted £300m in A5/);
    }));

  test('a whole column: its first cell counts', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.select({ sheet: 'Sheet1', row: 0, column: 2, rows: 1_048_576, columns: 1 }));
      await toFigure(page);
      await page.getByText('C1', { exact: true }).waitFor();
      await cite(page, 'In the next cell');
      await says(page, /^Inserted/);
      expect(Object.keys((await held(page)).cells)).toEqual(['Sheet1!0,2', 'Sheet1!0,3']);
    }));

  test('a filled cell: asked first, kept where the user says so', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.set('0,1', { value: 'mine' }));
      await toFigure(page);
      await cite(page, 'In the next cell');
      await page.getByRole('dialog').waitFor();
      await look('filled');
      await page.keyboard.press('Escape');
      await says(page, /^Nothing was written/);
      expect((await held(page)).cells).toEqual({ 'Sheet1!0,1': 'mine' });
    }));

  test('an old Excel: no notes, comments or drop-downs are offered', () =>
    acting(
      async ({ page }) => {
        await toFigure(page);
        const places = await page.getByLabel('Citation', { exact: true }).locator('option').allTextContents();
        expect(places).toEqual(['In the next cell', 'As a footnote', 'None']);
        await cite(page, 'In the next cell');
        await says(page, /^Inserted/);
        await page.evaluate(() => clickCommand('openFigures'));
        await goTo(page, 'Tools');
        await button(page, 'Check the calls').waitFor();
        expect(await button(page, 'Insert a picker').count()).toBe(0);
      },
      { settings: { supported: [] } },
    ));
});
