import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page, Route } from 'playwright-core';
import { buildExcel } from '../../scripts/build/excel';
import { serve } from '../../scripts/serve';
import type { FakeExcel } from '../hosts/excel/fake-excel';
import { launch } from './pane-page';

declare global {
  var fakeExcel: FakeExcel;
}

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-pane-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  await buildExcel({ baseUrl: 'https://localhost:3000/excel/', folder: join(folder, 'excel') });
  server = await serve(folder, { port: 0 });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The built pane with something in the place of Microsoft's office.js, and all that it asked for elsewhere. */
const open = async (answer: (route: Route) => unknown) => {
  const page: Page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) outside.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(/^https:/, answer);
  // A page whose library never arrives does not finish loading.
  await page.goto(`${server.url}excel/taskpane.html`, { waitUntil: 'commit' });
  return { page, outside, complaints };
};

const script = (route: Route, body: string): Promise<void> => route.fulfill({ contentType: 'text/javascript', body });

const saysWhy = async (page: Page): Promise<string | null> => {
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 15_000 });
  return alert.textContent();
};

describe('the pane without Excel says so', () => {
  test('where Microsoft’s address is blocked', async () => {
    const { page, complaints } = await open((route) => route.abort());
    expect(await saysWhy(page)).toMatch(/^Excel’s add-in library has not loaded from appsforoffice\.microsoft\.com\./);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('where Microsoft’s address never answers', async () => {
    const { page, complaints } = await open(() => undefined);
    expect(await page.locator('#pane').textContent()).toBe('Starting ICS Figures …');
    expect(await saysWhy(page)).toMatch(/^Excel’s add-in library has not loaded/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('where Microsoft’s own office.js finds no Excel around it', async () => {
    const { page } = await open((route) => {
      const file = join('node_modules/@microsoft/office-js/dist', new URL(route.request().url()).pathname.slice(14));
      return existsSync(file) ? script(route, readFileSync(file, 'utf8')) : route.fulfill({ status: 404 });
    });
    expect(await saysWhy(page)).toMatch(/^ICS Figures works inside Excel\./);
    await page.close();
  });
});

test('the pane in Excel inserts a figure with its citation in one step of undo, and asks for nothing elsewhere', async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/hosts/excel/fake-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const { page, outside, complaints } = await open((route) => script(route, outputFiles[0]!.text));
  await page.getByRole('button', { name: 'Use this figure' }).click();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Inserted' }).waitFor();
  const written = await page.evaluate(() => ({
    formulas: [...fakeExcel.sheet('Sheet1').cells.values()].map(({ formula }) => formula),
    undoSteps: fakeExcel.undoSteps,
  }));
  expect(written).toEqual({ formulas: ['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC")'], undoSteps: 1 });
  expect(outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(complaints).toEqual([]);
  await page.close();
});
