import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dataFolder, set, withBroken } from '../data/broken';
import { run, withFolder } from './run';

interface Described {
  readonly resources: {
    readonly name: string;
    readonly path: string;
    readonly schema?: { readonly fields: { readonly name: string; readonly type: string }[] };
  }[];
}

const json = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const rowsOf = (folder: string, file: string) =>
  parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Record<string, string>[];

const exported = (data: string, output: string): void => {
  const { status, stderr, stdout } = run('data-export.ts', '--data', data, '--output', output);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Edition \d+\.\d+\.\d+: \d+ files in /);
  expect(status).toBe(0);
};

const temporary = mkdtempSync(join(tmpdir(), 'ics-export-'));
/** An export of the data as they are, in a folder that was not there before. */
const folder = join(temporary, 'new', 'data');
beforeAll(() => exported(dataFolder, folder));
afterAll(() => rmSync(temporary, { recursive: true }));

test('tables are copied byte for byte, and come as typed JSON with the same rows', () => {
  const { resources }: Described = json(dataFolder, 'datapackage.json');
  for (const { name, path, schema } of resources) {
    expect(readFileSync(join(folder, path)).equals(readFileSync(join(dataFolder, path)))).toBe(true);
    const typeOf = new Map(schema?.fields.map((field) => [field.name, field.type]));
    const value = (column: string, cell: string) => {
      if (cell === '') return null;
      return ['number', 'integer', 'year'].includes(typeOf.get(column) ?? '') ? Number.parseFloat(cell) : cell;
    };
    const expected = rowsOf(dataFolder, path).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, value(column, cell)])),
    );
    expect(json(folder, `${name}.json`)).toEqual(expected);
  }
});

test('each figure in full: with its names, its address and its short citation', () => {
  const figures: Record<string, unknown>[] = json(folder, 'figures_in_full.json');
  const ids = rowsOf(dataFolder, 'figures.csv').map(({ id }) => id);
  expect(figures.map(({ figure_id }) => figure_id)).toEqual(ids);
  expect(rowsOf(folder, 'figures_in_full.csv').map(({ figure_id }) => figure_id)).toEqual(ids);
  const shapes = {
    system_name: /./,
    measure_name: /./,
    definition: /./,
    unit: /./,
    source_title: /./,
    source_publisher: /./,
    address: /^https?:\/\//,
    citation: /\d{4}|no date/,
  };
  const lacking = figures.flatMap((figure) =>
    Object.entries(shapes)
      .filter(([column, shape]) => !shape.test(String(figure[column] ?? '')))
      .map(([column]) => `${figure.figure_id}: ${column}`),
  );
  expect(lacking).toEqual([]);
});

// From the document of 21 March 2021: about £300m, between 240 and 340, on page 41 of the board paper that it quotes.
test('the deficit of Lancashire and South Cumbria in full', () => {
  const figures: Record<string, unknown>[] = json(folder, 'figures_in_full.json');
  expect(figures.find(({ figure_id }) => figure_id === 'qe1-deficit-2021-02-estimate')).toMatchObject({
    system_code: 'QE1',
    system_name: 'Lancashire and South Cumbria',
    region: 'North West',
    measure_name: 'Deficit',
    low: 240,
    central: 300,
    high: 340,
    unit: '£m',
    headline: 'Y',
    quoted_in: 'Bleak prospects for troubled ICSs',
    address: 'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
    citation: expect.stringMatching(/3 February 2021, p\. 41, quoted in The Lowdown, 21 March 2021$/),
  });
  expect(figures.find(({ system_code }) => system_code === 'ENG')).toMatchObject({
    system_name: 'England',
    region: null,
  });
});

