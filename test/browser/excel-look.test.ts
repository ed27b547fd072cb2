import type { Page } from 'playwright-core';
import { type ExcelPages, type Look, startExcelPages } from './excel-page';
import { type WalkedWorkbook, walk } from './pane-walk';
import { clipped, isInView, picture, violations } from './seen';
import { expectSoon } from './soon';
import { button, goTo } from './steps';

let excel: ExcelPages;

beforeAll(async () => {
  excel = await startExcelPages();
});
afterAll(() => excel?.close());

const themed = (isDarkTheme: boolean, bodyBackgroundColor: string): object => ({
  theme: { isDarkTheme, bodyBackgroundColor },
});

// Office has four themes, two of them dark; the system may have the other form.
const themes: [string, Look, 'light' | 'dark'][] = [
  ['Colorful', { settings: themed(false, '#FFFFFF'), colorScheme: 'dark' }, 'light'],
  ['White', { settings: themed(false, '#FFFFFF') }, 'light'],
  ['Dark Gray', { settings: themed(true, '#444444') }, 'dark'],
  ['Black', { settings: themed(true, '#262626'), colorScheme: 'light' }, 'dark'],
];

const looks: typeof themes = [
  ...themes,
  [
    'an older Office that gives a dark colour only',
    { settings: { theme: { bodyBackgroundColor: '#262626' } } },
    'dark',
  ],
  ['an Office that says nothing', { colorScheme: 'dark' }, 'dark'],
];

const walkedIn: [string, Look][] = [
  ...themes.map(([name, look]): [string, Look] => [name, look]),
  ['high contrast', { forcedColors: 'active' }],
];

// The backgrounds are Fluent 2's colorNeutralBackground1 in its web light and web dark themes.
const backgrounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)' };

const start = async (page: Page): Promise<void> => button(page, 'Use this figure').waitFor();

test.each(looks)('in %s the pane is as light or dark as Excel', async (_, look, form) => {
  const { page, complaints } = await excel.open(look);
  await start(page);
  const background = (): Promise<string> =>
    page.locator('.ics-pane').evaluate((element) => getComputedStyle(element).backgroundColor);
  await expectSoon(background, backgrounds[form]);
  expect(complaints).toEqual([]);
  await page.close();
});

const walked = (page: Page): WalkedWorkbook => ({
  put: (row, formulas) =>
    page.evaluate(
      ([first, texts]) => {
        for (const [down, formula] of texts.entries()) {
          fakeExcel.sheet('Sheet1').cells.set(`${first - 1 + down},1`, { formula, value: 0 });
        }
      },
      [row, formulas] as const,
    ),
  select: (address) =>
    page.evaluate(([column, row]) => fakeExcel.select({ sheet: 'Sheet1', row, column, rows: 1, columns: 1 }), [
      address.charCodeAt(0) - 65,
      Number(address.slice(1)) - 1,
    ] as const),
});

describe.each(walkedIn)('in %s, at 350 by 378 pixels', (name, look) => {
  it('no screen of the pane has anything that axe objects to, or that is cut off', async () => {
    const { page, complaints } = await excel.open(look);
    for (const [index, [where, step]] of walk.entries()) {
      await step(page, walked(page));
      await picture(page, `${name} ${String(index).padStart(2, '0')} ${where}`);
      expect([where, await violations(page), await clipped(page)]).toEqual([where, [], []]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('the main action is in sight without scrolling', async () => {
  const { page } = await excel.open();
  await start(page);
  expect(await isInView(button(page, 'Use this figure'))).toBe(true);
  await goTo(page, 'Use this figure', 'Deficit: about £300m');
  await page.getByText('A1', { exact: true }).waitFor();
  expect(await isInView(button(page, 'Insert'))).toBe(true);
  await page.close();
});

test('the pane follows a change of Office’s theme when the user comes back to it', async () => {
  const { page } = await excel.open({ settings: themed(false, '#FFFFFF') });
  await start(page);
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme);
  await expectSoon(theme, 'light');
  await page.evaluate(() => {
    Object.assign(Office.context, { officeTheme: { isDarkTheme: true } });
    window.dispatchEvent(new Event('focus'));
  });
  await expectSoon(theme, 'dark');
  await page.close();
});
