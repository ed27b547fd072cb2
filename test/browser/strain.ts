import type { Page } from 'playwright-core';
import { patience, slowness } from './soon';

/** How late a script comes on a slow line, in milliseconds. */
const lateness = 400;

/**
 * Gives a page our patience. With `ICS_SLOW` it also makes the page as slow as on an old machine, and has each of its
 * scripts come late. To be called once the page's routes are set.
 */
export const strain = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(patience);
  if (slowness === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.route(/^http:.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, lateness));
    // The page may have been closed meanwhile.
    await route.fallback().catch(() => undefined);
  });
};
