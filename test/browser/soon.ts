import { setTimeout as pause } from 'node:timers/promises';

/** How slow the machine is to be taken for: `ICS_SLOW=8` makes every page eight times as slow, see `strain.ts`. */
export const slowness = Math.max(1, Number(process.env.ICS_SLOW ?? 1));

/** What a page may take on a busy machine, in milliseconds. Whoever waits as long waits for something that never comes. */
export const patience = 60_000 * (slowness > 1 ? 3 : 1);

/**
 * Expects what `read` gives to become `expected`: a page answers a key or a click only after it has drawn, fetched a part
 * of itself or asked its host. What it is still not by the end of our patience is shown as `expect` shows it.
 */
export const expectSoon = async (read: () => unknown, expected: unknown): Promise<void> => {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await read();
    try {
      return expect(seen).toEqual(expected);
    } catch (difference) {
      if (Date.now() >= end) throw difference;
    }
    await pause(25);
  }
};
