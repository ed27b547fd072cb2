import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The top of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** What was asked for cannot be done; the command ends with status 2. */
export class UsageError extends Error {}

/** Nothing is to be done but to show the usage. */
class HelpAsked extends Error {}

/**
 * The command line by node's own rules. `--help` or `-h` shows the usage, which says what the command does.
 * @throws UsageError with the usage below the complaint
 */
export const readCommandLine = <Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  const given = process.argv.slice(2);
  const options = given.includes('--') ? given.slice(0, given.indexOf('--')) : given;
  if (options.includes('--help') || options.includes('-h')) throw new HelpAsked(usage);
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
};

/** Runs a command to its exit status; a complaint goes to standard error and ends with 2 for usage, 1 for the rest. */
export const runCommand = async (main: () => number | Promise<number>): Promise<void> => {
  // A reader such as head that has had enough closes the pipe, which is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(error.message);
      return;
    }
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
