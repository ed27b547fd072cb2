import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createEvaluator, type Evaluator } from '../../scripts/eval/evaluator';
import { hosts } from '../../scripts/eval/hosts';

// Read straight from the data as people edit them, past the tables that the build makes of them.
const rows: Record<string, string>[] = parse(readFileSync('data/figures.csv'), { columns: true });
const bodies = [...new Set(rows.map(({ system }) => system!))];

describe.each(hosts)('every figure through %s', (host) => {
  let evaluator: Evaluator;
  const all = (formulas: readonly string[]): Promise<unknown[]> =>
    Promise.all(formulas.map((formula) => evaluator.evaluate(formula)));

  beforeAll(async () => {
    evaluator = await createEvaluator(host);
  });
  afterAll(() => evaluator.close());

  test('ICS_FIGURE gives each stated value by id', async () => {
    const stated = rows.flatMap((row) =>
      ['low', 'central', 'high'].filter((end) => row[end] !== '').map((end) => ({ row, end })),
    );
    const values = await all(stated.map(({ row, end }) => `ICS_FIGURE("${row.id}",,,"${end}")`));
    expect(values).toStrictEqual(stated.map(({ row, end }) => Number(row[end])));
  });

  test('ICS_ABOUT and ICS_CITE know each by id', async () => {
    expect(await all(rows.map(({ id }) => `ICS_ABOUT("${id}",,,"id")`))).toStrictEqual(rows.map(({ id }) => id));
    expect(await all(rows.map(({ id }) => `ICS_ABOUT("${id}",,,"page")`))).toStrictEqual(
      rows.map(({ locator }) => locator),
    );
    for (const citation of await all(rows.map(({ id }) => `ICS_CITE("${id}")`))) {
      // A complete citation: who, when (or no date), and where it can be read.
      expect(citation).toMatch(
        /^\S.*\((\d{4}[^)]*|no date)\).*Available at: https:\/\/\S+ \(Accessed: \d{1,2} \w+ \d{4}\)\.$/s,
      );
    }
  });

  test('ICS_TABLE holds each once', async () => {
    const tables = (await all(bodies.map((body) => `ICS_TABLE("${body}")`))) as unknown[][][];
    const ids = tables.flatMap((table) => table.slice(1).map((cells) => cells[9]));
    expect(ids.sort()).toStrictEqual(rows.map(({ id }) => id).sort());
  });
});
