import { createPreviewEngine, EngineError, type PreviewEngine } from '../../../scripts/eval/preview-engine';
import { FigureError } from '../../../src/core/errors';

let engine: PreviewEngine;
beforeAll(async () => {
  engine = await createPreviewEngine();
});
afterAll(() => engine.close());

const sentenceOf = (result: unknown): string => {
  if (!(result instanceof FigureError)) throw new Error(`no error of ours: ${JSON.stringify(result)}`);
  return `${result.code} ${result.message}`;
};

describe('values, by the board paper of 3 February 2021 and The Lowdown of 21 March 2021', () => {
  test.each([
    ['ICS_DEFICIT("LSC")', 300],
    ['=ICS_DEFICIT("LSC")', 300],
    ['ics_deficit("lsc")', 300],
    ['ICS_DEFICIT("LSC",,"low")', 240],
    ['ICS_DEFICIT("LSC",,"high",)', 340],
    ['ICS_DEFICIT("LSC","2020-02")', 277],
    ['ICS_BUDGET("LSC")', 3700],
    ['ICS_OPPORTUNITY("LSC","RightCare")', 113],
    ['ICS_OPPORTUNITY("LSC","Model Hospital")', 154],
    // 300 / 3 / 3700 and 300 / 5 / 3700 to the nearest double.
    ['SAVINGS_RATE(300,3,3700)', 0.02702702702702703],
    ['SAVINGS_RATE(300,5,3700)', 0.016216216216216217],
  ])('%s', async (formula, expected) => {
    expect(await engine.evaluate(formula)).toBe(expected);
  });
});

