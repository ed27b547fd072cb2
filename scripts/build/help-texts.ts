import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';
import type { FunctionDefinition } from '../../src/functions/definition';
import { nodesOf, parseModule, without } from './syntax';

/** What the catalogue says for people only: Excel shows it from functions.json, and calculates without it. */
const helpFields = ['category', 'summary', 'result', 'examples', 'errors', 'since'] as const;

/** A function's file without the help of its definition. */
const withoutHelp = (script: string): string => {
  const definitions = [...nodesOf(parseModule(script))].filter(
    ({ type, callee }) => type === 'CallExpression' && /^define(Function|Table)$/.test(callee?.name ?? ''),
  );
  const properties = definitions.flatMap((call) => call.arguments?.[0]?.properties ?? []);
  return without(
    script,
    properties.filter(({ key }) => helpFields.some((field) => field === key?.name)),
  );
};

/** Leaves the help texts out of a bundle of functions. */
export const leaveOutHelp: Plugin = {
  name: 'leave-out-help',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]functions[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
      return { contents: withoutHelp(code), loader: 'js' };
    });
  },
};

/** A script that gives the catalogue of functions.js its help back, for the pane's list of functions. */
export const helpScript = (catalogue: readonly FunctionDefinition[], catalogueExpression: string): string => {
  const help = catalogue.map((definition) => [
    definition.name,
    Object.fromEntries(helpFields.map((field) => [field, definition[field]])),
  ]);
  return `{const help=${JSON.stringify(Object.fromEntries(help))};for(const each of ${catalogueExpression})Object.assign(each,help[each.name])}`;
};
