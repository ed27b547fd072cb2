import { spawnSync } from 'node:child_process';
import { buildDataset } from './build/dataset';
import { readCommandLine, runCommand } from './export/command';
import { qualityChecks } from './quality';

const usage = `Usage: npm run check

  Checks the data, format, lint and types.`;

/** The exit status: 0 where nothing is wrong. */
const main = async (): Promise<number> => {
  readCommandLine(usage, {});
  await buildDataset();
  let result = 0;
  for (const [title, ...command] of qualityChecks) {
    console.log(`── ${title}`);
    const { status } = spawnSync('npx', ['--no-install', ...command], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) result = 1;
  }
  return result;
};

await runCommand(main);