describe('arguments', () => {
  test('a required argument left out in the middle is missing, not 0', async () => {
    expect(sentenceOf(await engine.evaluate('SAVINGS_RATE(300,,3700)'))).toMatch(/^#VALUE! years is missing/);
  });

  test('a blank cell is missing too', async () => {
    expect(sentenceOf(await engine.evaluate('SAVINGS_RATE(300,Z9,3700)'))).toMatch(/^#VALUE! years is missing/);
  });

  // 300 / 3700 to the nearest double.
  test.each([
    'DEFICIT_SHARE(300.00,3700)',
    'DEFICIT_SHARE(300.,3.70e3)',
    'DEFICIT_SHARE(3E+2, 003700)',
    'DEFICIT_SHARE(.3,3.70)',
    'DEFICIT_SHARE(300.00/1.0,--3700.0)',
    'DEFICIT_SHARE({300.00},{+3.70E3})',
  ])('a number is one however it is written: %s', async (formula) => {
    expect(await engine.evaluate(formula)).toBe(0.08108108108108109);
  });

  test('text in quotation marks stays text, though it reads like a number or a date', async () => {
    expect(sentenceOf(await engine.evaluate('SAVINGS_PER_YEAR("3.70",3)'))).toMatch(/“3\.70” is text/);
    expect(sentenceOf(await engine.evaluate('ICS_LIST(,"2020-12")'))).toMatch(/“2020-12” is no date/);
    // The engine's own functions go on as they were.
    expect(await engine.evaluate('SUM("3.70",1)')).toBe(4.7);
    expect(await engine.evaluate('YEAR("2020-12-31")')).toBe(2020);
  });

  test('too few and too many are told in a sentence', async () => {
    expect(sentenceOf(await engine.evaluate('ICS_DEFICIT()'))).toMatch(/^#VALUE! system is missing/);
    expect(sentenceOf(await engine.evaluate('SAVINGS_PER_YEAR(300,3,1)'))).toMatch(/at most 2 arguments/);
  });

  test('an error as an argument is told, and #N/A stays #N/A', async () => {
    expect(sentenceOf(await engine.evaluate('SAVINGS_PER_YEAR(1/0,3)'))).toMatch(/^#VALUE! .*#DIV\/0!/);
    expect(sentenceOf(await engine.evaluate('SAVINGS_PER_YEAR(NA(),3)'))).toMatch(/^#N\/A /);
  });

  test('a function without its brackets and one that is no value are errors, not crashes', async () => {
    expect(await engine.evaluate('ICS_LIST')).toBeInstanceOf(EngineError);
    expect(sentenceOf(await engine.evaluate('ICS_DEFICIT(LAMBDA(x,x))'))).toMatch(/^#VALUE!/);
  });
});

describe('arrays', () => {
  test('a column in gives a column out, errors in their own cells', async () => {
    const result = await engine.evaluate('ICS_DEFICIT({"LSC";"nowhere at all";"QE1"})');
    expect(result).toEqual([[300], [expect.any(FigureError)], [300]]);
    expect(sentenceOf((result as unknown[][])[1]![0])).toMatch(/^#N\/A .*nowhere at all/);
  });

  test('values inside arrays are exact', async () => {
    expect(await engine.evaluate('SAVINGS_RATE(300,{3,5},3700)')).toEqual([
      [0.02702702702702703, 0.016216216216216217],
    ]);
  });

  test('a table spills whole', async () => {
    const result = (await engine.evaluate('ICS_LIST(,"2020-12-31")')) as unknown[][];
    // NHS England's press release of 2020, quoted in document 001: 29 systems at the end of 2020.
    expect(result).toHaveLength(29);
  });
});

describe('the engine’s own functions around ours', () => {
  test.each([
    ['LET(x,ICS_DEFICIT("LSC"),x*2)', 600],
    ['LAMBDA(x,ICS_DEFICIT(x))("LSC")', 300],
    ['SUM(MAP({"LSC";"QE1"},LAMBDA(x,ICS_DEFICIT(x))))', 600],
    ['IFERROR(ICS_DEFICIT("nowhere at all"),"none")', 'none'],
    ['IFNA(ICS_DEFICIT("nowhere at all"),5)', 5],
    ['ISNA(ICS_DEFICIT("nowhere at all"))', true],
    ['"£"&ICS_DEFICIT("LSC")&"m"', '£300m'],
    // As in Excel, text functions see the number and not how a cell would show it.
    ['LEFT(SAVINGS_RATE(300,3,3700),4)', '0.02'],
    ['ROWS(ICS_LIST("North West"))', 3],
  ])('%s', async (formula, expected) => {
    expect(await engine.evaluate(formula)).toBe(expected);
  });

  test('our sentence survives arithmetic', async () => {
    expect(sentenceOf(await engine.evaluate('1+ICS_DEFICIT("nowhere at all")'))).toMatch(/nowhere at all/);
  });
});

describe('the engine’s own errors', () => {
  test.each([
    ['1/0', '#DIV/0!'],
    ['NO_SUCH_FUNCTION(1)', '#NAME?'],
    ['SUM(', '#VALUE!'],
    ['', '#VALUE!'],
    ['=', '#VALUE!'],
  ])('“%s” gives %s and a sentence', async (formula, code) => {
    const result = await engine.evaluate(formula);
    expect(result).toBeInstanceOf(EngineError);
    expect(result).toMatchObject({ code, sentence: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('a formula nested deeper than anybody types is still worked out', async () => {
    expect(await engine.evaluate(`${'('.repeat(2000)}1${')'.repeat(2000)}`)).toBe(1);
  });

  test('one error leaves the next formula alone, and no error wears another’s sentence', async () => {
    await engine.evaluate('ICS_DEFICIT("nowhere at all")');
    expect(await engine.evaluate('NA()')).toBeInstanceOf(EngineError);
    expect(await engine.evaluate('ICS_DEFICIT("LSC")')).toBe(300);
  });
});

test.each(['😀', '__proto__', 'constructor', 'toString', '=ICS_DEFICIT(""LSC"")', 'x'.repeat(10_000)])(
  'the name %.40s is answered with a sentence',
  async (name) => {
    expect(sentenceOf(await engine.evaluate(`ICS_DEFICIT("${name}")`))).toMatch(/^#(N\/A|VALUE!) \S/);
  },
);
