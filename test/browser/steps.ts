import type { Frame, Locator, Page } from 'playwright-core';

/** Where the pane is shown: a page of its own, or a frame beside the sheet. */
export type PanePage = Page | Frame;

export const button = (pane: PanePage, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** Waits until a screen is there, and not only on its way. */
export const arrive = (pane: PanePage, title: string | RegExp): Promise<void> =>
  pane.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }).waitFor();

/** Goes back to a screen, by its title. */
export const back = async (pane: PanePage, to: string | RegExp): Promise<void> => {
  await button(pane, /^Back to/).click();
  await arrive(pane, to);
};

/** Opens a screen by its button, and waits for it. */
export const goTo = async (pane: PanePage, name: string | RegExp, title: string | RegExp = name): Promise<void> => {
  await button(pane, name).click();
  await arrive(pane, title);
};

/** Waits until the pane says what came of an action, as a screen reader hears it. */
export const says = (pane: PanePage, words: string | RegExp): Promise<void> =>
  pane.getByRole('status').or(pane.getByRole('alert')).filter({ hasText: words }).first().waitFor();

export const choose = (pane: PanePage, field: string, label: string): Promise<unknown> =>
  pane.getByLabel(field, { exact: true }).selectOption({ label });

/** Waits until words are there to be read. */
export const shows = (pane: PanePage, words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();
