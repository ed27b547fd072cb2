import { cellName, oneCell } from '../../src/workbook/addresses';
import { countOurCalls } from '../../src/workbook/calls/calls';
import { applyRangeCall } from '../../src/workbook/calls/range-calls';
import { cellOf, readReference } from '../../src/workbook/formulas/references';
import { MemoryWorkbook } from './memory-workbook';

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook();
});

const fill = (column: number, formulas: readonly string[], row = 1) =>
  workbook.write(
    { sheet: 'Sheet1', row, column, rows: formulas.length, columns: 1 },
    formulas.map((formula) => [{ formula }]),
  );
const put = async (formulas: Readonly<Record<string, string>>) => {
  for (const [name, formula] of Object.entries(formulas)) {
    await workbook.write(oneCell(cellOf(readReference(name)!, { sheet: 'Sheet1', row: 0, column: 0 })), [
      [{ formula }],
    ]);
  }
};
const offers = async (): Promise<string[]> => (await countOurCalls(workbook))!.offers.map(({ formula }) => formula);

describe('the count of our calls', () => {
  it('counts cells and calls, broken ones too, and nothing in texts', async () => {
    await fill(1, [
      '=ICS_DEFICIT("LSC")/ICS_BUDGET("LSC")',
      '=_xldudf_ICS_DEFICIT("LSC")',
      '=SUM(1,2)',
      '="ICS_DEFICIT("',
      '=ics_name("LSC")',
    ]);
    const report = (await countOurCalls(workbook))!;
    expect([report.formulas, report.cells]).toEqual([5, 3]);
    expect(Object.fromEntries(report.calls)).toEqual({ ICS_DEFICIT: 2, ICS_BUDGET: 1, ICS_NAME: 1 });
  });

  it('counts what another program has stored, so that the calls are those of the cells counted', async () => {
    await fill(1, [
      '=ICS_NAME("LSC")',
      '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")/ICS_BUDGET(""LSC"")"),0.08)',
      '=_xldudf_ICS_DEFICIT(ICS_CODE("LSC"))',
      '=IFERROR(__xludf.DUMMYFUNCTION("GOOGLEFINANCE(""x"")"),1)',
    ]);
    const report = (await countOurCalls(workbook))!;
    expect([report.formulas, report.cells]).toEqual([4, 3]);
    expect(Object.fromEntries(report.calls)).toEqual({ ICS_NAME: 1, ICS_DEFICIT: 2, ICS_BUDGET: 1, ICS_CODE: 1 });
  });

  it('explains what changes by itself within our arguments, and only there', async () => {
    await fill(1, [
      '=ICS_DEFICIT("LSC",TEXT(NOW(),"yyyy-mm"))',
      '=ICS_CODE("LSC",,today())',
      '=SAVINGS_RATE(RAND(),ROUND(RANDBETWEEN(1,3)+NOW ( ),0),3700)',
      '=ICS_DEFICIT("LSC")+NOW()',
      '=ICS_NAME("NOW()")',
      '=NOW()',
    ]);
    const { changing } = (await countOurCalls(workbook))!;
    expect(changing.map(({ cell, name }) => [cell.row, name])).toEqual([
      [1, 'NOW'],
      [2, 'TODAY'],
      [3, 'RAND'],
      [3, 'RANDBETWEEN'],
      [3, 'NOW'],
    ]);
    expect(changing[1]?.sentence).toMatch(/^ICS_CODE takes TODAY\(\) as an argument, .* fixed date/);
  });

  // The holder and what stands in the call can be read off each formula.
  it.each([
    [{ A1: '=TODAY()', B2: '=ICS_DEFICIT("LSC",A1)' }, 'B2', 'ICS_DEFICIT takes A1, which holds TODAY()', 'into A1.'],
    [{ A1: '=NOW()', B2: '=ICS_DEFICIT("LSC",$A$1)' }, 'B2', 'takes $A$1, which holds NOW()', 'into A1.'],
    [{ A1: '=NOW()', B2: '=ICS_DEFICIT("LSC",TEXT(sheet1!A1,"yyyy"))' }, 'B2', 'goes by NOW() in A1', 'into A1.'],
    [{ A3: '=RAND()', B2: '=SAVINGS_RATE(A2:A9,3,3700)' }, 'B2', 'takes A2:A9, which goes by RAND() in A3', 'into A3.'],
    [
      { A1: '=today()-30', A2: '=YEAR(A1)', A3: '=A2&"-02"', B2: '=ICS_DEFICIT("LSC",A3)' },
      'B2',
      'takes A3, which goes by TODAY() in A1',
      'into A1.',
    ],
    [
      { B2: '=LET(d,TODAY(),ICS_FIGURE("LSC","deficit",,,,d))' },
      'B2',
      'ICS_FIGURE takes d, which is made with TODAY()',
      'in its place.',
    ],
    [
      { B2: '=LET(day,TODAY(),d,TEXT(day,"yyyy-mm"),ICS_DEFICIT("LSC",D))' },
      'B2',
      'takes D, which is made with TODAY()',
      'in its place.',
    ],
    [
      { A1: '=TODAY()', B2: '=LET(d,A1,ICS_FIGURE("LSC","deficit",,,,d))' },
      'B2',
      'takes d, which goes by TODAY() in A1',
      'into A1.',
    ],
  ])('follows %j', async (formulas, where, takes, instead) => {
    await put(formulas);
    const { changing } = (await countOurCalls(workbook))!;
    expect(changing.map(({ cell }) => cellName(cell))).toEqual([where]);
    expect(changing[0]!.sentence).toContain(takes);
    expect(changing[0]!.sentence).toContain('so changes by itself. Google Sheets may never calculate');
    expect(changing[0]!.sentence.endsWith(`Put a fixed date or number ${instead}`)).toBe(true);
  });

  it('follows to another sheet and names it', async () => {
    await workbook.ensureSheet('Set up', ['Day']);
    await workbook.write({ sheet: 'Set up', row: 1, column: 0, rows: 1, columns: 1 }, [[{ formula: '=TODAY()' }]]);
    await put({ B2: `=ICS_DEFICIT("LSC",'set up'!A2)` });
    const { changing } = (await countOurCalls(workbook))!;
    expect(changing.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("takes 'set up'!A2, which goes by TODAY() in A2 of Set up"),
    ]);
  });

  it.each([
    ['a cell that changes and is no argument', { A1: '=TODAY()', B2: '=ICS_DEFICIT("LSC",A2)+A1' }],
    ['a function that is called like a cell', { A1: '=NOW()', LOG10: '=NOW()', B2: '=ICS_DEFICIT("LSC",LOG10(100))' }],
    ['another file’s cell', { A1: '=NOW()', B2: '=ICS_DEFICIT("LSC",[Other.xlsx]Sheet1!A1)' }],
    ['a cell named in a text', { A1: '=NOW()', B2: '=ICS_NAME("A1")' }],
    ['a name of LET that our call does not take', { B2: '=LET(d,TODAY(),e,"LSC",ICS_DEFICIT(e))' }],
    ['cells that go by each other', { A1: '=A2', A2: '=A1', C9: '=NOW()', B2: '=ICS_DEFICIT("LSC",A1)' }],
    ['names of LET that go by themselves', { B2: '=LET(d,e,e,d,ICS_DEFICIT("LSC",d))', C9: '=NOW()' }],
  ])('leaves alone %s', async (_, formulas) => {
    await put(formulas);
    expect((await countOurCalls(workbook))!.changing).toEqual([]);
  });

  it('can be stopped', async () => {
    await fill(1, ['=ICS_NAME("LSC")']);
    const stop = new AbortController();
    stop.abort();
    expect(await countOurCalls(workbook, { signal: stop.signal })).toBeNull();
  });
});

