import { type Browser, chromium, type Page, type ViewportSize } from 'playwright-core';
import { findBrowser } from '../browser';

/** Chromium, or `null` where none is installed. */
export const launchChromium = async (): Promise<Browser | null> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) return null;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath, args });
};

/** Opens an address in a context of its own, so that nothing is cached from a page before, and closes it after use. */
export const withPage = async <Result>(
  browser: Browser,
  viewport: ViewportSize,
  use: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const context = await browser.newContext({ viewport });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
};
