import { execFile } from 'node:child_process';

/** What `npm run check` and `npm test` both ask: a title and a command of the installed packages. */
const checks: readonly (readonly [title: string, ...command: string[]])[] = [
  ['Data', 'tsx', 'scripts/data-check.ts'],
  ['Format and lint', 'biome', 'ci', '.'],
  ['Types', 'tsc', '--noEmit'],
  ['Types of what runs in Google Sheets', 'tsc', '--noEmit', '--project', 'tsconfig.sheets.json'],
];

/** Runs one check and shows what it said under its title once it is done, as the others run meanwhile. */
const run = (title: string, command: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const options = { shell: process.platform === 'win32', maxBuffer: Number.POSITIVE_INFINITY };
    execFile('npx', ['--no-install', ...command], options, (error, said, complained) => {
      // A check that failed has said why; one that could not start has not.
      const notStarted = typeof error?.code === 'string' ? error.message : '';
      console.log(`\n── ${title}\n${said}${complained}${notStarted}`);
      resolve(error === null);
    });
  });

/** Checks the data, format, lint and types at the same time, and gives for each whether it passed. */
export const runQualityChecks = (): Promise<boolean[]> =>
  Promise.all(checks.map(([title, ...command]) => run(title, command)));
