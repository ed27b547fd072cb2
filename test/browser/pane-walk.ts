import type { Page } from 'playwright-core';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Waits until a screen is there, and not only on its way. */
export const arrive = (page: Page, title: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }).waitFor();

export const back = async (page: Page, to: string | RegExp): Promise<void> => {
  await button(page, /^Back to/).click();
  await arrive(page, to);
};

/** Opens a screen by its button, and waits for it. */
export const goTo = async (page: Page, name: string | RegExp, title: string | RegExp): Promise<void> => {
  await button(page, name).click();
  await arrive(page, title);
};

const status = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

/** Every screen of the pane, each with the way to it from the one before. Each step ends when its screen stands. */
export const walk: readonly (readonly [where: string, step: (page: Page) => Promise<unknown>])[] = [
  ['start', (page) => button(page, 'Use this figure').waitFor()],
  [
    'a region open',
    async (page) => {
      await page.locator('summary', { hasText: 'South East' }).click();
      await page.locator('details[open]').getByRole('listitem').first().waitFor();
    },
  ],
  [
    'suggestions',
    async (page) => {
      await page.getByLabel('Find a system').fill('lon');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'no suggestion',
    async (page) => {
      await page.getByLabel('Find a system').fill('W'.repeat(300));
      await page.getByText(/Try another spelling/).waitFor();
    },
  ],
  [
    'a system',
    async (page) => {
      await page.getByLabel('Find a system').fill('LSC');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await arrive(page, 'Lancashire and South Cumbria');
    },
  ],
  ['a figure', (page) => goTo(page, /about £300m/, 'Deficit: about £300m')],
  [
    'inserted',
    async (page) => {
      await button(page, 'Insert').click();
      await status(page, /^Inserted/);
    },
  ],
  [
    'a conflict',
    async (page) => {
      await page.getByLabel('Citation style').selectOption('apa');
      await page.getByLabel('Citation', { exact: true }).selectOption('both');
      await page.getByText('Note on A1').waitFor();
      await button(page, 'Insert').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'left',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await status(page, /^Nothing was written/);
    },
  ],
  ['vintages and sums', (page) => page.locator('.ics-content').evaluate((content) => content.scrollTo(0, 9999))],
  [
    'found',
    async (page) => {
      await back(page, 'Lancashire and South Cumbria');
      await page.getByLabel('Find a figure').fill('2024/25');
      await status(page, /^\d+ figures?\.$/);
    },
  ],
  [
    'nothing found',
    async (page) => {
      await page.getByLabel('Find a figure').fill('W'.repeat(300));
      await status(page, /^No figure has all these words/);
    },
  ],
  [
    'the functions',
    async (page) => {
      await back(page, 'ICS Figures');
      await goTo(page, 'All functions', 'All functions');
    },
  ],
  ['a function', (page) => goTo(page, /^SAVINGS_RATE/, 'SAVINGS_RATE')],
  [
    'the tools',
    async (page) => {
      await back(page, 'All functions');
      await back(page, 'ICS Figures');
      await page.getByLabel('Find a system').fill('');
      await goTo(page, 'Tools', 'Tools');
    },
  ],
  [
    'repaired',
    async (page) => {
      await goTo(page, 'Refresh and repair', 'Refresh and repair');
      await button(page, 'Repair').click();
      await status(page, /repaired\.$/);
    },
  ],
  [
    'calls checked',
    async (page) => {
      await page.evaluate(() =>
        window.workbook.write({ sheet: 'Sheet1', row: 4, column: 1, rows: 3, columns: 1 }, [
          [{ formula: '=ICS_DEFICIT(A5)' }],
          [{ formula: '=ICS_DEFICIT(A6)' }],
          [{ formula: '=ICS_DEFICIT("LSC",TODAY())' }],
        ]),
      );
      await back(page, 'Tools');
      await goTo(page, 'Check the calls', 'Check the calls');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await button(page, 'Replace').click();
      await status(page, /^One call stands in B5/);
    },
  ],
  [
    'a picker',
    async (page) => {
      await back(page, 'Tools');
      await goTo(page, 'Insert a picker', 'Insert a picker');
      await page.getByText(/in a drop-down of/).waitFor();
    },
  ],
  [
    'a cell cited',
    async (page) => {
      await back(page, 'Tools');
      await button(page, 'Cite a cell').click();
      await page.getByLabel('Citation', { exact: true }).selectOption('footnote');
      await page.getByText('Sources, row 2').waitFor();
    },
  ],
];
