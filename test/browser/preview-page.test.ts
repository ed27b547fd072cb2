import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { cellAt, focusGrid, type PreviewBrowser, select, startBrowser, typeInto, untilShows } from './preview';

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const selectedLine = (page: Page): Promise<string | null> => page.locator('#cell').textContent();

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
    expect(await table.locator('tr').nth(5).textContent()).toMatch(/Deficit, February 2021300/);
  });

  test('is left and entered by the keyboard alone', async () => {
    const { page } = await browser.open();
    const inPane = (): Promise<boolean> =>
      page.evaluate(() => document.querySelector('#pane')?.contains(document.activeElement) ?? false);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('#cell')?.textContent?.startsWith('A2'));
    await page.keyboard.press('F6');
    expect(await inPane()).toBe(true);
    await page.keyboard.press('F6');
    expect(await inPane()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#cell')?.textContent?.startsWith('B2'));
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
  let page: Page;
  beforeAll(async () => {
    ({ page } = await browser.open());
    await focusGrid(page);
  });

  test('gives figures and rates, formatted, with functions in any case', async () => {
    await typeInto(page, 'G2', '=ics_deficit("LSC")');
    await typeInto(page, 'G3', '=SAVINGS_RATE(300,3,3700)');
    await untilShows(page, 'G3', '2.7%');
    expect(await cellAt(page, 'G2')).toMatchObject({ value: 300, text: '300' });
    // 100 / 3700 to the nearest double.
    expect((await cellAt(page, 'G3')).value).toBe(0.02702702702702703);
  });

  test('shows an error’s sentence, and forgets it once the formula is mended', async () => {
    await typeInto(page, 'H2', '=ICS_DEFICIT("LCS")');
    await untilShows(page, 'H2', '#N/A');
    expect((await cellAt(page, 'H2')).sentence).toMatch(/LCS/);
    await typeInto(page, 'H2', '=ICS_DEFICIT("LSC")');
    await untilShows(page, 'H2', '300');
    expect((await cellAt(page, 'H2')).sentence).toBeNull();
  });

  test('recalculates what refers to a changed cell', async () => {
    await typeInto(page, 'B11', '6');
    // 300 / 6
    await untilShows(page, 'B12', '50');
  });

  test('spills a table, says #SPILL! where there is no room, and recovers', async () => {
    await typeInto(page, 'I3', 'in the way');
    await typeInto(page, 'I2', '=ICS_LIST("North West")');
    await untilShows(page, 'I2', '#SPILL!');
    await select(page, 'I3');
    await page.keyboard.press('Delete');
    // The three systems of the region, by the register.
    await untilShows(page, 'I2', 'Cheshire and Merseyside');
    expect((await cellAt(page, 'I3')).value).toBe('Greater Manchester');
    expect((await cellAt(page, 'I4')).value).toBe('Lancashire and South Cumbria');
  });

  test('keeps the sentences of errors inside a spilled column', async () => {
    await typeInto(page, 'J2', '=ICS_DEFICIT({"LSC";"LCS"})');
    await untilShows(page, 'J3', '#N/A');
    expect((await cellAt(page, 'J2')).value).toBe(300);
    expect((await cellAt(page, 'J3')).sentence).toMatch(/LCS/);
  });

  test('works with the grid’s own functions around ours', async () => {
    await typeInto(page, 'K2', '=LET(x,ICS_DEFICIT("LSC"),x/ICS_BUDGET("LSC"))');
    await typeInto(page, 'K3', '=IFERROR(ICS_DEFICIT("LCS"),"none")');
    await typeInto(page, 'K4', '=SUM(MAP({1;2;3},LAMBDA(y,SAVINGS_PER_YEAR(300,y))))');
    // 300 + 150 + 100
    await untilShows(page, 'K4', '550');
    expect((await cellAt(page, 'K2')).value).toBe(300 / 3700);
    expect((await cellAt(page, 'K3')).value).toBe('none');
  });

  test('offers our functions with their descriptions', async () => {
    await select(page, 'L2');
    await page.keyboard.type('=SAVINGS_', { delay: 5 });
    await page.getByText('SAVINGS_RATE').first().waitFor();
    await page.keyboard.type('RATE(', { delay: 5 });
    await page
      .getByText(/compound/)
      .first()
      .waitFor();
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
