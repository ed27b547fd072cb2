import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { logErrorMessage } from 'office-addin-cli';
import { checkManifest } from './build/manifest-check';

/** `npx tsx scripts/manifest-check.ts [--production] [--namespace ICSDEV] [dist/excel/manifest.xml]` */
const main = (): void => {
  const { values, positionals } = parseArgs({
    options: { production: { type: 'boolean', default: false }, namespace: { type: 'string' } },
    allowPositionals: true,
  });
  const path = positionals[0] ?? 'dist/excel/manifest.xml';
  if (!existsSync(path)) throw new Error(`There is no ${path}. Build the add-in first: npm run build.`);
  const faults = checkManifest(readFileSync(path, 'utf8'), { folder: dirname(path), ...values });
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? `${path}: no fault found.` : `${path}: ${faults.length} to put right.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

try {
  main();
} catch (error) {
  logErrorMessage(error as Error);
  process.exitCode = 1;
}
