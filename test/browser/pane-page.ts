import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser';

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
  <body><main id="pane"></main><script src="/pane.js"></script></body>
</html>`;

const pageStyle = 'html, body, main { height: 100%; margin: 0; }';

/** The strictest policy that the pane must live with: nothing inline, nothing from elsewhere. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
};

export interface Harness {
  readonly script: string;
  readonly style: string;
}

export const bundleHarness = async (): Promise<Harness> => {
  const [script, style] = await Promise.all([bundle('test/browser/pane-harness.tsx'), bundle('src/taskpane/pane.css')]);
  return { script: script!, style: style! };
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
  { script, style }: Harness,
  { width, height = 378, colorScheme = 'light', forcedColors = 'none' }: PaneLook,
): Promise<{ readonly page: Page; readonly complaints: string[] }> => {
  const opened = await browser.newPage({ viewport: { width, height }, colorScheme, forcedColors });
  opened.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  const files: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html', body: page },
    '/pane.js': { contentType: 'text/javascript', body: script },
    '/pane.css': { contentType: 'text/css', body: style },
    '/page.css': { contentType: 'text/css', body: pageStyle },
  };
  await opened.route('**/*', (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ ...file, headers: { 'Content-Security-Policy': policy } });
  });
  await opened.goto('http://pane.test/');
  return { page: opened, complaints };
};
