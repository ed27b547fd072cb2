import { json, plain } from '../../scripts/eval/output';
import { EngineError } from '../../scripts/eval/preview-engine';
import { invalidValue, notAvailable } from '../../src/core/errors';

describe('plain', () => {
  it.each([
    [300, '300'],
    [0.02702702702702703, '0.02702702702702703'],
    [1e21, '1e+21'],
    ['Lancashire and South Cumbria', 'Lancashire and South Cumbria'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [null, ''],
  ])('shows %p as %p', (output, text) => {
    expect(plain(output)).toBe(text);
  });

  it('shows an error as its code and sentence, two blanks between', () => {
    expect(plain(notAvailable('No figure.'))).toBe('#N/A  No figure.');
    expect(plain(invalidValue('No such style.'))).toBe('#VALUE!  No such style.');
  });

  it('shows an error of the preview’s engine in the same way', () => {
    const error = new EngineError('#DIV/0!');
    expect(plain(error)).toBe(`#DIV/0!  ${error.sentence}`);
    expect(JSON.parse(json('1/0', error))).toEqual({
      formula: '1/0',
      value: null,
      error: '#DIV/0!',
      message: error.sentence,
    });
    expect(JSON.parse(json('{1}/0', [[error]]))).toMatchObject({
      value: [[{ error: '#DIV/0!', message: error.sentence }]],
    });
  });

  it('shows an array as rows of cells with tabs between', () => {
    expect(
      plain([
        ['System', 'Deficit'],
        ['LSC', 300],
        [null, notAvailable('No figure.')],
      ]),
    ).toBe('System\tDeficit\nLSC\t300\n\t#N/A  No figure.');
  });
});

describe('json', () => {
  it('gives a value', () => {
    expect(json('ICS_DEFICIT("LSC")', 300)).toBe(
      String.raw`{"formula":"ICS_DEFICIT(\"LSC\")","value":300,"error":null,"message":null}`,
    );
  });

  it('gives an error without a value', () => {
    expect(json('F()', invalidValue('Needs a system.'))).toBe(
      '{"formula":"F()","value":null,"error":"#VALUE!","message":"Needs a system."}',
    );
  });

  it('gives a blank as empty text, which tells it from an error', () => {
    expect(json('F()', null)).toBe('{"formula":"F()","value":"","error":null,"message":null}');
  });

  it('gives an array by rows, with errors in their cells', () => {
    expect(
      json('F({1;2})', [
        [300, 'text', true],
        [null, notAvailable('No figure.'), 0],
      ]),
    ).toBe(
      '{"formula":"F({1;2})","value":[[300,"text",true],["",{"error":"#N/A","message":"No figure."},0]],"error":null,"message":null}',
    );
  });

  it('stays on one line', () => {
    expect(json('F("a\nb")', 'x\ny')).not.toContain('\n');
  });
});
