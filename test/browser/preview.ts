import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from '../../scripts/serve';
import type { PreviewWorkbook } from '../../src/hosts/preview/workbook';

declare global {
  interface Window {
    icsFigures: { readonly ready: Promise<void>; workbook?: PreviewWorkbook };
  }
}

/** The built preview in a real browser, and all that it asked the network for or complained of. */
export interface OpenPreview {
  readonly page: Page;
  /** Addresses asked for outside the page's own origin. */
  readonly outside: readonly string[];
  /** Errors on the console and uncaught exceptions. */
  readonly complaints: readonly string[];
}

export interface PreviewBrowser {
  /** Opens the page anew, in a context of its own, and waits for the first computed cell. Closes the page before. */
  open(options?: BrowserContextOptions): Promise<OpenPreview>;
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves `dist/` and starts the browser that CHROMIUM_PATH names. */
export const startBrowser = async (): Promise<PreviewBrowser> => {
  const server = await serve('dist', { port: 0 });
  let context: BrowserContext | undefined;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags,
  });
  return {
    async open(options = {}) {
      await context?.close();
      context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
      const page = await context.newPage();
      const outside: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) outside.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${server.url}preview/`);
      await page.evaluate(() => window.icsFigures.ready);
      return { page, outside, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};

export interface SeenCell {
  readonly formula: string | null;
  readonly value: number | string | boolean | null;
  readonly text: string;
  readonly note: string | null;
  readonly sentence: string | null;
}

const place = (address: string): { row: number; column: number } => ({
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
});

/** What the port reads at an address such as `B5` of the open sheet. */
export const cellAt = (page: Page, address: string): Promise<SeenCell> =>
  page.evaluate(async ({ row, column }) => {
    const workbook = window.icsFigures.workbook!;
    const { sheet } = await workbook.selection();
    const [[cell] = []] = await workbook.inspect({ sheet, row, column, rows: 1, columns: 1 });
    return cell!;
  }, place(address));

/** Waits until a cell shows this text. */
export const untilShows = async (page: Page, address: string, text: string): Promise<void> => {
  const end = Date.now() + 10_000;
  let shown = (await cellAt(page, address)).text;
  while (shown !== text && Date.now() < end) {
    await page.waitForTimeout(50);
    shown = (await cellAt(page, address)).text;
  }
  if (shown !== text) throw new Error(`${address} shows “${shown}”, not “${text}”.`);
};

export const select = (page: Page, address: string): Promise<void> =>
  page.evaluate(async ({ row, column }) => {
    const workbook = window.icsFigures.workbook!;
    const { sheet } = await workbook.selection();
    await workbook.select({ sheet, row, column, rows: 1, columns: 1 });
  }, place(address));

/** Gives the grid the keyboard, as a click into it does. */
export const focusGrid = async (page: Page): Promise<void> => {
  const box = (await page.locator('.ics-page-univer canvas').last().boundingBox())!;
  await page.mouse.click(box.x + 400, box.y + 330);
};

/**
 * Types into a cell as a person does, and moves on by Enter. The first key opens the grid's editor, which on a busy
 * machine takes longer than the next keys would wait.
 */
export const typeInto = async (page: Page, address: string, text: string): Promise<void> => {
  await select(page, address);
  await page.waitForTimeout(50);
  const [first = '', ...rest] = Array.from(text);
  await page.keyboard.type(first);
  await page.waitForFunction(() => {
    const editor = document.activeElement;
    return editor instanceof HTMLElement && editor.isContentEditable;
  });
  await page.waitForTimeout(150);
  await page.keyboard.type(rest.join(''), { delay: 5 });
  await page.keyboard.press('Enter');
};
