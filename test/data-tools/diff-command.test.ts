import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference } from '../../scripts/export/diff/difference';
import { readEdition, readRevision } from '../../scripts/export/diff/edition';
import { dataFolder, set, withBroken } from '../data/broken';
import { version } from './editions';
import { run, withFolder } from './run';

const corrected = set({ id: 'qe1-deficit-2020-02-estimate' }, 'central', '278');

const diffOf = (older: string, newer: string) =>
  withBroken({ 'datapackage.json': version(older) }, (before) =>
    withBroken({ 'datapackage.json': version(newer), 'figures.csv': corrected }, (after) =>
      run('data-diff.ts', before, '--data', after),
    ),
  );

test('a number that fits: the report on standard output, nothing else, exit code 0', () => {
  const { status, stdout, stderr } = diffOf('1.4.2', '1.4.3');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^# Edition 1\.4\.2 of .* to 1\.4\.3 of .*\n\nThis needs a \*\*patch\*\* step/);
  expect(status).toBe(0);
});

test('a number that does not fit: the same report, exit code 1', () => {
  const { status, stdout } = diffOf('1.4.2', '1.4.2');
  expect(stdout).toContain('1.4.2 does not fit.\n');
  expect(status).toBe(1);
});

describe('bad arguments: a sentence on standard error, nothing on standard output, exit code 2', () => {
  test.each([
    ['none', [], 'Name one older edition.\nUsage: '],
    ['two', ['data', 'data'], 'Name one older edition.\nUsage: '],
    ['an unknown option', ['data', '--new', 'data'], 'Usage: '],
    ['neither a folder nor a revision', ['no-such-thing'], '"no-such-thing" is neither a folder nor a git revision'],
    ['a folder without an edition', ['scripts'], 'datapackage.json in scripts cannot be read: '],
    ['what git would take for an option', ['--', '--all'], '"--all" is neither a folder nor a git revision'],
  ])('%s', (_, parameters, sentence) => {
    const { status, stdout, stderr } = run('data-diff.ts', ...parameters);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('an edition whose files cannot be read names file and row', () => {
    const { status, stderr } = withBroken({ 'figures.csv': (text) => `${text}"never closed` }, (folder) =>
      run('data-diff.ts', folder),
    );
    expect(stderr).toMatch(/cannot be read: figures\.csv, row \d+: The file is not CSV/);
    expect(status).toBe(2);
  });

  test('an edition without a number', () => {
    const { status, stderr } = withBroken({ 'datapackage.json': version('next') }, (folder) =>
      run('data-diff.ts', folder),
    );
    expect(stderr).toContain('"next" is no edition number such as 1.2.3.');
    expect(status).toBe(2);
  });
});

test('an export of the same data has changed nothing', () => {
  withFolder((folder) => {
    expect(run('data-export.ts', '--output', folder).stderr).toBe('');
    const { status, stdout } = run('data-diff.ts', folder);
    expect(stdout).toContain('\nNo row has changed, and ');
    expect(status).toBe(0);
  });
});

describe('a git revision', () => {
  const withRepository = (use: (folder: string) => void): void =>
    withFolder((folder) => {
      const git = (...parameters: string[]): void => {
        const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
        const { status, stderr } = spawnSync('git', [...who, ...parameters], { cwd: folder, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, expect.anything()]);
      };
      git('init', '--quiet');
      git('commit', '--quiet', '--allow-empty', '-m', 'empty');
      git('tag', 'empty');
      cpSync(dataFolder, join(folder, 'data'), { recursive: true });
      git('add', '.');
      git('commit', '--quiet', '-m', 'data');
      git('tag', 'edition');
      use(folder);
    });

  test('is read as its data folder was, whatever lies in the folder now', () => {
    withRepository((folder) => {
      const inFolder = readEdition(dataFolder);
      cpSync(join(folder, 'data', 'measures.csv'), join(folder, 'data', 'figures.csv'));
      const { tables, version: number, created } = readRevision(folder, 'edition');
      expect(tables).toEqual(inFolder.tables);
      expect([number, created]).toEqual([inFolder.version, inFolder.created]);
    });
  });

  test('of which a table or a column was described before it was there: it counts as empty, and the report says so', () => {
    withRepository((folder) => {
      const git = (...parameters: string[]) => spawnSync('git', parameters, { cwd: folder, encoding: 'utf8' });
      rmSync(join(folder, 'data', 'deflators.csv'));
      const measures = join(folder, 'data', 'measures.csv');
      // The last column, and no comma before it in any cell.
      writeFileSync(measures, readFileSync(measures, 'utf8').replace(/,[^,\n]*$/gm, ''));
      git('add', '.');
      git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '-m', 'ahead');
      const { markdown } = difference(readRevision(folder, 'HEAD'), readEdition(dataFolder));
      expect(markdown).toContain('describes measures.csv, column stream, which is not there: it counts as empty.');
      expect(markdown).toContain('describes deflators.csv, which is not there: it counts as empty.');
      expect(markdown).toContain('## deflators: added (25)');
    });
  });

  test('without data is told so', () => {
    withRepository((folder) => {
      expect(() => readRevision(folder, 'empty')).toThrow('Revision "empty" has no data/datapackage.json.');
    });
  });
});
