import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvaluator } from '../../scripts/eval/evaluator';
import { parseCall } from '../../scripts/eval/formula';
import { hosts } from '../../scripts/eval/hosts';
import { FigureError } from '../../src/core/errors';
import { callFunction } from '../../src/functions/call';
import { catalogue, findFunction } from '../../src/functions/catalogue';

/** A formula, and what it must give by a document or an independent computation; `says` are parts of the sentence. */
interface GoldenCase {
  readonly formula: string;
  readonly expected?: unknown;
  readonly error?: string;
  readonly says?: readonly string[];
  readonly source: string;
  /** Hosts in which the case differs, each with its reason; docs/differences.md lists them. */
  readonly notIn?: Readonly<Record<string, string>>;
}

const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const read = (file: string): GoldenCase[] => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));

const examples: GoldenCase[] = catalogue.flatMap(({ examples: all }) => [...all]);
const suites: [string, GoldenCase[]][] = [
  ...files.map((file): [string, GoldenCase[]] => [file, read(file)]),
  ['examples of the catalogue', examples],
];

const evaluateInCore = async (formula: string): Promise<unknown> => {
  const { name, args } = parseCall(formula);
  const definition = findFunction(name);
  if (definition === undefined) throw new Error(`No function ${name}`);
  return callFunction(definition, args);
};

const evaluators = [...hosts, 'core'] as const;

describe.each(evaluators)('golden cases through %s', (host) => {
  const results = new Map<string, unknown>();

  beforeAll(async () => {
    const evaluator =
      host === 'core' ? { evaluate: evaluateInCore, close: () => undefined } : await createEvaluator(host);
    await Promise.all(
      suites.flatMap(([, cases]) =>
        cases.map(async ({ formula }) => results.set(formula, await evaluator.evaluate(formula))),
      ),
    );
    evaluator.close();
  }, 120_000);

  describe.each(suites)('%s', (_, cases) => {
    test.each(cases.filter(({ notIn }) => notIn?.[host] === undefined))(
      '$formula',
      ({ formula, expected, error, says = [] }) => {
        const result = results.get(formula);
        if (error === undefined) {
          expect(result).toStrictEqual(expected);
          return;
        }
        expect(result).toBeInstanceOf(FigureError);
        const { code, message } = result as FigureError;
        expect({ code, says: says.filter((part) => !message.includes(part)) }).toStrictEqual({ code: error, says: [] });
      },
    );
  });
});
