import { checkData } from './data/check';
import { listConflicts } from './data/conflicts';
import { keepEdition } from './data/editions';
import { describeFault } from './data/fault';
import { dataFolder, readCommandLine, runCommand } from './export/command';

const usage = `Usage: data-check [--data FOLDER] [--keep]

  Holds the data against their description and our rules; prints each fault with file, row and column, or what there is
  and where sources differ.

  --data  the folder of the tables and datapackage.json (default: data/)
  --keep  once an edition is complete: writes what it has to editions/, for later data to be held against`;

/** `npm run data:check`: prints each fault, or what there is. */
await runCommand(() => {
  const { data: folder, keep } = readCommandLine(usage, {
    options: { data: { type: 'string', default: dataFolder }, keep: { type: 'boolean', default: false } },
  }).values;
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
  if (keep) console.log(`Kept in ${keepEdition(folder, dataPackage.version, data)}.`);
  return 0;
});
