import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser';
import { readCommandLine, runCommand } from './export/command';
import { runQualityChecks } from './quality';

interface Tally {
  passed: number;
  failed: number;
}

const usage = `Usage: npm test

  Builds, checks and runs all tests, those in a real browser too. Its last line counts what passed and failed.`;

const tally: Tally = { passed: 0, failed: 0 };

const heading = (text: string): void => console.log(`\n── ${text}`);

/** What is itself one test: it passes or fails as a whole. */
const count = (passed: boolean): void => {
  tally[passed ? 'passed' : 'failed'] += 1;
};

const build = (): boolean => {
  heading('Build');
  const { status } = spawnSync('npx', ['--no-install', 'tsx', 'scripts/build.ts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  count(status === 0);
  return status === 0;
};

/** A jest run, counted test by test; a suite that could not start counts as one failed test. */
const jest = (folder: string, title: string, config: string, environment: NodeJS.ProcessEnv = {}): void => {
  heading(title);
  const results = join(folder, `${config}.json`);
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'jest', '--config', config, '--json', `--outputFile=${results}`],
    // jest's own report goes to standard error; its JSON would go to standard output were no file named.
    {
      stdio: ['inherit', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    },
  );
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    tally.passed += numPassedTests;
    tally.failed += numFailedTests + numRuntimeErrorTestSuites;
    if (status !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) tally.failed += 1;
  } catch {
    tally.failed += 1;
  }
};

const browserTests = (folder: string): void => {
  try {
    jest(folder, 'Browser tests', 'jest.browser.config.js', { CHROMIUM_PATH: ensureBrowser() });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally.failed += 1;
  }
};

await runCommand(async () => {
  readCommandLine(usage, {});
  const folder = mkdtempSync(join(tmpdir(), 'ics-figures-test-'));
  if (build()) {
    for (const passed of await runQualityChecks()) count(passed);
    jest(folder, 'Tests', 'jest.config.js');
    browserTests(folder);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});
