import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** The layers that functions.js holds with the dataset, so that the pane beside it need not bring them again. */
const sharedFolders = ['core', 'dataset', 'functions'];
const globalName = 'icsFigures';

const sharedName = (file: string): string | undefined => {
  const name = relative(resolve('src'), file).replaceAll('\\', '/');
  return sharedFolders.some((folder) => name.startsWith(`${folder}/`)) ? name : undefined;
};

/**
 * Takes the modules of the lower layers from a global of functions.js, which must have been loaded before. `taken`
 * receives their paths below `src`.
 */
export const takeSharedModules = (taken: Set<string>): Plugin => ({
  name: 'take-shared-modules',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, pluginData, ...details }) => {
      if (pluginData === 'resolving') return undefined;
      const resolved = await build.resolve(path, { ...details, pluginData: 'resolving' });
      const name = sharedName(resolved.path);
      if (name === undefined) return resolved;
      taken.add(name);
      return { path: name, namespace: 'shared' };
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(resolve('src', path)).href));
      return { contents: `export const { ${names.join(', ')} } = ${globalName}[${JSON.stringify(path)}];` };
    });
  },
});

/** An entry that runs another and offers the modules as the global. */
export const offerSharedModules = (entry: string, names: Iterable<string>): string => {
  const modules = [...names].sort();
  const imports = modules.map((name, index) => `import * as shared${index} from './src/${name}';`);
  const members = modules.map((name, index) => `${JSON.stringify(name)}: shared${index}`);
  return [`import './${entry}';`, ...imports, `globalThis.${globalName} = { ${members.join(', ')} };`].join('\n');
};

/** How a script of the same page names something that a shared module exports. */
export const sharedModule = (name: string, exported: string): string =>
  `${globalName}[${JSON.stringify(name)}].${exported}`;
