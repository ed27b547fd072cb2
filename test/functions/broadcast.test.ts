import { FigureError } from '../../src/core/errors';
import { cellAt, commonShape, unwrapSingleCell } from '../../src/functions/broadcast';

describe('unwrapSingleCell', () => {
  test('a range of one cell is that cell', () => expect(unwrapSingleCell([[7]])).toBe(7));
  test('a range without cells is nothing given', () => expect(unwrapSingleCell([[]])).toBeUndefined());
  test('a longer range stays a range', () => expect(unwrapSingleCell([[1, 2]])).toEqual([[1, 2]]));
});

describe('commonShape', () => {
  const column = [[1], [2], [3]];
  const row = [[1, 2]];

  test('single cells alone have no shape', () => expect(commonShape([1, 'a', undefined])).toBeNull());
  test('single cells stretch to a range', () => expect(commonShape([1, column])).toEqual({ rows: 3, columns: 1 }));
  test('equal shapes pair', () => expect(commonShape([column, column])).toEqual({ rows: 3, columns: 1 }));
  test('a column with a row makes a grid', () => expect(commonShape([column, row])).toEqual({ rows: 3, columns: 2 }));
  test('the order of column and row does not matter', () =>
    expect(commonShape([row, column, column])).toEqual({ rows: 3, columns: 2 }));

  test.each([
    ['columns of two lengths', [column, [[1], [2]]]],
    ['rows of two lengths', [row, [[1, 2, 3]]]],
    [
      'a column beside a grid',
      [
        column,
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
    ],
    ['a column, a row, and a column of another length', [column, row, [[1], [2]]]],
  ])('%s are refused with both sizes in the sentence', (_, inputs) => {
    expect(() => commonShape(inputs)).toThrow(FigureError);
    expect(() => commonShape(inputs)).toThrow(/The ranges do not fit together/);
  });

  test('a grid that no spreadsheet could show is refused', () => {
    const tall = Array.from({ length: 10_000 }, () => [1]);
    const wide = [Array.from({ length: 10_000 }, () => 1)];
    expect(() => commonShape([tall, wide])).toThrow(/too large a grid/);
  });
});

test('cellAt reads a column by row, a row by column, and a single cell everywhere', () => {
  expect(cellAt([[1], [2]], 1, 5)).toBe(2);
  expect(cellAt([[1, 2]], 5, 1)).toBe(2);
  expect(cellAt('x', 5, 5)).toBe('x');
});
