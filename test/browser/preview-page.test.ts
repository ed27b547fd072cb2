import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { cellAt, focusGrid, type PreviewBrowser, select, startBrowser, typeInto, untilShows } from './preview';

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const selectedLine = (page: Page): Promise<string> => page.locator('#cell').innerText();

describe('the page', () => {
  test('asks nothing outside its own origin and complains of nothing', async () => {
    const { page, outside, complaints } = await browser.open();
    await page.locator('#cells summary').click();
    await focusGrid(page);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  // L&SC ICS board paper of 3 February 2021, pp. 41 and 43, and The Lowdown of 21 March 2021.
  test('opens with the worked example, computed', async () => {
    const { page } = await browser.open();
    const shown = Object.fromEntries(
      await Promise.all(
        ['B5', 'C5', 'D5', 'B6', 'B7', 'B8', 'B12', 'C12', 'B13', 'C13', 'B17', 'B21'].map(async (address) => [
          address,
          (await cellAt(page, address)).text,
        ]),
      ),
    );
    expect(shown).toEqual({
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
    });
    expect((await cellAt(page, 'A27')).text).toContain('p. 41');
    expect((await cellAt(page, 'E5')).text).toContain('The Lowdown');
  });

  test('says address, formula, value and error of the selected cell in a live line', async () => {
    const { page } = await browser.open();
    await select(page, 'B5');
    await page.waitForFunction(() => document.querySelector('#cell')?.textContent?.startsWith('B5'));
    expect(await selectedLine(page)).toBe('B5 =ICS_DEFICIT("LSC") gives 300');
    await select(page, 'B31');
    await page.waitForFunction(() => document.querySelector('#cell')?.textContent?.startsWith('B31'));
    expect(await selectedLine(page)).toMatch(/^B31 =ICS_DEFICIT\("Lancashir"\) gives #N\/A — .*Did you mean/);
  });

  test('offers the cells as a real table', async () => {
    const { page } = await browser.open();
    await page.locator('#cells summary').click();
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('th[scope=col]').allInnerTexts()).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(await table.locator('tr').nth(5).innerText()).toMatch(/Deficit, February 2021\s+300/);
  });

  test('folds the pane away and back by its button', async () => {
    const { page } = await browser.open();
    const button = page.getByRole('button', { name: /pane/ });
    await button.press('Enter');
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.press('Enter');
    expect(await page.locator('#pane').isVisible()).toBe(true);
  });
});

describe('typing into the grid', () => {
  test('gives figures and rates, formatted, with functions in any case', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'G2', '=ics_deficit("LSC")');
    await typeInto(page, 'G3', '=SAVINGS_RATE(300,3,3700)');
    await untilShows(page, 'G3', '2.7%');
    expect((await cellAt(page, 'G2')).value).toBe(300);
    // 100 / 3700 to the nearest double.
    expect((await cellAt(page, 'G3')).value).toBe(0.02702702702702703);
  });

  test('shows an error’s sentence, and forgets it once the formula is mended', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'G2', '=ICS_DEFICIT("LCS")');
    await untilShows(page, 'G2', '#N/A');
    expect((await cellAt(page, 'G2')).sentence).toMatch(/LCS/);
    await typeInto(page, 'G2', '=ICS_DEFICIT("LSC")');
    await untilShows(page, 'G2', '300.0');
    expect((await cellAt(page, 'G2')).sentence).toBeNull();
  });

  test('recalculates what refers to a changed cell', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'B11', '6');
    // 300 / 6
    await untilShows(page, 'B12', '50');
  });

  test('spills a table, says #SPILL! where there is no room, and recovers', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'G3', 'in the way');
    await typeInto(page, 'G2', '=ICS_LIST("North West")');
    await untilShows(page, 'G2', '#SPILL!');
    await select(page, 'G3');
    await page.keyboard.press('Delete');
    await page.waitForFunction(async () => {
      const workbook = window.icsFigures.workbook!;
      const { sheet } = await workbook.selection();
      const [[, cell] = []] = await workbook.read({ sheet, row: 1, column: 5, rows: 1, columns: 2 });
      return cell?.text !== '#SPILL!';
    });
    expect((await cellAt(page, 'G3')).value).toEqual(expect.any(String));
  });

  test('works with the grid’s own functions around ours', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await typeInto(page, 'G2', '=LET(x,ICS_DEFICIT("LSC"),x/ICS_BUDGET("LSC"))');
    await typeInto(page, 'G3', '=IFERROR(ICS_DEFICIT("LCS"),"none")');
    await typeInto(page, 'G4', '=SUM(MAP({1;2;3},LAMBDA(y,SAVINGS_PER_YEAR(300,y))))');
    // 300 + 150 + 100
    await untilShows(page, 'G4', '550');
    expect((await cellAt(page, 'G3')).value).toBe('none');
  });

  test('offers our functions with their descriptions', async () => {
    const { page } = await browser.open();
    await focusGrid(page);
    await select(page, 'G2');
    await page.keyboard.type('=SAVINGS_', { delay: 5 });
    await page.getByText('SAVINGS_RATE').first().waitFor();
    await page.keyboard.type('RATE(', { delay: 5 });
    await page
      .getByText(/compound/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('accessibility', () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = await browser.open({ colorScheme });
    await page.locator('#cells summary').click();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
      const results = await runner.run(document);
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
