import { parseCall } from '../../scripts/eval/formula';
import { FigureError } from '../../src/core/errors';
import { callFunction } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';

const builtIns = new Set(['SUM', 'RATE', 'YIELD', 'LIST', 'TABLE', 'INFO', 'CELL', 'CODE', 'NAME', 'PRICE', 'CITE']);

describe.each(catalogue.map((definition) => [definition.name, definition] as const))('%s', (name, definition) => {
  test('has a name that both hosts allow', () => {
    expect(name).toMatch(/^[A-Z][A-Z_]{2,62}[A-Z]$/);
    // A column of at most three letters with a row number would be a cell; names without digits never are.
    expect(name).not.toMatch(/\d/);
    expect(builtIns.has(name)).toBe(false);
  });

  test('starts with ICS_ exactly when it reads the dataset', () => {
    const isPure = definition.category === 'Calculators' || name === 'CLAIM_CHECK';
    expect(name.startsWith('ICS_')).toBe(!isPure);
  });

  test('keeps its help short enough for every host', () => {
    const texts: string[] = [
      definition.summary,
      ...definition.parameters.map(({ description }: { description: string }) => description),
    ];
    for (const text of texts) expect({ text, fits: text.length <= 128 }).toEqual({ text, fits: true });
  });

  test('puts optional arguments last, each with a unique name', () => {
    const optionals = definition.parameters.map(({ optional }: { optional: boolean }) => optional);
    expect(optionals).toEqual([...optionals].sort((one, other) => Number(one) - Number(other)));
    const names = definition.parameters.map(({ name: parameter }: { name: string }) => parameter);
    expect(new Set(names).size).toBe(names.length);
    for (const each of names) expect(each).toMatch(/^[a-z][a-z_]*$/);
  });

  test('names a unit or text in its summary', () => {
    expect(definition.summary).toMatch(/£|fraction|text|people/);
  });

  test('gives a value when its parameters’ examples are typed as one call', () => {
    const typed = definition.parameters.map(({ example }: { example: string }) => example).join(',');
    const output = callFunction(definition, parseCall(`${name}(${typed})`).args);
    // A table may hold cells that are not available beside those that are.
    const first = Array.isArray(output) ? output[0]![0] : output;
    expect(first instanceof FigureError ? first.message : '').toBe('');
  });

  test('says when it fails', () => {
    expect(definition.errors.length).toBeGreaterThan(0);
    for (const sentence of definition.errors) expect(sentence).toMatch(/^#(N\/A|VALUE!) for|^#N\/A where/);
  });
});
