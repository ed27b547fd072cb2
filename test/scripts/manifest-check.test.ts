import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExcel } from '../../scripts/build/excel';
import { run } from '../data-tools/run';

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-check-'));
const manifest = join(folder, 'excel/manifest.xml');

beforeAll(() =>
  buildExcel({ baseUrl: 'https://figures.example.org/dev/', namespace: 'ICSDEV', folder: join(folder, 'excel') }),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of a manifest', () => {
  it('reads the prefix of a copy as the build does, in letters of any size', () => {
    const { status, stdout, stderr } = run('manifest-check.ts', '--production', '--namespace', 'icsdev', manifest);
    expect(stderr).toBe('');
    expect(stdout).toBe(`${manifest}: no fault found.\n`);
    expect(status).toBe(0);
  });

  it('refuses a prefix that no copy has, in the words of the build', () => {
    const { status, stderr } = run('manifest-check.ts', '--namespace', 'DEV', manifest);
    expect(stderr).toMatch(/^--namespace must be ICS and 1 to 13 letters or digits.* not “DEV”\.$/m);
    expect(status).toBe(1);
  });

  it('prints each fault and how many there are', () => {
    const { status, stdout, stderr } = run('manifest-check.ts', '--production', manifest);
    expect(stderr).toBe('<Namespace> would put a prefix before our functions; remove it with its string.\n');
    expect(stdout).toBe(`${manifest}: 1 to put right.\n`);
    expect(status).toBe(1);
  });
});
