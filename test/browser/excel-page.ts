import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page, Route } from 'playwright-core';
import { buildExcel } from '../../scripts/build/excel';
import { serve } from '../../scripts/serve';
import type { FakeExcel } from '../hosts/excel/fake-excel';
import { launch } from './pane-page';
import { strain } from './strain';

declare global {
  var fakeExcel: FakeExcel;
  var clickCommand: (id: string) => Promise<number>;
  var policyViolations: string[];
}

/** What stands in Microsoft's office.js's place. */
export type Library = (route: Route) => unknown;

const script = (route: Route, body: string): Promise<void> => route.fulfill({ contentType: 'text/javascript', body });

/** Microsoft's own files, as their npm package has them. */
export const microsoftsOwn: Library = (route) => {
  const file = join('node_modules/@microsoft/office-js/dist', new URL(route.request().url()).pathname.slice(14));
  return existsSync(file) ? script(route, readFileSync(file, 'utf8')) : route.fulfill({ status: 404 });
};

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** What the stand-in for Excel has and is, as `fake-page.ts` takes it. */
  readonly settings?: object;
}

export interface OpenedPane {
  readonly page: Page;
  /** Whatever was asked of another place than ours. */
  readonly outside: string[];
  readonly complaints: string[];
}

export interface ExcelPages {
  /** The built pane, by default inside a stand-in for Excel, without the files that a pattern names. */
  open(look?: Look, library?: Library, missing?: RegExp): Promise<OpenedPane>;
  close(): Promise<void>;
}

/** Builds the add-in, or a copy of it with a prefix, serves it, and opens its pane in a browser. */
export const startExcelPages = async (namespace?: string): Promise<ExcelPages> => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-figures-pane-'));
  await buildExcel({ baseUrl: 'https://localhost:3000/excel/', folder: join(folder, 'excel'), namespace });
  const { outputFiles } = await build({
    entryPoints: ['test/hosts/excel/fake-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const fake: Library = (route) => script(route, outputFiles[0]!.text);
  const server = await serve(folder, { port: 0 });
  const browser: Browser = await launch();

  const open = async (look: Look = {}, library: Library = fake, missing?: RegExp): Promise<OpenedPane> => {
    const { width = 350, height = 378, settings = {}, ...media } = look;
    const page = await browser.newPage({ viewport: { width, height }, ...media });
    const outside: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript((given) => {
      Object.assign(globalThis, { fakeSettings: given, policyViolations: [] });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        globalThis.policyViolations.push(`${violatedDirective} ${blockedURI}`);
      });
    }, settings);
    await page.route(/^https:/, library);
    if (missing !== undefined) await page.route(missing, (route) => route.abort());
    await strain(page);
    // A page whose library never arrives does not finish loading.
    await page.goto(`${server.url}excel/taskpane.html`, { waitUntil: 'commit' });
    return { page, outside, complaints };
  };

  return {
    open,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
};
