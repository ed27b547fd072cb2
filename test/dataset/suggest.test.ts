import fc from 'fast-check';
import { suggestSystems } from '../../src/dataset';
import { nonsense, sensibleQueries } from './queries';

describe('suggestSystems', () => {
  test.each(sensibleQueries)('has for "%s" the body %s among its first three', (query, odsCode) => {
    expect(suggestSystems(query, 3).map((system) => system.odsCode)).toContain(odsCode);
  });

  test.each(nonsense)('has nothing for "%s"', (query) => {
    expect(suggestSystems(query, 3)).toEqual([]);
  });

  test('has nothing for 10,000 characters', () => {
    expect(suggestSystems('Lancashire '.repeat(1000), 3)).toEqual([]);
  });

  test('puts a whole name before names that hold it', () => {
    expect(suggestSystems('Essex', 1).map(({ name }) => name)).toEqual(['Essex']);
    expect(suggestSystems('Sussex', 1).map(({ name }) => name)).toEqual(['Sussex']);
  });

  test('keeps to the limit and names no system twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 50 }), (text, limit) => {
        const found = suggestSystems(text, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
