import { readFileSync } from 'node:fs';
import { differencesPage } from '../../scripts/docs/differences';
import { functionsPage } from '../../scripts/docs/functions';

// A stale page is mended with `npm run docs`.
test('docs/functions.md is what the catalogue says', () => {
  expect(readFileSync('docs/functions.md', 'utf8')).toBe(functionsPage());
});

test('docs/differences.md is what the three builds give', async () => {
  expect(readFileSync('docs/differences.md', 'utf8')).toBe(await differencesPage());
});
