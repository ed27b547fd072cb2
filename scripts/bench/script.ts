import { execFileSync } from 'node:child_process';
import { createContext, Script } from 'node:vm';
import { type BuildOptions, build } from 'esbuild';

/** How the Google Sheets script is bundled, for scripts that are compared with it. */
export const scriptOptions: BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'IcsFigures',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  supported: { arrow: false },
  charset: 'utf8',
};

export const bundleScript = async (options: BuildOptions): Promise<string> => {
  const { outputFiles } = await build({ ...scriptOptions, ...options });
  return outputFiles![0]!.text;
};

let texts = 0;

/**
 * Compiles and runs a script in a V8 context of its own and makes a first call, as a sheet does for each formula. The
 * time is in milliseconds, without the making of the context. The engine keeps what it has compiled by its text, so
 * every start has a text of its own.
 */
export const startScript = (code: string, call: string): { readonly time: number; readonly answer: unknown } => {
  const context = createContext(Object.create(null));
  const fresh = `${code}\n//${texts++}`;
  // A text put together of two is copied into one when it is first read, which no host has to do.
  fresh.charCodeAt(fresh.length - 1);
  const start = performance.now();
  new Script(fresh).runInContext(context);
  const answer: unknown = new Script(call).runInContext(context);
  return { time: performance.now() - start, answer };
};

const startFile = `
  const [file, call] = process.argv.slice(1);
  const code = require('node:fs').readFileSync(file, 'utf8');
  const { createContext, Script } = require('node:vm');
  const context = createContext(Object.create(null));
  const start = performance.now();
  new Script(code).runInContext(context);
  new Script(call).runInContext(context);
  console.log(performance.now() - start);
`;

/** The same for a script in a file, in a process that has run nothing before, in milliseconds. */
export const startScriptApart = (file: string, call: string): { readonly time: number } => ({
  time: Number(execFileSync(process.execPath, ['-e', startFile, file, call])),
});
