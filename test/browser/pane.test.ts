import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { bundleHarness, type Harness, launch, openPane, type PaneLook } from './pane-page';

let browser: Browser;
let harness: Harness;

beforeAll(async () => {
  [browser, harness] = await Promise.all([launch(), bundleHarness()]);
});
afterAll(() => browser?.close());

const sizes = [{ width: 300 }, { width: 350 }];
const modes: readonly [string, Omit<PaneLook, 'width'>][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];
const looks = sizes.flatMap((size) => modes.map(([name, mode]) => ({ name, ...size, ...mode })));

/** What axe finds wrong, by its rule and the element. Every rule counts, best practices and target size too. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
};

/** Whatever sticks out to the right, or is cut off within itself; a text field scrolls by nature. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ics-pane, .ics-pane *:not(input)')]
      .filter((element) => !element.closest('.ics-visually-hidden') && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.outerHTML.slice(0, 100)),
  );

const isInView = (page: Page, name: string): Promise<boolean> =>
  page.getByRole('button', { name, exact: true }).evaluate((button) => {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

const back = (page: Page) => page.getByRole('button', { name: /^Back to/ }).click();

const walk: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['start', async () => undefined],
  ['a region open', (page) => page.locator('summary', { hasText: 'South East' }).click()],
  ['suggestions', (page) => page.getByLabel('Find a system').fill('lon')],
  ['no suggestion', (page) => page.getByLabel('Find a system').fill('W'.repeat(300))],
  [
    'a system',
    async (page) => {
      await page.getByLabel('Find a system').fill('LSC');
      await page.keyboard.press('Enter');
    },
  ],
  ['a figure', (page) => button(page, /about £300m/).click()],
  ['inserted', (page) => button(page, 'Insert').click()],
  [
    'a conflict',
    async (page) => {
      await page.getByLabel('Citation style').selectOption('apa');
      await page.getByLabel('Citation', { exact: true }).selectOption('both');
      await button(page, 'Insert').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['left', (page) => page.keyboard.press('Escape')],
  ['vintages and sums', (page) => page.locator('.ics-content').evaluate((content) => content.scrollTo(0, 9999))],
  [
    'found',
    async (page) => {
      await back(page);
      await page.getByLabel('Find a figure').fill('2024/25');
    },
  ],
  ['nothing found', (page) => page.getByLabel('Find a figure').fill('W'.repeat(300))],
  [
    'the functions',
    async (page) => {
      await back(page);
      await button(page, 'All functions').click();
    },
  ],
  ['a function', (page) => button(page, /^SAVINGS_RATE/).click()],
  [
    'the tools',
    async (page) => {
      await back(page);
      await back(page);
      await page.getByLabel('Find a system').fill('');
      await button(page, 'Tools').click();
    },
  ],
  [
    'repaired',
    async (page) => {
      await button(page, 'Refresh and repair').click();
      await button(page, 'Repair').click();
      await page.getByText(/repaired\.$/).waitFor();
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
      await back(page);
      await button(page, 'Check the calls').click();
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await button(page, 'Replace').click();
      await page.getByText(/^One call stands in B5/).waitFor();
    },
  ],
  [
    'a picker',
    async (page) => {
      await back(page);
      await button(page, 'Insert a picker').click();
      await page.getByText(/in a drop-down of/).waitFor();
    },
  ],
  [
    'a cell cited',
    async (page) => {
      await back(page);
      await button(page, 'Cite a cell').click();
      await page.getByLabel('Citation', { exact: true }).selectOption('footnote');
      await page.getByText('Sources, row 2').waitFor();
    },
  ],
];

describe.each(looks)('the pane at $width px, $name', (look) => {
  it('has nothing that axe objects to, nothing clipped, and breaks no policy, on every screen', async () => {
    const { page, complaints } = await openPane(browser, harness, look);
    for (const [where, step] of walk) {
      await step(page);
      // Colours may be on their way from one state to the next.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      expect([where, await violations(page), await clipped(page)]).toEqual([where, [], []]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the pane', () => {
  it.each(sizes)('has its main action in sight without scrolling at $width by 378 px', async ({ width }) => {
    const { page } = await openPane(browser, harness, { width });
    expect(await isInView(page, 'Use this figure')).toBe(true);
    await button(page, 'Use this figure').click();
    expect(await isInView(page, 'Insert')).toBe(true);
    await page.close();
  });

  it('is walked by keyboard alone from the search to the inserted citation', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    const focus = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('id') ?? document.activeElement?.textContent ?? '');
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        if ((await focus()).includes(wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${wanted}`);
    };
    await tabTo('ics-search');
    await page.keyboard.type('lancs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await focus()).toBe('ics-heading');
    await tabTo('ics-figure-qe1-deficit-2021-02-estimate');
    await page.keyboard.press('Enter');
    expect(await focus()).toBe('ics-heading');
    await tabTo('ics-place');
    await page.keyboard.type('In cell and');
    await tabTo('Insert');
    await page.keyboard.press('Space');
    await page.getByText(/^Inserted £300m in A1, its citation in B1 and in a note on A1/).waitFor();
    expect(await focus()).toBe('Insert');
    await page.keyboard.press('Shift+Tab');
    expect(await focus()).not.toBe('');
    const cells = await page.evaluate(() =>
      window.workbook.read({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 }),
    );
    expect(cells[0]?.map(({ formula }) => formula)).toEqual(['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC")']);
    expect(cells[0]?.[0]?.note).toContain('p. 41');
    await page.close();
  });

  it('keeps the keyboard in the question until it is answered, and gives the focus back', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    await page.evaluate(() =>
      window.workbook.write({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 'mine' }]]),
    );
    await button(page, 'Use this figure').click();
    await button(page, 'Insert').click();
    await page.getByRole('dialog').waitFor();
    const inDialog = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose another cell');
    await page.keyboard.press('Shift+Tab');
    expect(await inDialog()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Insert');
    await page.close();
  });

  it('takes the theme that the page sets over the system’s', async () => {
    const { page } = await openPane(browser, harness, { width: 320, colorScheme: 'dark' });
    const background = (): Promise<string> =>
      page.locator('.ics-pane').evaluate((pane) => getComputedStyle(pane).backgroundColor);
    const theme = (name: string) =>
      page.evaluate((set) => document.documentElement.setAttribute('data-theme', set), name);
    // The backgrounds are Fluent 2's colorNeutralBackground1 in its web light and web dark themes.
    expect(await background()).toBe('rgb(41, 41, 41)');
    await theme('light');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await theme('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).toBe('rgb(41, 41, 41)');
    await page.close();
  });

  it('asks nothing of any other place', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await button(page, 'Use this figure').click();
    await button(page, 'Insert').click();
    await page.getByText(/^Inserted/).waitFor();
    expect(requests).toEqual([]);
    await page.close();
  });
});
