import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../scripts/serve';
import type { PreviewWorkbook } from '../../src/hosts/preview/workbook';
import { launch } from './pane-page';
import { expectSoon } from './soon';
import { strain } from './strain';

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

/** Serves `dist/` and starts a browser. */
export const startBrowser = async (): Promise<PreviewBrowser> => {
  const server = await serve('dist', { port: 0 });
  let context: BrowserContext | undefined;
  const browser: Browser = await launch();
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
      await strain(page);
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

/** Waits until a cell is as it is expected to be, in what is named of it. */
export const untilCell = (page: Page, address: string, expected: Partial<Record<keyof SeenCell, unknown>>) =>
  expectSoon(async () => [address, await cellAt(page, address)], [address, expect.objectContaining(expected)]);

/** Waits until a cell shows this text. */
export const untilShows = (page: Page, address: string, text: string): Promise<void> =>
  untilCell(page, address, { text });

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

/** Whether the grid's editor stands over a cell; while it is closed it lies outside of the window. */
export const untilEditing = (page: Page, open: boolean): Promise<void> =>
  expectSoon(
    () =>
      page.evaluate(
        () =>
          document.activeElement!.getBoundingClientRect().left >= 0 &&
          document.activeElement!.matches('[contenteditable="true"]'),
      ),
    open,
  );

/** Waits until the live line speaks of a cell: the grid has it selected and the page knows. */
export const untilSelected = (page: Page, address: string): Promise<void> =>
  expectSoon(() => page.locator('#cell').textContent(), expect.stringMatching(new RegExp(`^${address}\\b`)));

/**
 * Types into a cell and moves on by Enter. The first key opens the grid's editor, and what follows it comes at once, as
 * from a quick hand or the clipboard: while keys come one by one, Enter may fall to a suggestion that is late to go.
 */
export const typeInto = async (page: Page, address: string, text: string): Promise<void> => {
  await select(page, address);
  await untilSelected(page, address);
  await page.keyboard.type(text.charAt(0));
  await untilEditing(page, true);
  await page.keyboard.insertText(text.slice(1));
  await page.keyboard.press('Enter');
  await untilEditing(page, false);
};
