import { FigureError, invalidValue, notAvailable } from '../../../src/core/errors';
import { InputError } from '../../../src/core/values';
import { readInput, writeOutput } from '../../../src/hosts/excel/cells';

/** What Microsoft's runtime offers, as far as it matters here. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

describe('arguments', () => {
  it('takes an argument left out, which Excel sends as null, as not given', () => {
    expect(readInput(null)).toBeUndefined();
    expect(readInput(undefined)).toBeUndefined();
  });

  it('keeps numbers, texts and truth values of a matrix, and takes null as a blank cell', () => {
    expect(
      readInput([
        [1, 'LSC', true],
        [0, '', null],
      ]),
    ).toEqual([
      [1, 'LSC', true],
      [0, '', null],
    ]);
  });

  // The shapes are those of Excel.CellValue in Microsoft's types.
  it('takes what lies beneath a card or a format', () => {
    const card = { type: 'Double', basicValue: 300, properties: { Page: { type: 'String', basicValue: 'p. 41' } } };
    expect(
      readInput([
        [card, { type: 'FormattedNumber', basicValue: 0.027, numberFormat: '0.0%' }],
        [
          { type: 'String', basicValue: 'LSC' },
          { type: 'Boolean', basicValue: true },
        ],
        [
          { type: 'Empty', basicValue: '' },
          { type: 'Entity', text: 'A thing', basicValue: '#VALUE!' },
        ],
      ]),
    ).toEqual([
      [300, 0.027],
      ['LSC', true],
      [null, new InputError('#VALUE!')],
    ]);
  });

  it.each([
    ['a CustomFunctions.Error', { code: '#DIV/0!', basicValue: '#DIV/0!' }, '#DIV/0!'],
    ['an error of the older runtime', { type: 'CustomFunctionError', code: '#N/A' }, '#N/A'],
    ['an error as a data type', { type: 'Error', basicType: 'Error', basicValue: '#REF!' }, '#REF!'],
    ['anything else', {}, '#VALUE!'],
  ])('takes %s for an error cell', (_, value, code) => {
    expect(readInput([[value]])).toEqual([[new InputError(code)]]);
  });
});

describe('results', () => {
  it('wraps a single value in a matrix and shows a blank as empty text', () => {
    expect(writeOutput(300)).toEqual([[300]]);
    expect(writeOutput(null)).toEqual([['']]);
    expect(
      writeOutput([
        ['a', null],
        [0, false],
      ]),
    ).toEqual([
      ['a', ''],
      [0, false],
    ]);
  });

  it('keeps an error in its place among good cells', () => {
    const [[good, bad]] = writeOutput([[1, notAvailable('Nothing there.')]]) as [[unknown, ExcelError]];
    expect(good).toBe(1);
    expect(bad).toBeInstanceOf(ExcelError);
    expect([bad.code, bad.message]).toEqual(['#N/A', 'Nothing there.']);
  });

  it('throws the error of a whole call', () => {
    const outcome = (): unknown => writeOutput(invalidValue('Years must be above 0.'));
    expect(outcome).toThrow(ExcelError);
    expect(outcome).toThrow(expect.objectContaining({ code: '#VALUE!', message: 'Years must be above 0.' }));
    expect(outcome).not.toThrow(FigureError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, {}, Symbol('s'), () => 1])(
    'turns a result that no cell can hold into an error: %p',
    (poison) => {
      const [[cell]] = writeOutput(poison as number) as [[ExcelError]];
      expect(cell).toBeInstanceOf(ExcelError);
      expect(cell.code).toBe('#VALUE!');
      expect(() => JSON.stringify(cell)).not.toThrow();
    },
  );
});
