import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser';
import { strain } from './strain';

export const launch = (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('These tests need Chrome, Edge or Chromium.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

const page = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>ICS Figures</title><link rel="stylesheet" href="/pane.css"><link rel="stylesheet" href="/page.css"></head>
  <body><main id="pane"></main><script type="module" src="/pane-harness.js"></script></body>
</html>`;

const pageStyle = 'html, body, main { height: 100%; margin: 0; }';

/** The strictest policy that the pane must live with: nothing inline, nothing from elsewhere. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export const origin = 'http://pane.test/';

/** What the page consists of, by its paths. */
export type Harness = Readonly<Record<string, { readonly contentType: string; readonly body: string }>>;

/** The pane in several files, as Excel's page has it: its later screens come when they are first shown. */
export const bundleHarness = async (): Promise<Harness> => {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/pane-harness.tsx', 'src/taskpane/pane.css'],
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: '/',
    write: false,
    logLevel: 'silent',
  });
  return {
    '/': { contentType: 'text/html', body: page },
    '/page.css': { contentType: 'text/css', body: pageStyle },
    ...Object.fromEntries(
      outputFiles.map(({ path, text }) => [
        path,
        { contentType: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: text },
      ]),
    ),
  };
};

export interface PaneLook {
  readonly width: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** Opens the pane on a page of its own, under a strict policy; whatever the page complains of is collected. */
export const openPane = async (
  browser: Browser,
  harness: Harness,
  { width, height = 378, colorScheme = 'light', forcedColors = 'none' }: PaneLook,
): Promise<{ readonly page: Page; readonly complaints: string[] }> => {
  const opened = await browser.newPage({ viewport: { width, height }, colorScheme, forcedColors });
  const complaints: string[] = [];
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.route('**/*', (route) => {
    const file = harness[new URL(route.request().url()).pathname];
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ ...file, headers: { 'Content-Security-Policy': policy } });
  });
  await strain(opened);
  await opened.goto(origin);
  await opened.getByLabel('Find a system').waitFor();
  return { page: opened, complaints };
};
