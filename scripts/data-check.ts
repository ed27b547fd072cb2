import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkData } from './data/check';
import { listConflicts } from './data/conflicts';
import { describeFault } from './data/fault';

const usage = 'Usage: data-check [--data FOLDER]';

/** Prints each fault, or what there is; gives the exit code. */
const main = (): number => {
  let folder: string;
  try {
    folder =
      parseArgs({ options: { data: { type: 'string' } } }).values.data ??
      fileURLToPath(new URL('../data', import.meta.url));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  let checked: ReturnType<typeof checkData>;
  try {
    checked = checkData(folder);
  } catch (error) {
    console.error(`datapackage.json in ${folder} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const { faults, dataPackage, data } = checked;
  for (const fault of faults) console.error(describeFault(fault));
  if (faults.length > 0) {
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${folder}`);
    return 1;
  }
  const counts = dataPackage.resources.map(({ name }) => `${data.rows(name).length} ${name.replace('_', ' ')}`);
  console.log(`Edition ${dataPackage.version} of ${dataPackage.created} is sound: ${counts.join(', ')}.`);
  const conflicts = listConflicts(data);
  if (conflicts.length > 0) {
    console.log(`${conflicts.length} figures in which sources differ; the first of each line answers:`);
    for (const conflict of conflicts) console.log(`  ${conflict}`);
  }
  return 0;
};

process.exitCode = main();
