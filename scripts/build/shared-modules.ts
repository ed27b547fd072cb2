import { relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseModule, without } from './syntax';

/** The global by which a script offers modules to those loaded after it. */
const globalName = 'icsFigures';
const prefix = 'shared:';

/** What is taken or offered: by module, the names of its exports. */
export type SharedNames = Map<string, Set<string>>;

/** How a module is called between the scripts: its path from the project's root. */
export const moduleName = (file: string): string => relative(resolve('.'), file).replaceAll('\\', '/');

/** Has a build leave the imports of some modules as they are, for {@link takeShared}. */
export const leaveShared = (isShared: (module: string) => boolean): Plugin => ({
  name: 'leave-shared',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...details }) => {
      if (details.kind !== 'import-statement' || pluginData === prefix) return undefined;
      const resolved = await build.resolve(path, { ...details, pluginData: prefix });
      const name = moduleName(resolved.path);
      return isShared(name) ? { path: `${prefix}${name}`, external: true } : resolved;
    });
  },
});

/** The module that an import names, where {@link leaveShared} left it. */
export const sharedName = (path: string): string | undefined =>
  path.startsWith(prefix) ? path.slice(prefix.length) : undefined;

/**
 * A built script that takes from the global what it imports by the paths that `nameOf` gives a module for. `taken` learns
 * what it takes.
 */
export const takeShared = (
  script: string,
  nameOf: (path: string) => string | undefined,
  taken: SharedNames,
): string => {
  const imports = (parseModule(script).body ?? []).filter(
    ({ type, source }) => type === 'ImportDeclaration' && nameOf(source!.value!) !== undefined,
  );
  const takings = imports.map(({ source, specifiers = [] }) => {
    const name = nameOf(source!.value!)!;
    const names = taken.get(name) ?? new Set();
    taken.set(name, names);
    const parts = specifiers.map(({ type, imported, local }) => {
      if (type !== 'ImportSpecifier') throw new Error(`${name} is taken as a whole; name what is needed of it.`);
      names.add(imported!.name!);
      return `${imported!.name}:${local!.name}`;
    });
    return `{${parts.join(',')}}=${globalName}[${JSON.stringify(name)}]`;
  });
  const first = imports[0];
  if (first === undefined) return script;
  const rest = without(script, imports);
  return `${rest.slice(0, first.start)}const ${takings.join(',')};${rest.slice(first.start)}`;
};

/** An entry that runs another and then adds what is taken of some modules to the global. */
export const offerShared = (entry: string, taken: SharedNames): string => {
  const modules = [...taken].sort(([one], [other]) => (one < other ? -1 : 1));
  const imports = modules.flatMap(([name, names], index) =>
    [...names].sort().map((each) => `import { ${each} as ${each}_${index} } from './${name}';`),
  );
  const members = modules.map(
    ([name, names], index) =>
      `${JSON.stringify(name)}: { ${[...names].sort().map((each) => `${each}: ${each}_${index}`)} }`,
  );
  return [
    `import './${entry}';`,
    ...imports,
    `globalThis.${globalName} = { ...globalThis.${globalName}, ${members.join(', ')} };`,
  ].join('\n');
};
