import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readNamespace } from './build/excel-manifest';
import { checkManifest } from './build/manifest/check';
import { readCommandLine, runCommand } from './export/command';

const usage = `Usage: npx tsx scripts/manifest-check.ts [--production] [--namespace ICSDEV] [dist/excel/manifest.xml]

  Checks a manifest and the files that it names; prints each fault.

  --production  also what holds only for a release
  --namespace   what stands before each function's name, where it is another`;

/** The exit status: 0 without a fault. */
const main = (): number => {
  const { values, positionals } = readCommandLine(usage, {
    options: { production: { type: 'boolean', default: false }, namespace: { type: 'string' } },
    allowPositionals: true,
  });
  const path = positionals[0] ?? 'dist/excel/manifest.xml';
  if (!existsSync(path)) throw new Error(`There is no ${path}. Build the add-in first: npm run build.`);
  const namespace = values.namespace === undefined ? undefined : readNamespace(values.namespace);
  const { production } = values;
  const faults = checkManifest(readFileSync(path, 'utf8'), { folder: dirname(path), production, namespace });
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? `${path}: no fault found.` : `${path}: ${faults.length} to put right.`);
  return faults.length === 0 ? 0 : 1;
};

await runCommand(main);
