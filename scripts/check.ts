import { spawnSync } from 'node:child_process';
import { buildDataset } from './build/dataset';
import { qualityChecks } from './quality';

/** `npm run check`: data, format, lint and types. */
const main = async (): Promise<void> => {
  await buildDataset();
  for (const [title, ...command] of qualityChecks) {
    console.log(`── ${title}`);
    const { status } = spawnSync('npx', ['--no-install', ...command], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
