import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { startDecimalsLate } from './decimal-methods';
import { assetNames, hashedName, writeAsset } from './excel-assets';
import { bringHelp, leaveOutHelp } from './help-texts';
import { leaveShared, offerShared, type SharedNames, sharedName, takeShared } from './shared-modules';
import { readVersion } from './version';

/**
 * The scripts of the add-in for Excel: `functions.js` with the dataset, which Excel's runtime needs; the pane, in one file
 * that takes from it the layers below; and the pane's parts that few visits need, each fetched when it is asked for.
 */

export const scriptOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  write: false,
} satisfies BuildOptions;

/**
 * Has Chromium, and so Excel for Windows, compile a script as a whole while it arrives, aside from the page's own thread.
 * Others take it for a remark. With the version no release gives another file a name that browsers keep.
 */
const head = async (): Promise<string> => {
  return `//# allFunctionsCalledOnLoad\n// ICS Figures ${await readVersion()}`;
};

/** The layers that functions.js holds with the dataset. */
const isBelow = (module: string): boolean => /^src\/(core|dataset|functions)\//.test(module);

/** A built file that another imports at once, by the names of the two. */
type Imports = ReadonlyMap<string, readonly string[]>;

const importsOf = ({ outputs }: Metafile): Imports =>
  new Map(
    Object.entries(outputs).map(([file, { imports }]) => [
      basename(file),
      imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map(({ path }) => basename(path)),
    ]),
  );

/** A file and all that it imports at once. */
const withImports = (file: string, imports: Imports, found = new Set<string>()): Set<string> => {
  if (!found.has(file)) {
    found.add(file);
    for (const each of imports.get(file) ?? []) withImports(each, imports, found);
  }
  return found;
};

/** Reads files from memory. What they fetch when it is needed stays where it is. */
const fromMemory = (texts: ReadonlyMap<string, string>): Plugin => ({
  name: 'from-memory',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      const isHere = kind === 'import-statement' && sharedName(path) === undefined;
      return isHere ? { path: basename(path), namespace: 'memory' } : { path, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({ contents: texts.get(path)! }));
  },
});

const textOf = async (entry: string, options: BuildOptions): Promise<string> => {
  const stdin = { contents: entry, resolveDir: process.cwd() };
  const { outputFiles } = await build({ ...scriptOptions, ...options, stdin });
  return outputFiles![0]!.text;
};

interface PaneScripts {
  /** The one file with which the pane starts. */
  readonly start: string;
  /** Those that it fetches when they are needed, by name. */
  readonly late: ReadonlyMap<string, string>;
}

/**
 * Builds the pane. `fromFunctions` learns what it takes from functions.js. esbuild parts off what several files need; what
 * the start needs of that is put together with it, since each file more costs a page more than what stands in it.
 */
const buildPane = async (banner: { js: string }, fromFunctions: SharedNames): Promise<PaneScripts> => {
  const { outputFiles, metafile } = await build({
    ...scriptOptions,
    banner,
    entryPoints: ['src/hosts/excel/taskpane.ts'],
    entryNames: assetNames,
    chunkNames: assetNames,
    outdir: '.',
    format: 'esm',
    splitting: true,
    metafile: true,
    plugins: [leaveShared(isBelow), bringHelp('src/taskpane/later.ts')],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const entry = [...texts.keys()].find((name) => name.startsWith('taskpane-'))!;
  const atStart = withImports(entry, importsOf(metafile));
  const fromPane: SharedNames = new Map();
  const nameOf = (path: string) => (atStart.has(basename(path)) ? basename(path) : undefined);
  const late = new Map(
    [...texts]
      .filter(([name]) => !atStart.has(name))
      .map(([name, text]) => [name, takeShared(takeShared(text, nameOf, fromPane), sharedName, fromFunctions)]),
  );
  const start = await textOf(offerShared(entry, fromPane), { banner, format: 'esm', plugins: [fromMemory(texts)] });
  return { start: takeShared(start, sharedName, fromFunctions), late };
};

/** Writes the scripts into a folder's assets, and `functions.js` beside them. Returns where they lie by their plain names. */
export const buildExcelScripts = async (folder: string): Promise<Record<string, string>> => {
  const banner = { js: await head() };
  const fromFunctions: SharedNames = new Map();
  const { start, late } = await buildPane(banner, fromFunctions);
  const functions = await textOf(offerShared('src/hosts/excel/functions.ts', fromFunctions), {
    banner,
    format: 'iife',
    plugins: [leaveOutHelp, startDecimalsLate],
  });
  // What the manifest names keeps its name: workbooks and deployed manifests outlive a release.
  await writeFile(join(folder, 'functions.js'), functions);
  await Promise.all([...late].map(([name, text]) => writeAsset(folder, name, text)));
  const write = (name: string, text: string) => writeAsset(folder, hashedName(name, Buffer.from(text)), text);
  return { 'taskpane.js': await write('taskpane.js', start), 'functions.js': await write('functions.js', functions) };
};
