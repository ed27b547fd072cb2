import { writeFile } from 'node:fs/promises';
import { buildIfStale } from './build/all';
import { differencesPage } from './docs/differences';
import { functionsPage } from './docs/functions';

/** `npm run docs`: writes the generated pages. */
const main = async (): Promise<void> => {
  await buildIfStale();
  await writeFile('docs/functions.md', functionsPage());
  await writeFile('docs/differences.md', await differencesPage());
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
