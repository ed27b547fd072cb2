import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The top of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** What was asked for cannot be done; the command ends with status 2. */
export class UsageError extends Error {}

/**
 * The command line by node's own rules.
 * @throws UsageError with the usage below the complaint
 */
export const readCommandLine = <Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
};

/** Runs a command to its exit status; a complaint goes to standard error and ends with 2 for usage, 1 for the rest. */
export const runCommand = (main: () => number): void => {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
