/** What may cross to Google's servers: `undefined`, dates, functions and classes' instances may not. */
const canCross = (value: unknown): boolean => {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(canCross);
  const plain = typeof value === 'object' && Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}) === null;
  return plain && Object.values(value).every(canCross);
};

/** How a call ends: with what the function gave, with an error thrown in it or on the way, or not at all. */
export type Outcome = { readonly result: unknown } | { readonly error: string } | 'silence';

type Handler = (given: unknown) => void;

/** `google.script.run` over anything that answers calls; a copy crosses each way, some time later. */
export const fakeRun = (names: readonly string[], answer: (name: string, given: unknown[]) => Promise<Outcome>) => {
  const runner = (succeeded: Handler, failed: Handler): Record<string, unknown> => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failed),
    withFailureHandler: (handler: Handler) => runner(succeeded, handler),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (...given: unknown[]): void => {
          if (!given.every(canCross)) throw new TypeError(`Failed due to illegal value in property: ${name}`);
          void answer(name, JSON.parse(JSON.stringify(given))).then((outcome) => {
            if (outcome === 'silence') return;
            if ('error' in outcome) return failed(new Error(outcome.error));
            succeeded(canCross(outcome.result) ? JSON.parse(JSON.stringify(outcome.result)) : null);
          });
        },
      ]),
    ),
  });
  const ignore = (): void => undefined;
  return { script: { run: runner(ignore, ignore) } };
};