test('in the file for people no text runs as a formula, and numbers stay numbers; elsewhere all is verbatim', () => {
  const id = 'qe1-deficit-2020-02-estimate';
  const formula = '=HYPERLINK("https://example.org","see")';
  const change = (text: string) => set({ id }, 'central', '-277')(set({ id }, 'note', formula)(text));
  withFolder((output) => {
    withBroken({ 'figures.csv': change }, (data) => exported(data, output));
    const [row] = rowsOf(output, 'figures_in_full.csv').filter(({ figure_id }) => figure_id === id);
    expect([row?.note, row?.central]).toEqual([`'${formula}`, '-277']);
    const is = (figure: Record<string, unknown>) => figure.figure_id === id || figure.id === id;
    expect(json(output, 'figures_in_full.json').find(is)).toMatchObject({ note: formula, central: -277 });
    expect(json(output, 'figures.json').find(is)).toMatchObject({ note: formula, central: -277 });
    expect(rowsOf(output, 'figures.csv').find(is)).toMatchObject({ note: formula, central: '-277' });
  });
});

test('the file for people says that it is UTF-8; the tables have no byte order mark', () => {
  const start = (file: string) => readFileSync(join(folder, file)).subarray(0, 3).toString('hex');
  expect(start('figures_in_full.csv')).toBe('efbbbf');
  expect(start('figures.csv')).not.toBe('efbbbf');
  expect(readFileSync(join(folder, 'figures_in_full.csv'), 'utf8')).toContain(',£m,');
});

test('every file is described, and what is described is there with the columns that it says', () => {
  const { resources }: Described = json(folder, 'datapackage.json');
  const files = readdirSync(folder).filter((file) => !file.endsWith('.md') && file !== 'datapackage.json');
  expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { path, schema } of resources.filter((resource) => resource.schema)) {
    const [header] = parse(readFileSync(join(folder, path)), { bom: true, to: 1 }) as string[][];
    expect(header).toEqual(schema?.fields.map(({ name }) => name));
  }
});

describe('what is not exported', () => {
  test('data at fault: each fault, exit code 1, and nothing written', () => {
    withFolder((output) => {
      const { status, stdout, stderr } = withBroken(
        { 'figures.csv': set({ id: 'qe1-deficit-2021-02-estimate' }, 'low', '310') },
        (data) => run('data-export.ts', '--data', data, '--output', output),
      );
      expect(stderr).toMatch(
        /^The data are at fault, and nothing was exported\.\nfigures\.csv, row \d+, column central: /,
      );
      expect([status, stdout, readdirSync(output)]).toEqual([1, '', []]);
    });
  });

  test('over the data themselves: exit code 2', () => {
    const { status, stderr } = withBroken({}, (data) => run('data-export.ts', '--data', data, '--output', data));
    expect(stderr).toContain('holds the data themselves; name another folder.');
    expect(status).toBe(2);
  });

  test('with an unknown option: the usage and exit code 2', () => {
    const { status, stderr } = run('data-export.ts', '--format', 'csv');
    expect(stderr).toContain('Usage: npm run data:export');
    expect(status).toBe(2);
  });
});

test('what else lies in the folder stays', () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  exported(dataFolder, folder);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
});

describe('the pages about the data', () => {
  const links = (name: string): string[] =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);

  test('lead nowhere outside of the export, and nowhere where nothing is', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'datasheet.md', 'coverage.md', 'editions.md']));
    const files = readdirSync(folder);
    expect(pages.flatMap(links).filter((path) => !files.includes(path))).toEqual([]);
    expect(links('datasheet.md')).toContain('coverage.md');
  });

  test('of a folder that stands alone have words where a link would lead nowhere', () => {
    withBroken({}, (alone) =>
      withFolder((output) => {
        exported(alone, output);
        expect(readFileSync(join(output, 'README.md'), 'utf8')).not.toContain('](../');
        expect(readdirSync(output)).not.toContain('coverage.md');
      }),
    );
  });
});

test.each(['check', 'coverage', 'diff', 'export', 'ingest'])('data-%s says how it is used', (name) => {
  const { status, stdout, stderr } = run(`data-${name}.ts`, '--help');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Usage: .*\n\n {2}[A-Z].*/);
  expect(status).toBe(0);
});
