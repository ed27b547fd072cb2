import { acting, cite, held, withExcel } from './excel-steps';
import { arrive, button, goTo, says, shows } from './steps';

withExcel();

describe('the ribbon, the context menu and the keys', () => {
  test('Cite leads to the citation of the figure that the selected cell shows, wherever the pane is', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() =>
        fakeExcel.sheet('Sheet1').cells.set('0,0', { formula: '=ICS_DEFICIT("LSC")', value: 300 }),
      );
      await goTo(page, 'All functions');
      expect(await page.evaluate(() => clickCommand('citeSelection'))).toBe(1);
      await shows(page, /In A1: =ICS_DEFICIT\("LSC"\)/);
      await look('cite');
      await cite(page, 'In the next cell');
      await says(page, /^(Inserted|Cited)/);
      expect((await held(page)).cells).toEqual({
        'Sheet1!0,0': '=ICS_DEFICIT("LSC")',
        'Sheet1!0,1': '=ICS_CITE("LSC",,,"short")',
      });
    }));

  test('Cite says so where the cell shows no figure of ours', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => clickCommand('citeSelection'));
      await arrive(page, 'Cite a cell');
      await says(page, /A1/);
      await button(page, /All systems/).waitFor();
    }));

  test('Cite offers a column beside the cells that one call fills, and asks about what stands there', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        for (const row of [0, 1, 2]) cells.set(`${row},0`, { value: 'LSC' });
        cells.set('0,1', { formula: '=ICS_DEFICIT(A1:A3,"2020-02")', value: 277 });
        for (const row of [1, 2]) cells.set(`${row},1`, { value: 277 });
        cells.set('1,2', { value: 'mine' });
        fakeExcel.selected = { sheet: 'Sheet1', row: 2, column: 1, rows: 1, columns: 1 };
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await shows(page, /B3 is filled from B1/);
      await look('cite-column');
      await cite(page, 'In the next cell', 'Harvard');
      await page.getByRole('dialog').getByRole('button', { name: 'Overwrite' }).click();
      await says(page, /^Inserted the citations in C1 to C3\./);
      const { cells } = await held(page);
      expect([cells['Sheet1!0,2'], cells['Sheet1!1,2']]).toEqual(['=ICS_CITE(A1:A3,,"2020-02")', undefined]);
    }));

  test('Cite offers both figures of a formula', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        cells.set('0,0', { formula: '=ICS_DEFICIT(F1,"latest")/ICS_BUDGET("LSC")', value: 0.1 });
        cells.set('0,5', { value: 'LSC' });
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await shows(page, /follows the figure when F1 changes or a newer year is there/);
      await look('cite-two');
      await cite(page, 'In the next cell', 'Harvard');
      await says(page, /^Inserted the citations in B1 and C1\./);
      expect((await held(page)).cells).toMatchObject({
        'Sheet1!0,1': '=ICS_CITE(F1,,"latest")',
        'Sheet1!0,2': '=ICS_CITE("LSC","budget")',
      });
    }));

  test('Refresh repairs what is broken and says what it did', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        cells.set('0,0', { formula: '=_xldudf_ICS_DEFICIT("LSC")', value: '#NAME?' });
        cells.set('1,0', { formula: '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(""LSC"")"),"L")', value: 'L' });
        cells.set('2,0', { formula: '=SUM(A1:A2)', value: 0 });
      });
      expect(await page.evaluate(() => clickCommand('refreshFigures'))).toBe(1);
      await says(page, /3 formulas read, 2 of them ours; 2 repaired\. Undo in Excel takes it back\./);
      await look('refresh');
      expect((await held(page)).cells).toEqual({
        'Sheet1!0,0': '=ICS_DEFICIT("LSC")',
        'Sheet1!1,0': '=ICS_NAME("LSC")',
        'Sheet1!2,0': '=SUM(A1:A2)',
      });
    }));

  test('Refresh does it again when it is pressed again', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => clickCommand('refreshFigures'));
      await says(page, /0 formulas read/);
      await page.evaluate(() =>
        fakeExcel.sheet('Sheet1').cells.set('4,0', { formula: '=_xldudf_ICS_NAME("LSC")', value: '#NAME?' }),
      );
      await page.evaluate(() => clickCommand('refreshFigures'));
      await says(page, /1 formula read, 1 of them ours; 1 repaired/);
      expect((await held(page)).cells).toEqual({ 'Sheet1!4,0': '=ICS_NAME("LSC")' });
    }));

  test('Cite goes by the cell that is selected when it is pressed, and by what stands there then', () =>
    acting(async ({ page }) => {
      const put = (place: string, formula: string) =>
        page.evaluate(
          ([at, text]) => fakeExcel.sheet('Sheet1').cells.set(at!, { formula: text!, value: 300 }),
          [place, formula],
        );
      await put('0,0', '=ICS_DEFICIT("LSC")');
      await page.evaluate(() => clickCommand('citeSelection'));
      await shows(page, /In A1: =ICS_DEFICIT\("LSC"\)/);
      // Another formula in the same cell, and then another cell of which Excel has told nothing.
      await put('0,0', '=ICS_BUDGET("LSC")');
      await page.evaluate(() => clickCommand('citeSelection'));
      await shows(page, /In A1: =ICS_BUDGET\("LSC"\)/);
      await put('5,0', '=ICS_CARD("LSC","control_total")');
      await page.evaluate(() => {
        fakeExcel.selected = { sheet: 'Sheet1', row: 5, column: 0, rows: 1, columns: 1 };
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await shows(page, /In A6: =ICS_CARD/);
    }));

  test('Figures leads back to the search', () =>
    acting(async ({ page }) => {
      await goTo(page, 'All functions');
      await page.evaluate(() => clickCommand('openFigures'));
      await arrive(page, 'ICS Figures');
      await page.getByLabel('Find a system').waitFor();
    }));
});
