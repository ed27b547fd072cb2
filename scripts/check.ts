import { buildDataset } from './build/dataset';
import { readCommandLine, runCommand } from './export/command';
import { runQualityChecks } from './quality';

const usage = `Usage: npm run check

  Checks the data, format, lint and types.`;

/** The exit status: 0 where nothing is wrong. */
const main = async (): Promise<number> => {
  readCommandLine(usage, {});
  await buildDataset();
  return (await runQualityChecks()).every((passed) => passed) ? 0 : 1;
};

await runCommand(main);
