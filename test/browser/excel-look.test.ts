import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { type ExcelPages, type Look, startExcelPages } from './excel-page';

let excel: ExcelPages;

beforeAll(async () => {
  excel = await startExcelPages();
});
afterAll(() => excel?.close());

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
};

/** A folder for looking at what the tests saw; without it nothing is kept. */
const pictures = process.env.PICTURES;

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name.replace(/\W+/g, '-').toLowerCase()}.png` });
};

const themed = (isDarkTheme: boolean, bodyBackgroundColor: string): object => ({
  theme: { isDarkTheme, bodyBackgroundColor },
});

// Office has four themes, two of them dark; the system may have the other form.
const looks: [string, Look, 'light' | 'dark'][] = [
  ['Colorful', { settings: themed(false, '#FFFFFF'), colorScheme: 'dark' }, 'light'],
  ['White', { settings: themed(false, '#FFFFFF') }, 'light'],
  ['Dark Gray', { settings: themed(true, '#444444') }, 'dark'],
  ['Black', { settings: themed(true, '#262626'), colorScheme: 'light' }, 'dark'],
  [
    'an older Office that gives a dark colour only',
    { settings: { theme: { bodyBackgroundColor: '#262626' } } },
    'dark',
  ],
  ['an Office that says nothing', { colorScheme: 'dark' }, 'dark'],
  ['high contrast', { forcedColors: 'active' }, 'light'],
];

// The backgrounds are Fluent 2's colorNeutralBackground1 in its web light and web dark themes.
const backgrounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)' };

describe.each(looks)('in %s', (name, look, form) => {
  it('the pane has its main action in sight at 350 by 378 pixels, and nothing that axe objects to', async () => {
    const { page, complaints } = await excel.open(look);
    const isInView = (button: string): Promise<boolean> =>
      page.getByRole('button', { name: button, exact: true }).evaluate((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      });
    await page.getByRole('button', { name: 'Use this figure' }).waitFor();
    await picture(page, `${name} start`);
    expect(await isInView('Use this figure')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await picture(page, `${name} figure`);
    expect(await isInView('Insert')).toBe(true);
    expect(await violations(page)).toEqual([]);
    if (look.forcedColors !== 'active') {
      const background = await page
        .locator('.ics-pane')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(background).toBe(backgrounds[form]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('the pane follows a change of Office’s theme when the user comes back to it', async () => {
  const { page } = await excel.open({ settings: themed(false, '#FFFFFF') });
  await page.getByRole('button', { name: 'Use this figure' }).waitFor();
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe('light');
  await page.evaluate(() => {
    Object.assign(Office.context, { officeTheme: { isDarkTheme: true } });
    window.dispatchEvent(new Event('focus'));
  });
  expect(await theme()).toBe('dark');
  await page.close();
});
