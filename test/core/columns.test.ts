import fc from 'fast-check';
import { mapColumn, mapValues } from '../../src/core/columns';

const cell = fc.oneof(
  fc.constantFrom('LSC', 'QE1', '__proto__', 'constructor', '', null, true, 0, Number.NaN),
  fc.string(),
  fc.double(),
);

test('a column is the map of its cells, each distinct one evaluated once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 3 })), (rows) => {
      const asked: unknown[] = [];
      const evaluate = (value: unknown): string => {
        asked.push(value);
        return `<${String(value)}>`;
      };
      expect(mapColumn(rows, evaluate)).toEqual(rows.map((cells) => cells.map((value) => `<${String(value)}>`)));
      expect(asked.length).toBe(new Set(rows.flat()).size);
      expect(mapValues(rows.flat(), evaluate)).toEqual(rows.flat().map((value) => `<${String(value)}>`));
    }),
  );
});

test('a result of undefined is remembered too', () => {
  let calls = 0;
  const evaluate = (): undefined => {
    calls++;
    return undefined;
  };
  expect(mapValues(['a', 'a', 'a'], evaluate)).toEqual([undefined, undefined, undefined]);
  expect(calls).toBe(1);
});
