import fc from 'fast-check';
import { foldLabel, foldName, sortWords } from '../../src/dataset/fold';

describe('foldName', () => {
  test.each([
    ['Lancashire and South Cumbria', 'lancashire south cumbria'],
    ['NHS Lancashire & South Cumbria Integrated Care Board', 'lancashire south cumbria'],
    ['  LANCASHIRE   and south-cumbria ICS ', 'lancashire south cumbria'],
    ['ＬＳＣ', 'lsc'],
    ['Lancs & S Cumbria', 'lancashire south cumbria'],
    ['Together We’re Better', 'together were better'],
    ["Together We're Better", 'together were better'],
    ['Córnwall and the Isles of Scilly', 'cornwall isles scilly'],
    ['Cornwall & IoS', 'cornwall isles scilly'],
    ['Hants and IoW', 'hampshire isle wight'],
    ['Bucks, Oxon and Berks West', 'buckinghamshire oxfordshire berkshire west'],
    ['N.E. London', 'north east london'],
    ['Gtr Manchester', 'greater manchester'],
  ])('makes of "%s" "%s"', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  test.each(['N&W', 'n w', 'NW', 'SE'])('does not take the letters "%s" alone for points of the compass', (text) => {
    expect(foldName(text)).not.toMatch(/north|west|east/);
  });

  test.each(['', ' ', 'NHS', 'the ICB of the NHS', 'Integrated Care Systems', '&', '🙂', '\u0000'])(
    'makes of "%s" the empty text, which is no key',
    (text) => {
      expect(foldName(text)).toBe('');
    },
  );

  test('takes no text longer than any name, however it begins', () => {
    expect(foldName(`LSC${'x'.repeat(10_000)}`)).toBe('');
    expect(foldName(`LSC ${'?'.repeat(10_000)}`)).toBe('');
  });

  test('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  test('gives words parted by single blanks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(foldName(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });
});

test('foldLabel keeps words that are kinds of body, which measures are named by', () => {
  expect(foldLabel('Integrated Care Systems')).toBe('integrated care systems');
  expect(foldLabel('control_total')).toBe(foldLabel('Control Total'));
  expect(foldLabel('Trauma & injuries')).toBe(foldLabel('Trauma and Injuries'));
});

test('sortWords makes one key of all orders of the same words', () => {
  expect(sortWords('north west london')).toBe(sortWords('london north west'));
});
