import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, transform } from 'esbuild';
import type { FunctionDefinition } from '../../src/functions/definition';
import { nodesOf, parseModule, type SyntaxNode, without } from './syntax';

/** What the catalogue says for people only: Excel shows it from functions.json, and calculates without it. */
const helpFields = ['category', 'summary', 'result', 'examples', 'errors', 'since'] as const;

/** What an optional parameter says for people only; that a required one is missing is told with its own words. */
const parameterHelpFields = ['example', 'fallback'] as const;

const propertiesNamed = (object: SyntaxNode | undefined, names: readonly string[]): readonly SyntaxNode[] =>
  (object?.properties ?? []).filter(({ key }) => names.includes(key?.name ?? ''));

/** A function's file without the help of its definition and of its optional parameters. */
const withoutHelp = (script: string): string => {
  const calls = [...nodesOf(parseModule(script))].filter(({ type }) => type === 'CallExpression');
  const callsOf = (callee: RegExp): readonly SyntaxNode[] =>
    calls.filter((call) => callee.test(call.callee?.name ?? ''));
  const help = callsOf(/^define(Function|Table)$/).flatMap((call) => propertiesNamed(call.arguments?.[0], helpFields));
  const parameterHelp = callsOf(/^optional$/).flatMap(({ arguments: [, , description, details] = [] }) => [
    // A literal loses its letters and stays, so that the arguments keep their places.
    ...(description?.type === 'Literal'
      ? [{ ...description, start: description.start + 1, end: description.end - 1 }]
      : []),
    ...propertiesNamed(details, parameterHelpFields),
  ]);
  return without(script, [...help, ...parameterHelp]);
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

/** A script that gives the catalogue of functions.js its help back. */
export const helpScript = (catalogue: readonly FunctionDefinition[], catalogueExpression: string): string => {
  const help = catalogue.map((definition) => [
    definition.name,
    Object.fromEntries([...helpFields, 'parameters' as const].map((field) => [field, definition[field]])),
  ]);
  return `{const help=${JSON.stringify(Object.fromEntries(help))};for(const each of ${catalogueExpression})Object.assign(each,help[each.name])}`;
};

/** Has a module of the pane run that script: the first one that shows help. */
export const bringHelp = (module: string, help: string): Plugin => ({
  name: 'bring-help',
  setup(build) {
    const path = resolve(module);
    build.onLoad({ filter: /\.ts$/ }, async (file) =>
      file.path === path ? { contents: `${await readFile(path, 'utf8')}\n${help}`, loader: 'ts' } : undefined,
    );
  },
});
