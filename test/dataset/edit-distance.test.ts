import fc from 'fast-check';
import { editDistance } from '../../src/dataset/edit-distance';

// The distances are those that textbooks give for these pairs; a swap of neighbours counts one.
test.each([
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['flaw', 'lawn', 2],
  ['ca', 'ac', 1],
  ['leicester', 'liecester', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('from "%s" to "%s" it is %i', (from, to, distance) => {
  expect(editDistance(from, to, 5)).toBe(distance);
});

test('beyond the limit it is the limit and one more', () => {
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('it is the same both ways and at least the difference of lengths', () => {
  fc.assert(
    fc.property(word, word, (from, to) => {
      const distance = editDistance(from, to, 8);
      expect(distance).toBe(editDistance(to, from, 8));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
      expect(distance === 0).toBe(from === to);
    }),
  );
});

test('one letter put in, left out or changed makes one at most', () => {
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom('a', 'z'), (text, at, letter) => {
      const place = Math.min(at, text.length);
      expect(editDistance(text, `${text.slice(0, place)}${letter}${text.slice(place)}`, 3)).toBe(1);
      expect(editDistance(text, `${text.slice(0, place)}${text.slice(place + 1)}`, 3)).toBeLessThanOrEqual(1);
      expect(editDistance(text, `${text.slice(0, place)}${letter}${text.slice(place + 1)}`, 3)).toBeLessThanOrEqual(1);
    }),
  );
});
