import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Runs one of the scripts as its user does. */
export const run = (script: string, ...parameters: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts', script), ...parameters],
    { encoding: 'utf8', cwd: root },
  );

export const withFolder = <Result>(use: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-data-tools-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
