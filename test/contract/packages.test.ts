import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock: Locked = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

test('the lock file names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

// npm drops what the present platform does not need when it rewrites a lock file, and then refuses it elsewhere.
test('the lock file holds the packages of every platform', () => {
  const optional = Object.values(lock.packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const isLocked = (name: string): boolean =>
    Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
  expect(optional.filter((name) => !isLocked(name))).toEqual([]);
});

test('nothing of the grid’s paid edition is installed', () => {
  expect(Object.keys(lock.packages).filter((path) => path.includes('@univerjs-pro'))).toEqual([]);
});

test('what ships is under a permissive licence', () => {
  const permissive =
    /^\(?(MIT|Apache-2\.0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)\b/;
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  // The one package without the field carries Apache 2.0's text in its LICENSE file.
  const withoutField = ['node_modules/@univerjs/telemetry'];
  const others = shipped.filter(
    ([path, { license }]) => !permissive.test(license ?? '') && !withoutField.includes(path),
  );
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('versions are pinned', () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('every dependency earns its place in docs/dependencies.md, and only those', () => {
  const listed = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)`\s*\|/gm)].map(
    (match) => match[1],
  );
  expect([...listed].sort()).toEqual([...names].sort());
});
