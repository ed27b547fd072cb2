import type { Page } from 'playwright-core';
import {
  cellAt,
  focusGrid,
  type PreviewBrowser,
  select,
  startBrowser,
  typeInto,
  untilCell,
  untilSelected,
  untilShows,
} from './preview';
import { arrive } from './steps';

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('the pane beside the grid', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await browser.open());
    await page.getByLabel('Find a system').fill('lancs');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await arrive(page, 'Lancashire and South Cumbria');
    await page
      .getByRole('button', { name: /about £300m/ })
      .first()
      .click();
  });

  const insert = async (cell: string, content: string, placement: string): Promise<void> => {
    await select(page, cell);
    await untilSelected(page, cell);
    await page.getByText(cell, { exact: true }).first().waitFor();
    await page.getByRole('radio', { name: content }).check();
    await page.getByLabel('Citation', { exact: true }).selectOption({ label: placement });
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByText(/^Inserted /).waitFor();
  };

  test('inserts the formula with its citation in the next cell and in a note', async () => {
    await insert('G2', 'Formula', 'Cell and note');
    await untilCell(page, 'G2', {
      text: '300',
      formula: '=ICS_DEFICIT("LSC")',
      note: expect.stringContaining('p. 41'),
    });
    // The board paper, its page, and the newsletter through which it was read.
    await untilCell(page, 'H2', {
      formula: expect.stringMatching(/^=ICS_CITE\("LSC"/),
      text: expect.stringMatching(/p\. 41.*The Lowdown/),
    });
  });

  test('the live line says the note of the selected cell', async () => {
    await select(page, 'G2');
    await page.waitForFunction(() => /^G2 .* Note: .*p\. 41/s.test(document.querySelector('#cell')?.textContent ?? ''));
  });
});

// What a careless or a hostile hand types: each is answered in its own cell, and the sheet goes on.
test('bad input is answered in its own cell, and the next formula works', async () => {
  const { page, complaints } = await browser.open();
  await focusGrid(page);
  const bad: readonly [formula: string, shows: string][] = [
    ['=ICS_DEFICIT("Lancashire nd South Cumbria")', '#N/A'],
    ['=SAVINGS_RATE(300,0,3700)', '#VALUE!'],
    ['=SAVINGS_RATE(300,3,0)', '#VALUE!'],
    ['=SAVINGS_RATE("three hundred",3,3700)', '#VALUE!'],
    ['=ICS_DEFICIT("__proto__")', '#N/A'],
    ['=ICS_DEFICIT("😀")', '#N/A'],
    ['=ICS_CITE("LSC",,,"nosuchstyle")', '#VALUE!'],
    ['=ICS_DEFICIT("LSC",3.5)', '#VALUE!'],
    ['=ICS_DEFICIT(1/0)', '#VALUE!'],
  ];
  for (const [index, [formula]] of bad.entries()) await typeInto(page, `G${index + 2}`, formula);
  await typeInto(page, `G${bad.length + 2}`, '=ICS_DEFICIT("LSC")');
  await untilShows(page, `G${bad.length + 2}`, '300');
  for (const [index, [, shows]] of bad.entries()) {
    const cell = await cellAt(page, `G${index + 2}`);
    expect([cell.formula, cell.text, cell.sentence]).toEqual([
      bad[index]![0],
      shows,
      expect.stringMatching(/^\S.*[.?]$/),
    ]);
  }
  expect(complaints).toEqual([]);
});
