import { planCitations } from '../../src/workbook/citing/cite-plan';
import { cell, cited, foundIn, holding, sentenceIn } from './cited-cells';
import type { MemoryWorkbook } from './memory-workbook';

describe('a call over a range', () => {
  const systems = ['LSC', 'SSOT', 'QOP', 'QYG'];

  it('is cited by a call over the same range in the column beside it', async () => {
    const found = await foundIn(await holding('=ICS_DEFICIT($A1:$A4,"2020-02")', systems));
    expect(found.block).toMatchObject({ row: 3, column: 1, rows: 4, columns: 1 });
    expect(cited(found)).toEqual([[null, '=ICS_CITE($A1:$A4,,"2020-02")']]);
    expect(cited(found, 1)).toEqual([['qe1-deficit-2020-02-estimate', '=ICS_CITE($A1,,"2020-02")']]);
    expect(found.notice).toBe('');
    expect(planCitations(found, found.choices[0]!.offers, 'next cell', 'harvard')).toMatchObject({
      cells: [{ cell: { row: 3, column: 2 } }],
      fills: { row: 3, column: 2, rows: 4, columns: 1 },
    });
  });

  it('over a column and a row is cited by a block beside its own', async () => {
    const workbook = await holding('=ICS_FIGURE(A1:A2,{"deficit","budget"})', systems);
    const found = await foundIn(workbook);
    expect(found.block).toMatchObject({ rows: 2, columns: 2 });
    expect(planCitations(found, found.choices[0]!.offers, 'next cell', 'harvard')).toMatchObject({
      cells: [{ cell: { row: 3, column: 3 }, write: { formula: '=ICS_CITE(A1:A2,{"deficit","budget"})' } }],
      fills: { row: 3, column: 3, rows: 2, columns: 2 },
    });
  });

  it('is found from a cell that it fills, whose own figure can be cited too', async () => {
    const workbook = await holding('=ICS_DEFICIT(A1:A4,"2020-02")', ['QOP', 'LSC', 'LSC', 'QYG']);
    await workbook.write(cell(4, 1), [[{ value: 277 }]]);
    const found = await foundIn(workbook, cell(4, 1));
    expect(found).toMatchObject({
      cell: { row: 4 },
      block: { row: 3, rows: 4 },
      formula: '=ICS_DEFICIT(A1:A4,"2020-02")',
    });
    expect(cited(found)).toEqual([[null, '=ICS_CITE(A1:A4,,"2020-02")']]);
    expect(cited(found, 1)).toEqual([['qe1-deficit-2020-02-estimate', '=ICS_CITE(A2,,"2020-02")']]);
    expect(planCitations(found, found.choices[1]!.offers, 'next cell', 'harvard').cells[0]!.cell).toMatchObject({
      row: 4,
      column: 2,
    });
  });

  it('does not take a number of the user’s own for one that it fills', async () => {
    const workbook = await holding('=ICS_DEFICIT(A1:A4,"2020-02")', ['LSC', 'LSC', 'LSC', 'LSC']);
    await workbook.write(cell(5, 1), [[{ value: 276 }]]);
    expect(await sentenceIn(workbook, cell(5, 1))).toMatch(/^B6 holds no formula, and none was found that fills it/);
    await workbook.write(cell(7, 1), [[{ value: 277 }]]);
    expect(await sentenceIn(workbook, cell(7, 1))).toMatch(/^B8 holds no formula/);
  });

  it('that is added up is cited for all that goes into it', async () => {
    const found = await foundIn(await holding('=SUM(ICS_DEFICIT(A1:A4))', systems));
    expect(found).toMatchObject({ isFigure: false, block: { rows: 1 } });
    expect(found.choices).toHaveLength(1);
    expect(cited(found)).toEqual([[null, '=ICS_CITE(A1:A4)']]);
  });

  it('by a basis is cited figure by figure', async () => {
    const found = await foundIn(await holding('=ICS_SAVINGS_TARGET(A1:A2,,"claim")', ['LSC', 'LSC']));
    expect(found.choices.map(({ kind }) => kind)).toEqual(['figure']);
    expect(found.notice).toMatch(/^Not offered: ICS_SAVINGS_TARGET\(A1:A2,,"claim"\)\. ICS_CITE takes neither a basis/);
    expect(cited(found)).toEqual([
      ['qe1-savings-target-2021-03-claim', '=ICS_CITE("qe1-savings-target-2021-03-claim")'],
    ]);
  });
});

describe('a table', () => {
  // The table's columns end with the figure's id; its rows are in the order of their periods.
  const table = async (): Promise<MemoryWorkbook> => {
    const workbook = await holding('=ICS_TABLE("LSC","deficit",{"2020-02";"2021-02"})');
    await workbook.write(cell(4, 1), [[{ value: 'Lancashire and South Cumbria' }]]);
    await workbook.write(cell(4, 6), [[{ value: 277 }]]);
    await workbook.write(cell(4, 10), [[{ value: 'qe1-deficit-2020-02-estimate' }]]);
    await workbook.write(cell(5, 10), [[{ value: 'qe1-deficit-2021-02-estimate' }]]);
    return workbook;
  };

  it('is cited by the ids of its rows, from any of their cells', async () => {
    const found = await foundIn(await table(), cell(4, 6));
    expect(found.block).toMatchObject({ row: 3, column: 1, rows: 3, columns: 10 });
    expect(cited(found)).toEqual([[null, '=ICS_CITE(K5:K6)']]);
    expect(cited(found, 1)).toEqual([['qe1-deficit-2020-02-estimate', '=ICS_CITE(K5)']]);
    const plan = planCitations(found, found.choices[1]!.offers, 'next cell', 'harvard');
    expect(plan.cells[0]!.cell).toMatchObject({ row: 4, column: 11 });
  });

  it('is cited by a sum’s own id where a row is our sum of an allocation’s streams', async () => {
    const sum = ['core', 'primary-medical', 'other-primary'].map((part) => `qe1-allocation-${part}-2024-25-allocation`);
    const workbook = await holding('=ICS_TABLE("LSC","allocation")');
    const id = [...sum, 'qe1-running-cost-allowance-2024-25-allocation'].join(' + ');
    await workbook.write(cell(5, 10), [[{ value: id }]]);
    const found = await foundIn(workbook, cell(5, 10));
    expect(cited(found, 1)).toEqual([[id, '=ICS_CITE(K6)']]);
    const note = planCitations(found, found.choices[1]!.offers, 'note', 'harvard').note!.text;
    expect(note).toMatch(/NHS England.*column S;.*; our sum/);
  });

  it('offers all rows from one without a figure', async () => {
    const workbook = await holding('=ICS_TABLE({"LSC","Frimley"},"deficit","2020-02")');
    await workbook.write(cell(5, 10), [[{ value: '#N/A' }]]);
    expect(cited(await foundIn(workbook, cell(5, 10)))).toEqual([[null, '=ICS_CITE(K5:K6)']]);
  });

  it('offers its rows from its heading', async () => {
    const found = await foundIn(await table());
    expect(found.choices.map(({ kind }) => kind)).toEqual(['range']);
    expect(planCitations(found, found.choices[0]!.offers, 'next cell', 'harvard').fills).toMatchObject({
      row: 4,
      column: 11,
      rows: 2,
    });
  });
});
