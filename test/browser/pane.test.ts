import type { Browser, Page, Request } from 'playwright-core';
import { bundleHarness, type Harness, launch, openPane, origin, type PaneLook } from './pane-page';
import { type WalkedWorkbook, walk } from './pane-walk';
import { clipped, isInView, violations } from './seen';
import { expectSoon } from './soon';
import { arrive, goTo } from './steps';

let browser: Browser;
let harness: Harness;

beforeAll(async () => {
  [browser, harness] = await Promise.all([launch(), bundleHarness()]);
});
afterAll(() => browser?.close());

const sizes = [{ width: 300 }, { width: 350 }];

// Excel's and Google's own widths and themes are tried in their own tests.
const looks: readonly (PaneLook & { readonly name: string })[] = [
  { name: 'light', width: 300, colorScheme: 'light' },
  { name: 'dark', width: 300, colorScheme: 'dark' },
  { name: 'forced colours', width: 300, forcedColors: 'active' },
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The id of what has the focus, or its text. */
const focus = (page: Page) => (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('id') ?? document.activeElement?.textContent ?? '');

const walked = (page: Page): WalkedWorkbook => ({
  put: (row, formulas) =>
    page.evaluate(
      ([first, texts]) =>
        window.workbook.write(
          { sheet: 'Sheet1', row: first - 1, column: 1, rows: texts.length, columns: 1 },
          texts.map((formula) => [{ formula }]),
        ),
      [row, formulas] as const,
    ),
  select: (address) =>
    page.evaluate(([column, row]) => window.workbook.select({ sheet: 'Sheet1', row, column, rows: 1, columns: 1 }), [
      address.charCodeAt(0) - 65,
      Number(address.slice(1)) - 1,
    ] as const),
});

describe.each(looks)('the pane at $width px, $name', (look) => {
  it('has nothing that axe objects to, nothing clipped, and breaks no policy, on every screen', async () => {
    const { page, complaints } = await openPane(browser, harness, look);
    for (const [where, step] of walk) {
      await step(page, walked(page));
      expect([where, await violations(page), await clipped(page)]).toEqual([where, [], []]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the pane', () => {
  it.each(sizes)('has its main action in sight without scrolling at $width by 378 px', async ({ width }) => {
    const { page } = await openPane(browser, harness, { width });
    expect(await isInView(button(page, 'Use this figure'))).toBe(true);
    await goTo(page, 'Use this figure', 'Deficit: about £300m');
    await page.getByText('A1', { exact: true }).waitFor();
    expect(await isInView(button(page, 'Insert'))).toBe(true);
    await page.close();
  });

  it('is walked by keyboard alone from the search to the inserted citation', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    const focused = focus(page);
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        if ((await focused()).includes(wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${wanted}`);
    };
    await tabTo('ics-search');
    await page.keyboard.type('lancs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await arrive(page, 'Lancashire and South Cumbria');
    await expectSoon(focused, 'ics-heading');
    await tabTo('ics-figure-qe1-deficit-2021-02-estimate');
    await page.keyboard.press('Enter');
    await arrive(page, 'Deficit: about £300m');
    await expectSoon(focused, 'ics-heading');
    await tabTo('ics-place');
    const place = page.locator('#ics-place');
    for (let presses = 0; presses < 6 && (await place.inputValue()) !== 'both'; presses++) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await place.inputValue()).toBe('both');
    await page.getByText('Note on A1').waitFor();
    await tabTo('Insert');
    await page.keyboard.press('Space');
    await page.getByText(/^Inserted £300m in A1, its citation in B1 and in a note on A1/).waitFor();
    expect(await focused()).toBe('Insert');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).not.toBe('');
    const cells = await page.evaluate(() =>
      window.workbook.read({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 }),
    );
    expect(cells[0]?.map(({ formula }) => formula)).toEqual(['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC")']);
    expect(cells[0]?.[0]?.note).toContain('p. 41');
    await page.close();
  });

  it('keeps the keyboard in the question until it is answered, and gives the focus back', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    const focused = focus(page);
    await page.evaluate(() =>
      window.workbook.write({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 'mine' }]]),
    );
    await button(page, 'Use this figure').click();
    await button(page, 'Insert').click();
    await page.getByRole('dialog').waitFor();
    const inDialog = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    await expectSoon(focused, 'Choose another cell');
    await page.keyboard.press('Shift+Tab');
    await expectSoon(inDialog, true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectSoon(focused, 'Insert');
    await page.close();
  });

  it('takes the theme that the page sets over the system’s', async () => {
    const { page } = await openPane(browser, harness, { width: 320, colorScheme: 'dark' });
    const background = (): Promise<string> =>
      page.locator('.ics-pane').evaluate((pane) => getComputedStyle(pane).backgroundColor);
    const theme = (name: string) =>
      page.evaluate((set) => document.documentElement.setAttribute('data-theme', set), name);
    // The backgrounds are Fluent 2's colorNeutralBackground1 in its web light and web dark themes.
    await expectSoon(background, 'rgb(41, 41, 41)');
    await theme('light');
    await expectSoon(background, 'rgb(255, 255, 255)');
    await theme('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expectSoon(background, 'rgb(41, 41, 41)');
    await page.close();
  });

  it('asks nothing of any other place', async () => {
    const { page } = await openPane(browser, harness, { width: 320 });
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await button(page, 'Use this figure').click();
    await button(page, 'Insert').click();
    await page.getByText(/^Inserted/).waitFor();
    const isOurs = (request: Request): boolean =>
      request.url().startsWith(origin) && request.resourceType() === 'script' && request.method() === 'GET';
    expect(requests.filter((request) => !isOurs(request)).map((request) => request.url())).toEqual([]);
    await page.close();
  });
});

describe('a screen whose code is late', () => {
  /** Opens the pane so that the scripts it asks for later come only when they are let in. */
  const openHeld = async (): Promise<{ page: Page; letIn: () => void }> => {
    const { page } = await openPane(browser, harness, { width: 320 });
    let letIn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.fallback();
    });
    return { page, letIn };
  };

  it('has the focus on its title from the moment it is asked for', async () => {
    const { page, letIn } = await openHeld();
    await button(page, 'Tools').press('Enter');
    await arrive(page, 'Opening …');
    await expectSoon(focus(page), 'ics-heading');
    letIn();
    await arrive(page, 'Tools');
    await expectSoon(focus(page), 'ics-heading');
    await page.close();
  });

  it('does not lose the focus that has moved on meanwhile, and can be left', async () => {
    const { page, letIn } = await openHeld();
    await button(page, 'Tools').press('Enter');
    await arrive(page, 'Opening …');
    await page.keyboard.press('Shift+Tab');
    await expectSoon(focus(page), expect.stringContaining('All systems'));
    await page.keyboard.press('Enter');
    await expectSoon(focus(page), 'ics-tools');
    await page.keyboard.press('Enter');
    await arrive(page, 'Opening …');
    await page.keyboard.press('Shift+Tab');
    letIn();
    await arrive(page, 'Tools');
    await expectSoon(focus(page), 'ics-heading');
    await page.close();
  });
});
