import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildExcel } from '../../scripts/build/excel';
import { type Files, filesBelow } from '../../scripts/build/excel-zip';
import { buildGuides } from '../../scripts/build/guides';
import { excelRelease, sheetsRelease } from '../../scripts/build/release-files';
import { buildSheets } from '../../scripts/build/sheets';
import { launch } from './pane-page';
import { picture, violations } from './seen';
import { expectSoon } from './soon';
import { strain } from './strain';

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-pages-'));
const origin = 'http://pages.test/';
const baseUrl = 'https://figures.example.org/';
const details = { version: '1.2.3', edition: '4.5.6' };
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.png': 'image/png' };

let files: Files = {};
let browser: Browser;

const below = (path: string, pages: Files): Files =>
  Object.fromEntries(Object.entries(pages).map(([name, content]) => [`${path}/${name}`, content]));

/** All that people read in a browser: both releases, the add-in's help among them, and the preview's guides. */
const buildPages = async (): Promise<Files> => {
  const [excel, sheets, preview] = ['excel', 'sheets', 'preview'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([buildExcel({ baseUrl, folder: excel }), buildSheets(sheets), buildGuides(preview)]);
  return {
    ...below('for-excel', excelRelease(excel, details, baseUrl)),
    ...below('for-sheets', sheetsRelease(sheets, details)),
    ...filesBelow(preview, 'preview/'),
    'preview/guides.css': readFileSync('src/hosts/preview/guides.css'),
  };
};

/** What a page is of, wherever it lies: the preview shows the guides of the releases too. */
const subjectOf = (path: string): string => path.replace(/^for-[a-z]+\/(?=docs\/)|^preview\/guides\//, '');

/** The pages of text, each guide once; the pane and the sidebar have tests of their own. */
const pagePaths = (): string[] => {
  const paths = Object.keys(files).filter((path) => path.endsWith('.html') && !/(taskpane|Sidebar)\.html$/.test(path));
  // Of two pages of one subject the first stays, which is a release's.
  return [...new Map(paths.reverse().map((path) => [subjectOf(path), path])).values()].sort();
};

beforeAll(async () => {
  [files, browser] = await Promise.all([buildPages(), launch()]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const open = async (options: BrowserContextOptions): Promise<Page> => {
  const page = await browser.newPage(options);
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const content = files[path];
    return content === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: types[extname(path)] ?? 'text/plain', body: Buffer.from(content) });
  });
  await strain(page);
  return page;
};

const show = (page: Page, path: string): Promise<unknown> => page.goto(`${origin}${path}`);

const looks = [
  { width: 1200, colorScheme: 'light' },
  { width: 400, colorScheme: 'dark' },
] as const;

/** What is wrong with a page in each of its looks. */
const faultsOf = async (page: Page, path: string): Promise<string[]> => {
  const faults: string[] = [];
  await show(page, path);
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    const found = [...(await violations(page)), ...(tooWide ? ['scrolls sideways as a whole'] : [])];
    faults.push(...found.map((fault) => `${path}, ${width} pixels wide: ${fault}`));
    await picture(page, `${path} ${width}`);
  }
  return faults;
};

describe('the pages', () => {
  it('have no fault that axe finds, wide and light as narrow and dark', async () => {
    const left = pagePaths();
    expect(left).toEqual(
      expect.arrayContaining([
        'for-excel/START-HERE.html',
        'for-excel/excel/help.html',
        'for-excel/docs/host-checklist.html',
        'for-sheets/START-HERE.html',
        'for-sheets/docs/sheets/install.html',
        'preview/guides/README.html',
        'preview/guides/docs/data/coverage.html',
      ]),
    );
    // Two tabs, so that one is drawn while the other is searched.
    const faults = await Promise.all(
      ['first', 'second'].map(async () => {
        const page = await open({});
        const found: string[] = [];
        for (let path = left.shift(); path !== undefined; path = left.shift())
          found.push(...(await faultsOf(page, path)));
        await page.close();
        return found;
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('the checks by hand', () => {
  const path = 'for-excel/docs/host-checklist.html';

  it('can be ticked, each by the words of its line or by the space bar, without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    await show(page, path);
    const lines = readFileSync('docs/host-checklist.md', 'utf8').match(/^\s*- \[ \] /gm)!;
    expect(await page.getByRole('checkbox', { name: /\w+/ }).count()).toBe(lines.length);
    const box = page.getByRole('checkbox').first();
    await page.locator('label').first().click();
    expect(await box.isChecked()).toBe(true);
    await box.press('Space');
    expect(await box.isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.close();
  });
});

describe('what is wider than its page', () => {
  it.each(['active', 'none'] as const)(
    'scrolls by the keys and shows where they are, forced colours: %s',
    async (forcedColors) => {
      const page = await open({ viewport: { width: 400, height: 800 }, forcedColors });
      await show(page, 'for-excel/docs/excel/hosting.html');
      const table = page.getByRole('group', { name: 'Table: Headers', exact: true });
      const isFocused = (): Promise<boolean> => table.evaluate((element) => element === document.activeElement);
      const stops = await page.locator('a, [tabindex]').count();
      for (let stop = 0; stop < stops && !(await isFocused()); stop += 1) await page.keyboard.press('Tab');
      expect(await isFocused()).toBe(true);
      const { outlineStyle, outlineWidth } = await table.evaluate((element) => {
        const style = getComputedStyle(element);
        return { outlineStyle: style.outlineStyle, outlineWidth: style.outlineWidth };
      });
      expect([outlineStyle, outlineWidth]).toEqual(['solid', '3px']);
      await page.keyboard.press('ArrowRight');
      await expectSoon(() => table.evaluate((element) => element.scrollLeft > 0), true);
      await picture(page, `a wide table ${forcedColors}`);
      await page.close();
    },
  );
});
