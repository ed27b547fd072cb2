import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { serve } from '../serve';
import { launchChromium, withPage } from './chromium';
import { median, medianRatio } from './measure';
import type { Budget } from './result';

const folder = 'dist/preview';

const bareHtml = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><link rel="stylesheet" href="page.css"></head>
<body class="ics-page"><main class="ics-page-main"><section class="ics-page-sheet"><div class="ics-page-grid">
<div class="ics-page-univer" id="grid"></div></div></section></main><script type="module" src="start.js"></script></body></html>`;

/** Builds the grid alone as the preview is built: the grid apart from the page's first script. */
const buildBareGrid = async (outdir: string): Promise<void> => {
  await build({
    stdin: { contents: `import('./scripts/bench/bare-grid-page');`, resolveDir: process.cwd(), loader: 'ts' },
    entryNames: 'start',
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await Promise.all([
    writeFile(join(outdir, 'index.html'), bareHtml),
    copyFile(`${folder}/page.css`, join(outdir, 'page.css')),
  ]);
};

interface Start {
  /** Milliseconds from the start of the page to the first computed cell. */
  readonly time: number;
  /** Requests to anywhere but the page's own origin. */
  readonly outside: number;
}

const startPage = (browser: Browser, address: string): Promise<Start> =>
  withPage(browser, { width: 1366, height: 768 }, async (page) => {
    let outside = 0;
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(address).origin) outside++;
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first computed cell').length > 0);
    const time = await page.evaluate(() => performance.getEntriesByName('first computed cell')[0]!.startTime);
    return { time, outside };
  });

export const preview: Budget = {
  name: 'preview',
  title: 'The preview in Chromium, from page start to the first computed cell',
  async measure(rounds) {
    const ratio = { what: 'to the bare grid', limit: 1.5, unit: '×' } as const;
    if (!existsSync(folder)) return [{ ...ratio, measured: null, note: `${folder} is not built` }];
    const browser = await launchChromium();
    if (browser === null) return [{ ...ratio, measured: null, note: 'no Chrome, Edge or Chromium is installed' }];
    const bareFolder = await mkdtemp(join(tmpdir(), 'ics-figures-grid-'));
    const servers: Awaited<ReturnType<typeof serve>>[] = [];
    try {
      await buildBareGrid(bareFolder);
      servers.push(await serve('dist', { port: 0 }), await serve(bareFolder, { port: 0 }));
      const ours: Start[] = [];
      const bare: Start[] = [];
      for (let round = -1; round < rounds; round++) {
        const started = [
          await startPage(browser, `${servers[0]!.url}preview/`),
          await startPage(browser, `${servers[1]!.url}`),
        ] as const;
        if (round < 0) continue;
        ours.push(started[0]);
        bare.push(started[1]);
      }
      const times = (starts: readonly Start[]): number[] => starts.map(({ time }) => time);
      return [
        { ...ratio, measured: medianRatio(times(ours), times(bare)) },
        {
          what: 'requests outside its own origin',
          measured: ours.reduce((sum, { outside }) => sum + outside, 0),
          limit: 0,
          unit: '',
        },
        { what: 'in milliseconds', measured: median(times(ours)), limit: null, unit: 'ms' },
        { what: 'the bare grid', measured: median(times(bare)), limit: null, unit: 'ms' },
      ];
    } finally {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
      await rm(bareFolder, { recursive: true });
    }
  },
};
