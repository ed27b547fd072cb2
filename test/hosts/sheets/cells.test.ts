import { invalidValue, notAvailable } from '../../../src/core/errors';
import { InputError } from '../../../src/core/values';
import { readInput, writeOutput } from '../../../src/hosts/sheets/cells';

describe('readInput', () => {
  it.each([
    ['text', 'LSC', 'LSC'],
    ['a number', 300, 300],
    ['nought', 0, 0],
    ['a ticked box', true, true],
    ['a blank cell', '', null],
    ['an argument left out', undefined, undefined],
    ['null, from a script of the user’s own', null, null],
    ['text that only starts like an error', '#1', '#1'],
  ])('takes %s', (_, given, input) => {
    expect(readInput(given)).toBe(input);
  });

  it.each(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'])(
    'takes the error cell %s as an error',
    (code) => {
      expect(readInput(code)).toEqual(new InputError(code));
    },
  );

  it('takes a range by rows, each cell as it would be alone', () => {
    expect(
      readInput([
        ['LSC', ''],
        [3, '#REF!'],
      ]),
    ).toEqual([
      ['LSC', null],
      [3, new InputError('#REF!')],
    ]);
    expect(readInput([['LSC']])).toEqual([['LSC']]);
    expect(readInput([])).toEqual([]);
  });

  it('takes a plain list, which only another script can give, as a column', () => {
    expect(readInput(['LSC', ''])).toEqual([['LSC'], [null]]);
  });

  it.each([[{}], [() => 1], [Symbol('x')], [10n], [Object.create(null)]])(
    'takes what no cell holds as an error',
    (given) => {
      expect(readInput(given)).toEqual(new InputError('#VALUE!'));
    },
  );

  // Serial numbers as Excel and Google Sheets show them for these days.
  it.each([
    [new Date(1970, 0, 1), 25_569],
    [new Date(2011, 11, 1), 40_878],
    [new Date(2020, 1, 1), 43_862],
    [new Date(2024, 1, 29), 45_351],
  ])('takes the date cell %s as its serial number', (date, serial) => {
    expect(readInput(date)).toBe(serial);
    expect(readInput([[date]])).toEqual([[serial]]);
  });

  it('keeps a date with a time of day on its day, with the time as a share of it', () => {
    expect(readInput(new Date(2026, 2, 31, 15, 42, 10))).toBe(46_112 + (15 * 3600 + 42 * 60 + 10) / 86_400);
    expect(readInput(new Date(2021, 1, 2, 15, 0))).toBe(44_229.625);
  });

  it('keeps a time alone, and a number that is shown as a date', () => {
    expect(readInput(new Date(1899, 11, 30, 6, 0))).toBe(0.25);
    expect(readInput(new Date(1900, 9, 26, 12, 0))).toBe(300.5);
  });
});

describe('writeOutput', () => {
  it.each([300, 0, 'Lancashire and South Cumbria', true, false])('gives %p as it is', (value) => {
    expect(writeOutput(value)).toBe(value);
  });

  it('gives a blank as empty text', () => {
    expect(writeOutput(null)).toBe('');
  });

  it.each([notAvailable('No figure.'), invalidValue('No such style.')])(
    'throws %s with its sentence and code',
    (error) => {
      const attempt = (): unknown => writeOutput(error);
      expect(attempt).toThrow(new Error(error.message));
      expect(attempt).toThrow(expect.objectContaining({ name: 'Error', code: error.code }));
    },
  );

  it('puts the sentence of a failing cell of a range into that cell', () => {
    expect(writeOutput([[300], [null], [notAvailable('No figure.')]])).toEqual([[300], [''], ['No figure.']]);
  });
});
