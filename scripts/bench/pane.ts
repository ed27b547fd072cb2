import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { serve } from '../serve';
import { launchChromium, withPage } from './chromium';
import { median } from './measure';
import type { Budget, Result } from './result';

const pageFile = 'dist/excel/taskpane.html';
const limit = { what: 'CPU of the main thread until the pane stands', limit: 15, unit: 'ms' } as const;

/** A workbook that answers, in the place of Microsoft's office.js inside Excel. */
const bundleOffice = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['test/hosts/excel/fake-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

/** Milliseconds after loading by which any of the pages is idle. */
const settled = 500;

/** Milliseconds of the page's main thread until it is idle, without the files that a pattern names. */
const startTime = (browser: Browser, address: string, office: string, without: RegExp | null): Promise<number> =>
  withPage(browser, { width: 320, height: 640 }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
    if (without !== null) await page.route(without, (route) => route.fulfill({ body: '' }));
    await page.goto(address);
    // Asking the page whether it stands would cost it more than the pane does.
    await page.waitForTimeout(settled);
    const { metrics } = await session.send('Performance.getMetrics');
    const stands = (await page.locator('#pane input').count()) > 0;
    if (stands !== (without === null))
      throw new Error(`The pane ${stands ? 'stands' : 'does not stand'} on ${address}.`);
    const { value } = metrics.find(({ name }) => name === 'TaskDuration')!;
    return value * 1000;
  });

export const pane: Budget = {
  name: 'pane',
  title: 'The pane’s start in Chromium, over a page without it',
  async measure(rounds) {
    if (!existsSync(pageFile)) return [{ ...limit, measured: null, note: `${pageFile} is not built` }];
    const browser = await launchChromium();
    if (browser === null) return [{ ...limit, measured: null, note: 'no Chrome, Edge or Chromium is installed' }];
    const server = await serve('dist', { port: 0 });
    try {
      const address = `${server.url}excel/taskpane.html`;
      const office = await bundleOffice();
      const times = { blank: [] as number[], functions: [] as number[], pane: [] as number[] };
      for (let round = -1; round < rounds; round++) {
        const blank = await startTime(browser, address, office, /assets\/(functions|taskpane|start)-/);
        const functions = await startTime(browser, address, office, /assets\/(taskpane|start)-/);
        const whole = await startTime(browser, address, office, null);
        if (round < 0) continue;
        times.blank.push(blank);
        times.functions.push(functions - blank);
        times.pane.push(whole - blank);
      }
      const results: Result[] = [
        { ...limit, measured: median(times.pane) },
        {
          what: 'of that, the functions with their dataset',
          measured: median(times.functions),
          limit: null,
          unit: 'ms',
        },
        { what: 'the page without either', measured: median(times.blank), limit: null, unit: 'ms' },
      ];
      return results;
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
