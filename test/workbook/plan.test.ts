import fc from 'fast-check';
import { figureById } from '../../src/dataset';
import { cellName, columnLetters } from '../../src/workbook/addresses';
import { formulaText, quote } from '../../src/workbook/formulas/formula';
import { insert } from '../../src/workbook/insertion/insert';
import { numberFormat } from '../../src/workbook/insertion/number-format';
import { type InsertRequest, planFigure, planFootnote, planFormula, rangeOf } from '../../src/workbook/insertion/plan';
import type { CellWrite } from '../../src/workbook/port';
import { MemoryWorkbook } from './memory-workbook';

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
const deficit = figureById('qe1-deficit-2021-02-estimate')!;
const population = figureById('eng-population-covered-2020-12-outturn')!;
const request: InsertRequest = {
  figure: deficit,
  estimate: 'central',
  content: 'formula',
  placement: 'next cell',
  style: 'harvard',
};
const named = (plan: ReturnType<typeof planFigure>): [string, CellWrite][] =>
  plan.cells.map(({ cell, write }) => [cellName(cell), write]);

describe('addresses', () => {
  // Column letters as Excel counts them: 16,384 columns, the last is XFD.
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
});

describe('formula texts', () => {
  it('double the quotes of any text, so that no text ends its literal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const literal = quote(text);
        expect(literal.slice(1, -1).replaceAll('""', '')).not.toContain('"');
        expect(literal.slice(1, -1).replaceAll('""', '"')).toBe(text);
      }),
    );
  });

  it('leave out what is not given at the end only', () => {
    expect(formulaText({ name: 'F', arguments: ['a', undefined, 'c', undefined] })).toBe('=F("a",,"c")');
    expect(formulaText({ name: 'F', arguments: [undefined] })).toBe('=F()');
  });
});

describe('number formats', () => {
  it.each([
    [3700, '£m', '#,##0'],
    [7.5, '£m', '#,##0.0'],
    [2.125, '£m', '#,##0.00'],
    [0.027, 'fraction', '0.0%'],
    [0.25, 'fraction', '0.0%'],
    [0.29, 'fraction', '0.0%'],
    [0.0275, 'fraction', '0.00%'],
    [35_000_000, 'people', '#,##0'],
  ] as const)('%d %s is shown by %s', (value, unit, format) => expect(numberFormat(value, unit)).toBe(format));
});

