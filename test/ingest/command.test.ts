import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dataFolder } from '../data/broken';
import { sheetsOf, toXlsx } from './fixture';
import { measures } from './reference';
import { twoYearsSheets } from './two-years';

const root = join(__dirname, '..', '..');

let folder: string;
let workbook: string;
let data: string;

const run = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/data-ingest.ts'), ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 24 },
  );

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const headerOf = (table: string): string => readFileSync(join(dataFolder, `${table}.csv`), 'utf8').split('\n')[0] ?? '';

/** The real boards, without figures: invented numbers would not follow on real ones. */
const emptiedData = (): string => {
  const path = join(folder, 'data');
  cpSync(dataFolder, path, { recursive: true });
  const columns = headerOf('measures').split(',');
  const rows = [...measures].map(([code, bounds]) =>
    columns.map((column) => (({ code, ...bounds }) as Record<string, string | number>)[column] ?? '').join(),
  );
  writeFileSync(join(path, 'measures.csv'), [headerOf('measures'), ...rows, ''].join('\n'));
  writeFileSync(join(path, 'figures.csv'), `${headerOf('figures')}\n`);
  return path;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  data = emptiedData();
  const sheets = sheetsOf(twoYearsSheets('2023/24', '2024/25'), '2023/24');
  workbook = file('allocations.xlsx', await toXlsx(sheets, '2023-06-19'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('figures to standard output, in the columns of figures.csv; the rest to standard error', () => {
  const { status, stdout, stderr } = run(workbook, '--data', data);
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toBe(headerOf('figures'));
  const rows = parse(stdout, { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(688);
  const figure = rows.find(({ id }) => id?.startsWith('eng-allocation-core-2023-24-allocation'));
  expect(figure).toMatchObject({ central: '105042', unit: '£m', as_of: '2023-06', source: 'nhse-alloc-2023-25' });
  expect(stderr).toMatch(/688 figures from .*allocations\.xlsx\.\n$/);
});

test('or to a file', () => {
  const output = join(folder, 'rows.csv');
  const { status, stdout } = run(workbook, '--data', data, '--output', output);
  expect([status, stdout]).toEqual([0, '']);
  expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(690);
});

test('never over the data', () => {
  const { status, stderr } = run(workbook, '--data', data, '--output', join(data, 'figures.csv'));
  expect(status).toBe(2);
  expect(stderr).toContain('figures.csv is in the data folder.');
  expect(readFileSync(join(data, 'figures.csv'), 'utf8')).toBe(`${headerOf('figures')}\n`);
});

test.each([
  ['a text', () => 'system,allocation\nQE1,4150.566\n'],
  ['an empty file', () => ''],
  ['a workbook cut short', () => readFileSync(workbook).subarray(0, 20_000)],
  ['a zip without a workbook', () => Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1')],
])('%s is refused as no workbook', (_, contents) => {
  const path = file('bad.xlsx', contents());
  const { status, stdout, stderr } = run(path);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/bad\.xlsx cannot be read as an Excel workbook \(\.xlsx\): \S/);
  expect(stderr).not.toContain('    at ');
});

test('a workbook of something else is refused with its faults counted', async () => {
  const path = file('other.xlsx', await toXlsx([{ name: 'Staff', rows: [['Posts by trust']] }]));
  const { status, stdout, stderr } = run(path);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The layout is not known\./);
  expect(stderr).toMatch(/\n1 fault in .*other\.xlsx: no figures written\.\n$/);
});

test.each([
  ['a file that is not there', () => [join(folder, 'nowhere.xlsx')]],
  ['no file', () => []],
  ['an option that there is not', () => [workbook, '--sheet', '2']],
])('%s: exit code 2 and the usage', (_, args) => {
  const { status, stderr } = run(...args());
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: data-ingest FILE.xlsx [--output FILE.csv] [--data FOLDER]');
});
