import { parseCall } from '../../scripts/eval/formula';

/** Expected values are read off the formulas by hand, as Excel and Google Sheets read them. */
describe('parseCall reads', () => {
  it.each<[string, string, unknown[]]>([
    ['ICS_DEFICIT("LSC")', 'ICS_DEFICIT', ['LSC']],
    ['=ICS_DEFICIT("LSC")', 'ICS_DEFICIT', ['LSC']],
    ['  = ics_Deficit ( "LSC" ) ', 'ICS_DEFICIT', ['LSC']],
    ['ICS_EDITION()', 'ICS_EDITION', []],
    ['ICS_EDITION( )', 'ICS_EDITION', []],
  ])('the call %s', (formula, name, args) => {
    expect(parseCall(formula)).toEqual({ name, args });
  });

  it.each<[string, unknown]>([
    ['3', 3],
    ['-3', -3],
    ['+2', 2],
    ['- 3', -3],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['.5', 0.5],
    ['3.', 3],
    ['50%', 0.5],
    ['2.7%', 0.027],
    ['-1.5e2%', -1.5],
    ['1e999', Number.POSITIVE_INFINITY],
    ['"LSC"', 'LSC'],
    ['""', ''],
    ['"say ""no"""', 'say "no"'],
    ['"a,b)"', 'a,b)'],
    ['"two\nlines"', 'two\nlines'],
    ['"=1+1 🙂"', '=1+1 🙂'],
    ['TRUE', true],
    ['false', false],
    [
      '{1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['{ "LSC" ; -1 ; TRUE }', [['LSC'], [-1], [true]]],
    ['{7}', [[7]]],
  ])('the argument %s', (argument, value) => {
    expect(parseCall(`F(${argument})`).args).toEqual([value]);
  });

  it.each<[string, unknown[]]>([
    ['F("LSC",,"low")', ['LSC', undefined, 'low']],
    ['F("LSC", , "low")', ['LSC', undefined, 'low']],
    ['F(1,)', [1, undefined]],
    ['F(,)', [undefined, undefined]],
    ['F(,1)', [undefined, 1]],
  ])('arguments left out of %s', (formula, args) => {
    expect(parseCall(formula).args).toEqual(args);
  });
});

describe('parseCall refuses', () => {
  it.each<[string, number, string]>([
    ['', 1, 'a function name is expected, but the formula ends'],
    ['=', 2, 'a function name is expected'],
    ['3', 1, 'a function name is expected, but “3” stands there'],
    ['F', 2, '“(” is expected, but the formula ends'],
    ['F(1', 4, 'a comma or a closing bracket is expected, but the formula ends'],
    ['F(1,', 5, 'is expected, but the formula ends'],
    ['F(1))', 5, 'the end of the formula is expected, but “)” stands there'],
    ['F(1)+1', 5, 'the end of the formula is expected, but “+1” stands there'],
    ['F(1+1)', 4, 'a comma or a closing bracket is expected'],
    ['F(A1)', 3, 'or an array such as {1,2;3,4} is expected, but “A1)” stands there'],
    ['F(G(1))', 3, 'but “G(1))” stands there'],
    ['F(TRUE())', 3, 'but “TRUE())” stands there'],
    ['F("LSC)', 3, 'is expected, but “"LSC)” stands there'],
    ['F(“LSC”)', 3, 'text in double quotes'],
    ['F(1.2.3)', 3, 'a number'],
    ['F(--3)', 3, 'a number'],
    ['F(1e)', 3, 'a number'],
    ['F(#N/A)', 3, 'but “#N/A)” stands there'],
    ['F({1,2;3})', 9, 'rows of equal length in the array is expected'],
    ['F({})', 4, 'a number'],
    ['F({1,,2})', 6, 'a number'],
    ['F({1,{2}})', 6, 'a number'],
    ['F({1', 5, 'a comma, a semicolon or a closing brace is expected, but the formula ends'],
    ['F(abcdefghijklmnopqrstuvwxyz)', 3, '“abcdefghijklmnopqrst…” stands there'],
  ])('%s', (formula, position, words) => {
    const attempt = (): unknown => parseCall(formula);
    expect(attempt).toThrow(`At character ${position}, `);
    expect(attempt).toThrow(words);
    expect(attempt).toThrow('nested calls, operators and cell references need --host preview');
  });

  it('a very long text without hanging', () => {
    expect(parseCall(`F("${'a""'.repeat(100_000)}")`).args[0]).toBe('a"'.repeat(100_000));
    expect(() => parseCall(`F("${'a""'.repeat(100_000)}`)).toThrow('At character 3, ');
  });
});
