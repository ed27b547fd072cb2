import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCommandLine, root, runCommand } from './export/command';
import { coveragePages } from './export/cover/pages';

const usage = `Usage: npm run data:coverage [-- --check]

  Writes what the data cover into data/README.md and docs/data/coverage.md.

  --check  only say which page is stale, with exit code 1`;

const current = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** `npm run data:coverage`: writes what the dataset covers into its pages; `--check` only says whether they are stale. */
await runCommand(() => {
  const { values } = readCommandLine(usage, { options: { check: { type: 'boolean', default: false } } });
  const stale = coveragePages(root).filter(({ file, text }) => current(join(root, file)) !== text);
  for (const { file, text } of stale) {
    if (values.check) console.error(`${file} is stale; npm run data:coverage mends it.`);
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
      console.log(`Wrote ${file}`);
    }
  }
  return values.check && stale.length > 0 ? 1 : 0;
});
