import { parseNumber } from 'office-addin-cli';
import { lookup } from './bench/lookup';
import { pane } from './bench/pane';
import { preview } from './bench/preview';
import { rate } from './bench/rate';
import { type Budget, isOver, renderResults } from './bench/result';
import { sheets } from './bench/sheets';
import { sizes } from './bench/sizes';
import { tenfoldFigures } from './bench/tenfold';
import { buildIfStale } from './build/all';
import { readCommandLine, runCommand, UsageError } from './export/command';

const budgets: readonly Budget[] = [lookup, rate, sizes, sheets, tenfoldFigures, pane, preview];
const names = budgets.map(({ name }) => name).join(', ');

const usage = `Usage: npm run bench -- [--rounds N] [--only NAME]

  Measures sizes and speeds against their budgets; the exit code is 1 where one is exceeded.

  --rounds  how often each is measured, 1 to 1000 (default: 21)
  --only    one of ${names}`;

const readRounds = (typed: string): number => {
  const sentence = `--rounds must be a whole number from 1 to 1000, not “${typed}”.`;
  const rounds = parseNumber(typed, sentence);
  if (rounds === undefined || !Number.isInteger(rounds) || rounds < 1 || rounds > 1000) throw new UsageError(sentence);
  return rounds;
};

/** The exit status: 0 within all budgets. */
const main = async (): Promise<number> => {
  const { values } = readCommandLine(usage, {
    options: { rounds: { type: 'string', default: '21' }, only: { type: 'string' } },
  });
  const rounds = readRounds(values.rounds);
  const chosen = budgets.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new UsageError(`--only takes one of ${names}, not “${values.only}”.`);
  await buildIfStale().catch((error: unknown) => console.error(`The build failed, so it may be old: ${error}`));
  console.log(
    `Node ${process.version}, medians of ${rounds} interleaved rounds. Ratios are to a base in the same run.\n`,
  );
  let status = 0;
  for (const { title, measure } of chosen) {
    const results = await measure(rounds);
    console.log(renderResults(title, results));
    if (results.some(isOver)) status = 1;
  }
  return status;
};

await runCommand(main);
