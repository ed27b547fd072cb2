import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { slowness } from './soon';

/** Colours may be on their way from one state to the next; a change meanwhile ends the way, which is a rejection. */
const settled = (page: Page | Frame): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

/**
 * What axe finds wrong, by its rule and the element. Every rule counts, best practices too, and the size of targets but
 * where some are a grid's own.
 */
export const violations = async (page: Page | Frame, targetSize = true): Promise<string[]> => {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (enabled) => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled } },
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, targetSize);
};

/** Whatever sticks out to the right, or is cut off within itself; a text field scrolls by nature. */
export const clipped = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ics-pane, .ics-pane *:not(input)')]
      .filter((element) => !element.closest('.ics-visually-hidden') && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.outerHTML.slice(0, 100)),
  );

/** Whether all of an element is in the window without scrolling. */
export const isInView = (element: Locator): Promise<boolean> =>
  element.evaluate((seen) => {
    const { top, bottom, left, right } = seen.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

/** A folder for looking at what the tests saw; without it nothing is kept. */
const pictures = process.env.PICTURES;

export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined || slowness > 1) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name.replace(/\W+/g, '-').toLowerCase()}.png` });
};
