import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { dataFolder, set, withBroken } from './broken';
import { lineOf } from './rows';

const root = join(__dirname, '..', '..');

const run = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/data-check.ts'), ...args],
    {
      encoding: 'utf8',
    },
  );

test('sound data: a summary, the conflicts and no complaint', () => {
  const { status, stdout, stderr } = run('--data', dataFolder);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^Edition \d+\.\d+\.\d+ of \d{4}-\d{2}-\d{2} is sound: 48 systems, .*\d+ figures, .*\d+ events.*\.\n\d+ figures in which sources differ; the first of each line answers:\n( {2}\S.*\n)+$/,
  );
  expect(status).toBe(0);
});

test('two faults: each on its line, their count, and exit code 1', () => {
  const id = 'qe1-deficit-2020-02-estimate';
  const changes = {
    'figures.csv': set({ id }, 'low', '310'),
    'sources.csv': set({ publisher: 'The Carer' }, 'accessed', ''),
  };
  const { status, stdout, stderr } = withBroken(changes, (folder) => run('--data', folder));
  expect(stderr).toContain(
    `figures.csv, row ${lineOf('figures', id)}, column central: central 277 is less than low 310.\n`,
  );
  expect(stderr).toContain(
    `sources.csv, row ${lineOf('sources', 'carer-nao')}, column accessed: The address has no day of access.\n`,
  );
  expect(stderr).toMatch(/\n3 faults in .*\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('a folder without data: exit code 1 and a sentence', () => {
  const { status, stderr } = run('--data', join(dataFolder, 'nowhere'));
  expect(stderr).toMatch(/^datapackage\.json in .*nowhere cannot be read: /);
  expect(status).toBe(1);
});

test('an option that there is not: exit code 2 and the usage', () => {
  const { status, stderr } = run('--date', dataFolder);
  expect(stderr).toContain('Usage: data-check [--data FOLDER] [--keep]');
  expect(status).toBe(2);
});
