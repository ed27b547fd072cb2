import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/**
 * Bundles a module as the hosts' scripts are bundled and runs it in a process of its own, so that no other measurement
 * has shaped how its code was compiled. What it prints is read as JSON.
 */
export const runApart = async <Printed>(entry: string, ...parameters: string[]): Promise<Printed> => {
  const folder = await mkdtemp(join(tmpdir(), 'ics-figures-bench-'));
  try {
    const outfile = join(folder, 'bench.cjs');
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'cjs', platform: 'node', target: 'es2020' });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile, ...parameters]);
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
};
