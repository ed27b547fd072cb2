import { realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkData } from './data/check';
import { describeFault } from './data/fault';
import { dataFolder, readCommandLine, root, runCommand, UsageError } from './export/command';
import { writeExport } from './export/write';

const usage = `Usage: npm run data:export -- [--output DIR] [--data FOLDER]

  Writes the whole dataset as CSV and JSON, with its pages and a description.

  --output  the folder to write to (default: dist/data/)
  --data    the edition (default: data/)`;

const generated = join(root, 'dist', 'data');

const isSame = (one: string, other: string): boolean => {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
};

/** `npm run data:export`: the whole dataset as CSV and JSON. Data at fault are not exported. */
await runCommand(() => {
  const { values } = readCommandLine(usage, {
    options: { output: { type: 'string', default: generated }, data: { type: 'string', default: dataFolder } },
  });
  const output = resolve(values.output);
  if (isSame(output, values.data)) throw new UsageError(`${output} holds the data themselves; name another folder.`);
  const checked = checkData(values.data);
  if (checked.faults.length > 0) {
    throw new Error(
      ['The data are at fault, and nothing was exported.', ...checked.faults.map(describeFault)].join('\n'),
    );
  }
  // Only what is ours to make anew: a table that is gone must not stay behind. A folder of the user's is added to.
  if (output === generated) rmSync(generated, { recursive: true, force: true });
  const written = writeExport(values.data, output, checked);
  console.log(`Edition ${checked.dataPackage.version}: ${written.length} files in ${output}`);
  return 0;
});
