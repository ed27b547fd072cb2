import { parseArgs } from 'node:util';
import { logErrorMessage, parseNumber } from 'office-addin-cli';
import { lookup } from './bench/lookup';
import { pane } from './bench/pane';
import { preview } from './bench/preview';
import { rate } from './bench/rate';
import { type Budget, isOver, renderResults } from './bench/result';
import { sheets } from './bench/sheets';
import { sizes } from './bench/sizes';
import { tenfoldFigures } from './bench/tenfold';
import { buildIfStale } from './build/all';

const budgets: readonly Budget[] = [lookup, rate, sizes, sheets, tenfoldFigures, pane, preview];
const names = budgets.map(({ name }) => name).join(', ');

const readRounds = (typed: string): number => {
  const sentence = `--rounds must be a whole number from 1 to 1000, not “${typed}”.`;
  const rounds = parseNumber(typed, sentence);
  if (rounds === undefined || !Number.isInteger(rounds) || rounds < 1 || rounds > 1000) throw new Error(sentence);
  return rounds;
};

/** `npm run bench -- [--rounds N] [--only NAME]`: the design's budgets of size and speed, measured. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '21' }, only: { type: 'string' } },
  });
  const rounds = readRounds(values.rounds);
  const chosen = budgets.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new Error(`--only takes one of ${names}, not “${values.only}”.`);
  await buildIfStale().catch((error: unknown) => console.error(`The build failed, so it may be old: ${error}`));
  console.log(
    `Node ${process.version}, medians of ${rounds} interleaved rounds. Ratios are to a base in the same run.\n`,
  );
  for (const { title, measure } of chosen) {
    const results = await measure(rounds);
    console.log(renderResults(title, results));
    if (results.some(isOver)) process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 2;
});