describe('a column of single calls', () => {
  it('could be one call over the range', async () => {
    await fill(
      1,
      Array.from({ length: 42 }, (_, index) => `=ICS_DEFICIT(A${index + 2})`),
    );
    const [offer] = (await countOurCalls(workbook))!.offers;
    expect(offer).toMatchObject({
      range: { sheet: 'Sheet1', row: 1, column: 1, rows: 42, columns: 1 },
      formula: '=ICS_DEFICIT(A2:A43)',
    });
  });

  it.each([
    [
      ['=ICS_DEFICIT(A2,"2024/25",,"plan")', '=ICS_DEFICIT(A3,"2024/25",,"plan")'],
      ['=ICS_DEFICIT(A2:A3,"2024/25",,"plan")'],
    ],
    [['=ics_deficit($A2,B$1)', '=ICS_DEFICIT($A3,B$1)'], ['=ICS_DEFICIT($A2:$A3,B$1)']],
    [['=SAVINGS_RATE(C2,3,D2)', '=SAVINGS_RATE(C3,3,D3)', '=SAVINGS_RATE(C4,3,D4)'], ['=SAVINGS_RATE(C2:C4,3,D2:D4)']],
    [["=ICS_NAME('My list'!A2)", "=ICS_NAME('My list'!A3)"], ["=ICS_NAME('My list'!A2:A3)"]],
    // Two columns' worth, parted by a cell that is none.
    [
      ['=ICS_NAME(A2)', '=ICS_NAME(A3)', '=1', '=ICS_NAME(A5)', '=ICS_NAME(A6)'],
      ['=ICS_NAME(A2:A3)', '=ICS_NAME(A5:A6)'],
    ],
  ])('%j could be %j', async (formulas, expected) => {
    await fill(1, formulas);
    expect(await offers()).toEqual(expected);
  });

  it.each([
    ['one cell only', ['=ICS_NAME(A2)']],
    ['rows that jump', ['=ICS_NAME(A2)', '=ICS_NAME(A4)']],
    ['constants', ['=ICS_NAME("LSC")', '=ICS_NAME("LSC")']],
    ['other constants', ['=ICS_DEFICIT(A2,"2024/25")', '=ICS_DEFICIT(A3,"2023/24")']],
    ['larger formulas', ['=ICS_DEFICIT(A2)*2', '=ICS_DEFICIT(A3)*2']],
    ['calls within', ['=ICS_DEFICIT(TRIM(A2))', '=ICS_DEFICIT(TRIM(A3))']],
    ['ranges already', ['=ICS_DEFICIT(A2:A3)', '=ICS_DEFICIT(A3:A4)']],
    ['tables', ['=ICS_MEASURES(A2)', '=ICS_MEASURES(A3)']],
    ['their own column', ['=ICS_NAME(B1)', '=ICS_NAME(B2)']],
    ['others’ functions', ['=OTHER(A2)', '=OTHER(A3)']],
  ])('is left alone: %s', async (_, formulas) => {
    await fill(1, formulas);
    expect(await offers()).toEqual([]);
  });

  it('is replaced in one step when the user wants it, and not if it has changed', async () => {
    await fill(1, ['=ICS_NAME(A2)', '=ICS_NAME(A3)', '=ICS_NAME(A4)']);
    const [offer] = (await countOurCalls(workbook))!.offers;
    await fill(1, ['=ICS_NAME(A9)'], 2);
    await expect(applyRangeCall(workbook, offer!)).rejects.toThrow('The formulas from B2 down have changed.');
    await fill(1, ['=ICS_NAME(A3)'], 2);
    const writes = jest.spyOn(workbook, 'writeRanges');
    await applyRangeCall(workbook, offer!);
    expect(writes).toHaveBeenCalledTimes(1);
    const [cells] = await workbook.readRanges([offer!.range]);
    expect(cells!.map(([cell]) => cell!.formula ?? cell!.value)).toEqual(['=ICS_NAME(A2:A4)', null, null]);
  });
});
