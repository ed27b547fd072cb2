import { fakeRun, type Outcome } from '../hosts/sheets/fake-run';

declare global {
  var scriptFunctions: readonly string[];
  var askScript: (name: string, given: unknown[]) => Promise<Outcome>;
}

/** Runs in the sidebar's frame before its own script, as Google's code does. */
Object.assign(globalThis, { google: fakeRun(globalThis.scriptFunctions, globalThis.askScript) });
