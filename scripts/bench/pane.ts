import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { serve } from '../serve';
import { launchChromium, withPage } from './chromium';
import { median } from './measure';
import type { Budget, Result } from './result';

const pageFile = 'dist/excel/taskpane.html';
const limit = {
  what: 'CPU of the main thread until the pane stands, over the page with the functions alone',
  limit: 15,
  unit: 'ms',
} as const;

const bundleOffice = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['scripts/bench/office-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

/** Said by a page once it has drawn what it loaded. */
const drawn = 'drawn';
const sayWhenDrawn = `addEventListener('load', () => requestAnimationFrame(() => {
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => console.log('${drawn}');
  afterFrame.port2.postMessage('');
}))`;

/** Milliseconds after that by which any of the pages is idle. */
const settled = 500;

interface Start {
  /** Milliseconds of the page's main thread until what it loaded is drawn. */
  readonly drawn: number;
  /** And until it is idle. */
  readonly idle: number;
}

const scripts = /assets\/(functions|taskpane|start)-.*\.js$/;

/** The start of a page, with those of its scripts that are named; the others are empty. */
const measureStart = (browser: Browser, address: string, office: string, names: readonly string[]): Promise<Start> =>
  withPage(browser, { width: 320, height: 640 }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    };
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
    // All of them are answered from here, which itself costs the page something.
    await page.route(scripts, (route) => {
      const { pathname } = new URL(route.request().url());
      const isWanted = names.includes(scripts.exec(pathname)![1]!);
      return route.fulfill({ contentType: 'text/javascript', body: isWanted ? readFileSync(`dist${pathname}`) : '' });
    });
    await page.addInitScript(sayWhenDrawn);
    const untilDrawn = page.waitForEvent('console', (message) => message.text() === drawn).then(spent);
    await page.goto(address);
    const start = { drawn: await untilDrawn, idle: 0 };
    await page.waitForTimeout(settled);
    start.idle = await spent();
    const stands = (await page.locator('#pane input').count()) > 0;
    if (stands !== names.includes('taskpane'))
      throw new Error(`The pane ${stands ? 'stands' : 'does not stand'} on ${address}.`);
    return start;
  });

export const pane: Budget = {
  name: 'pane',
  title: 'The pane’s start in Chromium',
  async measure(rounds) {
    if (!existsSync(pageFile)) return [{ ...limit, measured: null, note: `${pageFile} is not built` }];
    const browser = await launchChromium();
    if (browser === null) return [{ ...limit, measured: null, note: 'no Chrome, Edge or Chromium is installed' }];
    const server = await serve('dist', { port: 0 });
    try {
      const address = `${server.url}excel/taskpane.html`;
      const office = await bundleOffice();
      const times = { blank: [] as Start[], functions: [] as Start[], pane: [] as Start[] };
      for (let round = -1; round < rounds; round++) {
        const blank = await measureStart(browser, address, office, []);
        const functions = await measureStart(browser, address, office, ['functions']);
        const whole = await measureStart(browser, address, office, ['functions', 'taskpane', 'start']);
        if (round < 0) continue;
        times.blank.push(blank);
        times.functions.push(functions);
        times.pane.push(whole);
      }
      // Whatever else the machine does can only add to a page's time, so the least is nearest to what the page takes.
      const least = (starts: readonly Start[], until: keyof Start): number =>
        Math.min(...starts.map((start) => start[until]));
      const usual = (starts: readonly Start[], until: keyof Start): number =>
        median(starts.map((start) => start[until]));
      const { blank, functions, pane } = times;
      const told = (what: string, measured: number): Result => ({ what, measured, limit: null, unit: 'ms' });
      return [
        { ...limit, measured: least(pane, 'drawn') - least(functions, 'drawn') },
        told('the same in the median', usual(pane, 'drawn') - usual(functions, 'drawn')),
        told('until it is idle', least(pane, 'idle') - least(functions, 'idle')),
        told('the functions with their dataset', least(functions, 'drawn') - least(blank, 'drawn')),
        told('the page without either', least(blank, 'drawn')),
        told('the same in the median', usual(blank, 'drawn')),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
