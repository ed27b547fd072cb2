import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

// Each layer may import itself and the layers before it.
const layers = ['core', 'dataset', 'functions', 'workbook', 'taskpane', 'hosts'];

/** What each layer may take from outside; the hosts may take their host's libraries. */
const packages: Record<string, RegExp> = {
  core: /^decimal\.js$/,
  dataset: /^$/,
  functions: /^$/,
  workbook: /^$/,
  taskpane: /^preact(\/|$)/,
  hosts: /^(preact|react|react-dom|rxjs|@univerjs\/[a-z-]+)(\/|$)/,
};

const sources = (readdirSync('src', { recursive: true }) as string[]).filter((path) => /\.(ts|tsx)$/.test(path));

const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);

// Within the workbook's layer, `''` is what lies beside these folders: the port, addresses, cells read and written.
const workbookFolders = ['', 'formulas', 'repair', 'calls', 'insertion', 'citing'];

const folderOf = (path: string): string => {
  const [, folder, file] = path.split(/[\\/]/);
  return file === undefined ? '' : folder!;
};

const layerOf = (path: string): string => path.split(/[\\/]/)[0]!;

test.each(sources)('src/%s imports one way only', (path) => {
  const own = layerOf(path);
  expect(layers).toContain(own);
  for (const specifier of importsOf(path)) {
    if (!specifier.startsWith('.')) {
      expect({ specifier, allowed: packages[own]!.test(specifier) }).toEqual({ specifier, allowed: true });
      continue;
    }
    const target = layerOf(relative('src', normalize(join('src', dirname(path), specifier))));
    expect(layers.slice(0, layers.indexOf(own) + 1)).toContain(target);
  }
});

test.each(sources.filter((path) => layerOf(path) === 'workbook'))('src/%s imports one way only within it', (path) => {
  const before = workbookFolders.slice(0, workbookFolders.indexOf(folderOf(path)) + 1);
  expect(before).not.toEqual([]);
  for (const specifier of importsOf(path).filter((each) => each.startsWith('.'))) {
    const target = relative('src', normalize(join('src', dirname(path), specifier)));
    if (layerOf(target) === 'workbook') expect(before).toContain(folderOf(target));
  }
});

test.each(sources.filter((path) => layerOf(path) === 'hosts'))('src/%s knows no other host', (path) => {
  const host = path.split(/[\\/]/)[1];
  for (const specifier of importsOf(path).filter((each) => each.startsWith('.'))) {
    const target = relative('src', normalize(join('src', dirname(path), specifier))).split(/[\\/]/);
    if (target[0] === 'hosts' && target.length > 2) expect(target[1]).toBe(host);
  }
});
