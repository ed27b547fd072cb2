import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvaluator } from '../../scripts/eval/evaluator';
import { parseCall } from '../../scripts/eval/formula';
import { hosts } from '../../scripts/eval/hosts';
import { FigureError } from '../../src/core/errors';
import { callFunction } from '../../src/functions/call';
import { catalogue, findFunction } from '../../src/functions/catalogue';

/** A failing cell of an array. */
interface FailingCell {
  readonly error: string;
  readonly says: string;
}

/** What a formula must give: a value, an array, which may have failing cells, or an error whose sentence has these parts. */
interface Outcome {
  readonly expected?: unknown;
  readonly error?: string;
  readonly says?: readonly string[];
}

/** A formula, and what it must give by a document or an independent computation. */
interface GoldenCase extends Outcome {
  readonly formula: string;
  readonly source: string;
  /** Hosts that give something else, and why; docs/differences.md lists them. */
  readonly otherwise?: Readonly<Record<string, Outcome & { readonly reason: string }>>;
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

const fails = (cell: unknown): cell is FailingCell => Object(cell).error !== undefined;

/** A cell that shows nothing; Excel and Google Sheets can be given empty text only. */
const blank = (cell: unknown): unknown => (cell === '' ? null : cell);

/** An expected array; in Google Sheets a failing cell of it is its sentence alone. */
const inArray = (rows: unknown[][], host: string): unknown[][] =>
  rows.map((row) =>
    row.map((cell) => {
      if (!fails(cell)) return blank(cell);
      const sentence = expect.stringContaining(cell.says);
      return host === 'sheets' ? sentence : expect.objectContaining({ code: cell.error, message: sentence });
    }),
  );

const results = new Map<string, Map<string, unknown>>();
const resultOf = (host: string, formula: string): unknown => results.get(host)!.get(formula);

beforeAll(async () => {
  for (const host of evaluators) {
    const evaluator =
      host === 'core' ? { evaluate: evaluateInCore, close: () => undefined } : await createEvaluator(host);
    const found = new Map<string, unknown>();
    results.set(host, found);
    await Promise.all(
      suites.flatMap(([, cases]) =>
        cases.map(async ({ formula }) => found.set(formula, await evaluator.evaluate(formula))),
      ),
    );
    evaluator.close();
  }
});

describe.each(evaluators)('golden cases through %s', (host) => {
  describe.each(suites)('%s', (_, cases) => {
    test.each(cases)('$formula', ({ formula, otherwise, ...usual }) => {
      const { expected, error, says = [] }: Outcome = otherwise?.[host] ?? usual;
      const result = resultOf(host, formula);
      if (error === undefined) {
        if (!Array.isArray(expected)) expect(result).toStrictEqual(expected);
        else expect((result as unknown[][]).map((row) => row.map(blank))).toStrictEqual(inArray(expected, host));
        return;
      }
      expect(result).toBeInstanceOf(FigureError);
      const { code, message } = result as FigureError;
      expect({ code, says: says.filter((part) => !message.includes(part)) }).toStrictEqual({ code: error, says: [] });
    });
  });
});

/** A result with its errors as code and sentence; in Google Sheets a failing cell of an array is its sentence alone. */
const told = (result: unknown, inSheets: boolean): unknown => {
  const tell = ({ code, message }: FigureError): unknown => ({ code, message });
  if (result instanceof FigureError) return tell(result);
  if (!Array.isArray(result)) return result;
  return result.map((row: unknown[]) =>
    row.map((cell) => (cell instanceof FigureError ? (inSheets ? cell.message : tell(cell)) : blank(cell))),
  );
};

describe.each(hosts)('%s', (host) => {
  const cases = suites.flatMap(([, all]) => all);

  test('gives what the core gives, sentences too, but for the differences that the page lists', () => {
    const alike = cases.filter(({ otherwise }) => otherwise?.[host] === undefined).map(({ formula }) => formula);
    expect(alike.map((formula) => [formula, told(resultOf(host, formula), false)])).toStrictEqual(
      alike.map((formula) => [formula, told(resultOf('core', formula), host === 'sheets')]),
    );
  });

  test('differs only where the page lists the formula', () => {
    const page = readFileSync('docs/differences.md', 'utf8');
    const differing = cases.filter(({ otherwise }) => otherwise?.[host] !== undefined);
    expect(differing.filter(({ formula }) => !page.includes(`\`=${formula}\``))).toEqual([]);
  });
});
