/** What `npm run check` and `npm test` both ask: a title and a command of the installed packages. */
export const qualityChecks: readonly (readonly [title: string, ...command: string[]])[] = [
  ['Data', 'tsx', 'scripts/data-check.ts'],
  ['Format and lint', 'biome', 'ci', '.'],
  ['Types', 'tsc', '--noEmit'],
  ['Types of what runs in Google Sheets', 'tsc', '--noEmit', '--project', 'tsconfig.sheets.json'],
];
