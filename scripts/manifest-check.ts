import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest } from './build/manifest-check';

const { values, positionals } = parseArgs({ options: { production: { type: 'boolean' } }, allowPositionals: true });
const path = positionals[0] ?? 'dist/excel/manifest.xml';
const faults = checkManifest(readFileSync(path, 'utf8'), {
  folder: dirname(path),
  production: values.production ?? false,
});
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `${path}: no fault found.` : `${path}: ${faults.length} to put right.`);
process.exitCode = faults.length === 0 ? 0 : 1;
