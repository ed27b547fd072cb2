import { createInterface } from 'node:readline';
import { buildIfStale } from './build/all';
import { type EvaluationHost, hosts } from './eval/hosts';
import { readCommandLine, runCommand, UsageError } from './export/command';

const usage = `Usage: npm run --silent eval -- [--host preview|excel|sheets] [--json] FORMULA… | -

  Evaluates formulas and prints what they give.

  FORMULA   such as 'ICS_DEFICIT("LSC")'; a leading = is optional
  -         reads one formula a line from standard input
  --host    preview (default) evaluates any formula in the spreadsheet engine;
            excel and sheets run one call of one of our functions in that host's build
  --json    one object a line: formula, value, error, message`;

const readArguments = (): { host: EvaluationHost; asJson: boolean; formulas: string[]; fromInput: boolean } => {
  const { values, positionals } = readCommandLine(usage, {
    options: { host: { type: 'string', default: 'preview' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const host = hosts.find((name) => name === values.host);
  if (host === undefined) throw new UsageError(`--host must be ${hosts.join(', ')}, not “${values.host}”.\n\n${usage}`);
  if (positionals.length === 0) {
    throw new UsageError(`Give a formula, or - to read formulas from standard input.\n\n${usage}`);
  }
  const fromInput = positionals.length === 1 && positionals[0] === '-';
  return { host, asJson: values.json, formulas: positionals, fromInput };
};

/** The exit status: 0 when everything was evaluated, 2 when a formula could not be used. */
const main = async (): Promise<number> => {
  const { host, asJson, formulas, fromInput } = readArguments();
  await buildIfStale();
  // Loaded after the build, which generates the data that they read.
  const [{ createEvaluator }, { json, plain }] = await Promise.all([
    import('./eval/evaluator'),
    import('./eval/output'),
  ]);
  const lines: string[] = fromInput ? [] : formulas;
  if (fromInput) {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      lines.push(line);
  }
  const given = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (given.length === 0) throw new UsageError(`There is no formula to evaluate.\n\n${usage}`);
  const evaluator = await createEvaluator(host);
  // Started together: Excel's runtime answers in batches, about two a second.
  const results = await Promise.allSettled(given.map((formula) => evaluator.evaluate(formula)));
  results.forEach((result, index) => {
    const formula = given[index]!;
    if (result.status === 'fulfilled') console.log(asJson ? json(formula, result.value) : plain(result.value));
    else console.error(`${formula}: ${result.reason instanceof Error ? result.reason.message : result.reason}`);
  });
  evaluator.close();
  return results.some(({ status }) => status === 'rejected') ? 2 : 0;
};

await runCommand(main);