describe('the plan of an insertion', () => {
  it('puts a formula and its citation side by side', () => {
    const plan = planFigure(request, b4);
    expect(named(plan)).toEqual([
      ['B4', { formula: '=ICS_DEFICIT("LSC")', numberFormat: '#,##0' }],
      ['C4', { formula: '=ICS_CITE("LSC")' }],
    ]);
    expect(plan.note).toBeNull();
    expect(rangeOf(plan)).toEqual({ sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 2 });
  });

  it('puts a value with its citation as text, so that both stand without us', () => {
    const [value, citation] = named(planFigure({ ...request, content: 'value', estimate: 'low' }, b4));
    expect(value).toEqual(['B4', { value: 240, numberFormat: '#,##0' }]);
    expect(citation?.[1]).toEqual({ value: expect.stringContaining('p. 41') });
  });

  it('can leave the cell as it is and cite it', () => {
    const plan = planFigure({ ...request, content: 'citation only', placement: 'both' }, b4);
    expect(named(plan)).toEqual([['C4', { formula: '=ICS_CITE("LSC")' }]]);
    expect(plan.note).toEqual({ cell: { sheet: 'Sheet1', row: 3, column: 1 }, text: expect.stringContaining('p. 41') });
  });

  it('puts a comment on the cell, and asks for a footnote in the next one', () => {
    const { cells, note, comment } = planFigure({ ...request, placement: 'comment' }, b4);
    expect([cells.length, note]).toEqual([1, null]);
    expect(comment).toEqual({ cell: { sheet: 'Sheet1', row: 3, column: 1 }, text: expect.stringContaining('p. 41') });
    expect(planFootnote(request, b4)).toMatchObject({
      cell: { row: 3, column: 1 },
      marker: { row: 3, column: 2 },
      write: { formula: '=ICS_DEFICIT("LSC")' },
    });
    expect(planFootnote({ ...request, content: 'citation only' }, b4)).not.toHaveProperty('write');
    expect(() => planFootnote(request, { ...b4, column: 16_383 })).toThrow(
      /^There is no cell to the right of XFD4 for the footnote’s number\. Choose a cell further to the left, or another place for the citation\.$/,
    );
  });

  it('takes the top left of several cells', () => {
    expect(named(planFigure({ ...request, placement: 'none' }, { ...b4, rows: 9, columns: 9 }))).toHaveLength(1);
  });

  it('shows the rate of a formula as a percentage', () => {
    expect(named(planFormula('SAVINGS_RATE(300,3,3700)', 'percentage', b4))).toEqual([
      ['B4', { formula: '=SAVINGS_RATE(300,3,3700)', numberFormat: '0.0%' }],
    ]);
    expect(named(planFormula('ICS_NAME("LSC")', 'text', b4))).toEqual([['B4', { formula: '=ICS_NAME("LSC")' }]]);
  });

  it('says so where the sheet ends', () => {
    expect(() => planFigure(request, { ...b4, column: 16_383 })).toThrow(
      /^There is no cell to the right of XFD4 for the citation\. Choose a cell further to the left, or another place for the citation\.$/,
    );
    expect(() => planFigure({ ...request, placement: 'note' }, { ...b4, column: 16_383 })).not.toThrow();
  });

  it('never makes up an estimate', () => {
    expect(() => planFigure({ ...request, figure: population }, b4)).toThrow(/gives no central value/);
    expect(
      named(planFigure({ ...request, figure: population, estimate: 'low', content: 'value' }, b4))[0]?.[1],
    ).toEqual({
      value: 35_000_000,
      numberFormat: '#,##0',
    });
  });
});

describe('an insertion', () => {
  it('writes nothing where the host keeps no notes', async () => {
    const workbook = new MemoryWorkbook({ features: { notes: false } });
    await expect(insert(workbook, planFigure({ ...request, placement: 'both' }, b4))).rejects.toThrow(
      /cannot keep notes/,
    );
    expect((await workbook.read(b4))[0]?.[0]?.formula).toBeNull();
  });

  it('writes nothing where the host keeps no comments, and says what was written when only the comment failed', async () => {
    const plan = planFigure({ ...request, placement: 'comment' }, b4);
    const without = new MemoryWorkbook({ features: { comments: false } });
    await expect(insert(without, plan)).rejects.toThrow('the test workbook cannot keep comments here.');
    expect((await without.read(b4))[0]?.[0]?.formula).toBeNull();
    const workbook = new MemoryWorkbook();
    workbook.writeComment = async () => {
      throw new Error('The cell has a note.');
    };
    await expect(insert(workbook, plan)).rejects.toThrow(
      'B4 was written, but the comment was not. The cell has a note.',
    );
  });

  it('says what was written when only the note failed', async () => {
    const workbook = new MemoryWorkbook();
    workbook.writeNote = async () => {
      throw new Error('The sheet is protected.');
    };
    await expect(insert(workbook, planFigure({ ...request, placement: 'both' }, b4))).rejects.toThrow(
      'B4 and C4 were written, but the note was not. The sheet is protected.',
    );
  });

  it('hands on the host’s own sentence', async () => {
    const workbook = new MemoryWorkbook({ columns: 2 });
    await expect(insert(workbook, planFigure(request, b4))).rejects.toThrow(/sheet ends before this cell/);
    expect((await workbook.read(b4))[0]?.[0]?.formula).toBeNull();
  });

  it('is no conflict where the same already stands', async () => {
    const workbook = new MemoryWorkbook();
    const plan = planFormula('SAVINGS_RATE(300,3,3700)', 'percentage', b4);
    expect(await insert(workbook, plan)).toEqual({ outcome: 'inserted' });
    expect(await insert(workbook, plan)).toEqual({ outcome: 'inserted' });
    expect((await insert(workbook, planFormula('SAVINGS_PER_YEAR(300,3)', 'money', b4))).outcome).toBe('conflict');
  });
});
