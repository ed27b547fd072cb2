import { build } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Outcome } from '../hosts/sheets/fake-run';
import type { ScriptProject } from '../hosts/sheets/script-project';
import { violations } from './seen';
import { strain } from './strain';

/** The rights that Google gives to the frame of a sidebar. */
const rights = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-same-origin';

const sheetPage = (width: number): string => `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>A spreadsheet</title></head>
  <body style="margin: 0; display: flex; height: 100vh">
    <button id="grid" style="flex: 1">The grid</button>
    <iframe title="ICS Figures" sandbox="${rights}" src="/sidebar" style="width: ${width}px; border: 0"></iframe>
  </body>
</html>`;

let runScript: Promise<string> | undefined;

const bundleRun = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/sheets-run-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

export interface OpenSidebar {
  readonly page: Page;
  /** The sidebar's own document. */
  readonly frame: Frame;
  /** What the page complained of, and what it asked for beyond itself. */
  readonly complaints: string[];
  readonly outside: string[];
  /** The functions of the script that were called, in order. */
  readonly called: string[];
  /** What the user does in the grid: selects, and comes back to the sidebar. Rows and columns count from one. */
  select(row: number, column: number, rows?: number, columns?: number): Promise<void>;
}

export interface SidebarLook {
  readonly width?: number;
  readonly height?: number;
  /** The command of the menu that opens it, by its place. */
  readonly command?: number;
  /** Answers in the script's place; `undefined` lets the script answer. */
  readonly intercept?: (name: string) => Outcome | undefined;
  readonly forcedColors?: 'active' | 'none';
  /** Time passes only when the test says so. */
  readonly fakeTime?: boolean;
}

/** Opens the spreadsheet, chooses a command of the menu, and shows the sidebar that the script asked for. */
export const openSidebar = async (
  browser: Browser,
  project: ScriptProject,
  {
    width = 300,
    height = 620,
    command = 0,
    forcedColors = 'none',
    intercept = () => undefined,
    fakeTime = false,
  }: SidebarLook = {},
): Promise<OpenSidebar> => {
  project.run('onOpen', [{ authMode: 'NONE' }], 'none');
  project.run(project.ui.menus[0]!.items[command]!.functionName);
  const page = await browser.newPage({ viewport: { width: width + 200, height }, forcedColors });
  if (fakeTime) await page.clock.install();
  const [complaints, outside, called]: [string[], string[], string[]] = [[], [], []];
  page.on('console', (message) => {
    // Chromium's warning about the rights of the frame, which are Google's choice.
    if (message.text().includes('sandbox')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('askScript', async (name: string, given: unknown[]): Promise<Outcome> => {
    called.push(name);
    return intercept(name) ?? (await project.answer(name, given));
  });
  runScript ??= bundleRun();
  await page.addInitScript(`globalThis.scriptFunctions = ${JSON.stringify(project.names)};${await runScript}`);
  const files: Record<string, string> = { '/': sheetPage(width), '/sidebar': project.ui.sidebar!.html };
  await page.route('**/*', (route) => {
    const { host, pathname } = new URL(route.request().url());
    const body = host === 'sheet.test' ? files[pathname] : undefined;
    if (body === undefined) outside.push(route.request().url());
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html', body });
  });
  await strain(page);
  await page.goto('http://sheet.test/');
  const frame = page.frames().find((each) => each.url().endsWith('/sidebar'))!;
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    frame,
    complaints,
    outside,
    called,
    select: async (row, column, rows = 1, columns = 1) => {
      await page.locator('#grid').click();
      project.spreadsheet.select(project.spreadsheet.getActiveSheet().getName(), [{ row, column, rows, columns }]);
      await frame.locator('.ics-pane').hover();
      await frame.evaluate(() => window.focus());
    },
  };
};

/** What axe finds wrong in the sidebar, and whether it is too wide. */
export const problems = async (frame: Frame): Promise<string[]> => {
  const width = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(await violations(frame)), ...(width > 0 ? [`${width} px too wide`] : [])];
};
