import { interleave, median, medianRatio } from '../../scripts/bench/measure';
import { isOver, type Result, renderResults } from '../../scripts/bench/result';

test('the median of odd and even counts', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 10])).toBe(2.5);
});

test('a ratio is taken within each round, so a slow round counts no more than another', () => {
  expect(medianRatio([20, 400, 22], [10, 200, 10])).toBe(2);
});

test('rounds run every candidate in turn, and the warm-ups are not counted', () => {
  const order: string[] = [];
  const times = interleave(3, {
    base: () => order.push('base'),
    ours: () => {
      order.push('ours');
      return { time: 7 };
    },
  });
  expect(order.slice(0, 4)).toEqual(['base', 'ours', 'base', 'ours']);
  expect(order).toHaveLength(2 * (3 + 5));
  expect(times.base).toHaveLength(3);
  expect(times.ours).toEqual([7, 7, 7]);
});

test('a report says what is over, what holds, and what was not measured and why', () => {
  const results: Result[] = [
    { what: 'one', measured: 1.5, limit: 2, unit: '×' },
    { what: 'two', measured: 2.5, limit: 2, unit: '×' },
    { what: 'three', measured: null, limit: 80, unit: 'kB', note: 'not built' },
    { what: 'four', measured: 12, limit: null, unit: 'ms' },
  ];
  expect(renderResults('Title', results).split('\n')).toEqual([
    '| Title | measured | limit | |',
    '|---|--:|--:|---|',
    '| one | 1.50 × | 2.00 × | PASS |',
    '| two | 2.50 × | 2.00 × | OVER |',
    '| three (not built) | – | 80.0 kB | NOT MEASURED |',
    '| four | 12.0 ms | – |  |',
    '',
  ]);
  expect(results.filter(isOver)).toEqual([results[1]]);
});
