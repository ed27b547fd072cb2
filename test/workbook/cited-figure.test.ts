import { planCitationFootnotes, planCitations } from '../../src/workbook/cite-plan';
import { type CitableCell, figuresInCell } from '../../src/workbook/cited-figure';
import { followedFormula } from '../../src/workbook/followed-citation';
import { MemoryWorkbook } from './memory-workbook';

const cell = (row: number, column: number, sheet = 'Sheet1') => ({ sheet, row, column, rows: 1, columns: 1 });
const b4 = cell(3, 1);

/** A workbook with texts by their cells in column A, from A1 down, and a formula in B4. */
const holding = async (formula: string, down: readonly string[] = []): Promise<MemoryWorkbook> => {
  const workbook = new MemoryWorkbook();
  for (const [row, value] of down.entries()) await workbook.write(cell(row, 0), [[{ value }]]);
  await workbook.write(b4, [[{ formula }]]);
  return workbook;
};

const foundIn = async (workbook: MemoryWorkbook, at = b4): Promise<CitableCell> => {
  const read = await figuresInCell(workbook, at);
  if (read.found === null) throw new Error(read.sentence);
  return read.found;
};
const sentenceIn = async (workbook: MemoryWorkbook, at = b4): Promise<string> => {
  const read = await figuresInCell(workbook, at);
  return read.found === null ? read.sentence : 'There is a figure.';
};

/** What the first choice cites: the figure's id and the formula of each citation. */
const cited = ({ choices }: CitableCell, at = 0): (readonly [string | null, string])[] =>
  choices[at]!.offers.map((offer) => [offer.figure?.id ?? null, followedFormula(offer, 'harvard')]);

const lsc = ['LSC', 'deficit', '2020-02', 'qe1-deficit-2020-02-estimate'];

describe('the citation of a figure in a cell', () => {
  // The ids say system, measure, period and basis, so that what is expected can be read off the formula.
  it.each([
    ['=ICS_DEFICIT("LSC")', 'qe1-deficit-2021-02-estimate', '=ICS_CITE("LSC")'],
    ['=ics_deficit( "QE1" , "2020-02" )', 'qe1-deficit-2020-02-estimate', '=ICS_CITE("QE1",,"2020-02")'],
    ['=ICS_DEFICIT("LSC",,"high")', 'qe1-deficit-2021-02-estimate', '=ICS_CITE("LSC")'],
    // 1 February 2020 as Excel counts days.
    ['=ICS_DEFICIT("LSC",43862)', 'qe1-deficit-2020-02-estimate', '=ICS_CITE("LSC",,43862)'],
    ['=ICS_BUDGET("LSC")', 'qe1-budget-2021-03-estimate', '=ICS_CITE("LSC","budget")'],
    [
      '=ICS_OPPORTUNITY("LSC","RightCare")',
      'qe1-opportunity-rightcare-2021-02-opportunity',
      '=ICS_CITE("LSC","opportunity_rightcare")',
    ],
    ['=ICS_CARD("LSC","budget")', 'qe1-budget-2021-03-estimate', '=ICS_CITE("LSC","budget")'],
    [
      '=ICS_FIGURE("qe1-deficit-2020-02-estimate")',
      'qe1-deficit-2020-02-estimate',
      '=ICS_CITE("qe1-deficit-2020-02-estimate")',
    ],
    [
      '=ICS_SAVINGS_TARGET("LSC",,"claim")',
      'qe1-savings-target-2021-03-claim',
      '=ICS_CITE("qe1-savings-target-2021-03-claim")',
    ],
    ['=_xldudf_ICS_DEFICIT("LSC")', 'qe1-deficit-2021-02-estimate', '=ICS_CITE("LSC")'],
    ['=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"),300)', 'qe1-deficit-2021-02-estimate', '=ICS_CITE("LSC")'],
  ])('%s', async (formula, id, citation) => {
    const found = await foundIn(await holding(formula));
    expect(cited(found)).toEqual([[id, citation]]);
    expect(found.choices).toHaveLength(1);
    expect(found.choices[0]!.offers[0]!.fixed).toEqual([]);
  });

  it.each([
    ['=ICS_DEFICIT(A1)', '=ICS_CITE(A1)', ['A1']],
    ['=ICS_DEFICIT($A$1,A$3)', '=ICS_CITE($A$1,,A$3)', ['$A$1', 'A$3']],
    ['=ICS_FIGURE($A1,A$2,"2020-02")', '=ICS_CITE($A1,A$2,"2020-02")', ['$A1', 'A$2']],
    ['=ICS_CARD(A1,A2,A3)', '=ICS_CITE(A1,A2,A3)', ['A1', 'A2', 'A3']],
    ['=ICS_BUDGET(Sheet1!A1)', '=ICS_CITE(Sheet1!A1,"budget")', ['Sheet1!A1']],
    ['=ICS_FIGURE(A4)', '=ICS_CITE(A4)', ['A4']],
    ['=ICS_OPPORTUNITY(A1,"Model Hospital")', '=ICS_CITE(A1,"opportunity_model_hospital")', ['A1']],
    ['=ICS_DEFICIT("LSC","latest")', '=ICS_CITE("LSC",,"latest")', ['"latest"']],
    ['=ICS_DEFICIT(A1,"latest")', '=ICS_CITE(A1,,"latest")', ['A1', '"latest"']],
    ['=ROUND(ICS_DEFICIT(A1),0)', '=ICS_CITE(A1)', ['A1']],
    ['=SUM(1,-IF(A9>0,ICS_DEFICIT(A1),0))', '=ICS_CITE(A1)', ['A1']],
  ])('follows %s by %s', async (formula, citation, follows) => {
    const [offer] = (await foundIn(await holding(formula, lsc))).choices[0]!.offers;
    expect(followedFormula(offer!, 'harvard')).toBe(citation);
    expect(offer).toMatchObject({ follows, fixed: [] });
    expect(followedFormula(offer!, 'apa')).toContain('"apa")');
  });

  it('leads to the new figure when the cell is changed', async () => {
    const workbook = await holding('=ICS_DEFICIT(A1,A3)', lsc);
    expect(cited(await foundIn(workbook))[0]![0]).toBe('qe1-deficit-2020-02-estimate');
    await workbook.write(cell(2, 0), [[{ value: '2021-02' }]]);
    expect(cited(await foundIn(workbook))).toEqual([['qe1-deficit-2021-02-estimate', '=ICS_CITE(A1,,A3)']]);
  });

  // ICS_CITE takes neither basis nor day; and no list, area or stream.
  it.each([
    ['=ICS_SAVINGS_TARGET(A1,,"claim")', ['=ICS_CITE("qe1-savings-target-2021-03-claim")', [], ['A1']]],
    ['=ICS_FIGURE(A1,A2,,,,"2021-03-31")', ['=ICS_CITE("LSC")', [], ['A1', 'A2']]],
    ['=ICS_OPPORTUNITY(A1,A2)', ['=ICS_CITE(A1,"opportunity_rightcare")', ['A1'], ['A2']]],
    ['=ICS_ALLOCATION(A1,"2025/26",A2)', ['=ICS_CITE(A1,"allocation_core","2025/26")', ['A1'], ['A2']]],
  ])('says what it does not follow of %s', async (formula, [citation, follows, fixed]) => {
    const second = formula.includes('OPPORTUNITY') ? 'RightCare' : formula.includes('ALLOCATION') ? 'core' : 'deficit';
    const [offer] = (await foundIn(await holding(formula, ['LSC', second]))).choices[0]!.offers;
    expect([followedFormula(offer!, 'harvard'), offer!.follows, offer!.fixed]).toEqual([citation, follows, fixed]);
  });

  it('goes by what only the host can work out, without knowing the figure', async () => {
    const found = await foundIn(await holding('=ICS_DEFICIT(TRIM([@System]),Period)'));
    expect(cited(found)).toEqual([[null, '=ICS_CITE(TRIM([@System]),,Period)']]);
    expect(() => planCitations(found, found.choices[0]!.offers, 'note', 'harvard')).toThrow(/is not known here/);
  });

  it('reads cells on other sheets, whatever these are called', async () => {
    const name = 'Ann’s "list"';
    const workbook = await holding(`=ICS_DEFICIT('${name}'!$AB$2,"2020-02")`);
    await workbook.ensureSheet(name, ['System']);
    await workbook.write(cell(1, 27, name), [[{ value: 'LSC' }]]);
    expect(cited(await foundIn(workbook))).toEqual([
      ['qe1-deficit-2020-02-estimate', `=ICS_CITE('${name}'!$AB$2,,"2020-02")`],
    ]);
  });
});

describe('the cell beside a figure', () => {
  it('is never one that the citation goes by', async () => {
    const workbook = await holding('=ICS_DEFICIT(C4,$D$4)');
    await workbook.write(cell(3, 2), [[{ value: 'LSC' }]]);
    await workbook.write(cell(3, 3), [[{ value: '2020-02' }]]);
    const found = await foundIn(workbook);
    const { offers } = found.choices[0]!;
    expect(planCitations(found, offers, 'next cell', 'harvard').cells[0]).toMatchObject({
      cell: { row: 3, column: 4 },
      write: { formula: '=ICS_CITE(C4,,$D$4)' },
    });
    expect(planCitationFootnotes(found, offers, 'harvard')[0]!.marker.column).toBe(4);
  });

  it('is said to be missing where the sheet ends', async () => {
    const workbook = new MemoryWorkbook();
    const last = cell(3, 16_383);
    await workbook.write(last, [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    const found = await foundIn(workbook, last);
    expect(() => planCitations(found, found.choices[0]!.offers, 'next cell', 'harvard')).toThrow(
      /no cell to the right/,
    );
  });
});

describe('several figures in one formula', () => {
  it('are offered together, side by side, and each by itself', async () => {
    const found = await foundIn(await holding('=ICS_DEFICIT(A1)/ICS_BUDGET(A1)-ICS_DEFICIT(A1,,"low")', lsc));
    expect(found.choices.map(({ kind, offers }) => [kind, offers.length])).toEqual([
      ['figures', 2],
      ['figure', 1],
      ['figure', 1],
    ]);
    const plan = planCitations(found, found.choices[0]!.offers, 'next cell', 'short');
    expect(plan.cells.map(({ cell: { row, column }, write }) => [row, column, write])).toEqual([
      [3, 2, { formula: '=ICS_CITE(A1,,,"short")' }],
      [3, 3, { formula: '=ICS_CITE(A1,"budget",,"short")' }],
    ]);
    const notes = planCitations(found, found.choices[0]!.offers, 'note', 'short').note!.text.split('\n\n');
    expect(notes).toHaveLength(2);
    const footnotes = planCitationFootnotes(found, found.choices[0]!.offers, 'short');
    expect(footnotes.map(({ cell: { column }, marker }) => [column, marker.column])).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });

  it('counts those that there are', async () => {
    const found = await foundIn(await holding('=IFERROR(ICS_DEFICIT(Z9),ICS_BUDGET(A1))', lsc));
    expect(cited(found)).toEqual([['qe1-budget-2021-03-estimate', '=ICS_CITE(A1,"budget")']]);
    expect(found.notice).toMatch(/^Not offered: ICS_DEFICIT\(Z9\)\. system is missing\./);
  });
});

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

describe('where nothing can be cited', () => {
  it.each([
    ['=ICS_DEFICIT(Z9)', /^B4 shows no figure\. system is missing\./],
    ['=ICS_CITE("LSC")', /^B4 shows no figure by a function such as ICS_DEFICIT/],
    ['=SUM(A1:A3)', /^B4 shows no figure by a function/],
    ['="ICS_DEFICIT(A1)"', /^B4 shows no figure by a function/],
    ['=ICS_ALLOCATION("LSC","2025/26")', /our own sum/],
    ['=ICS_DEFICIT(A1:A2,A1:A3)', /do not fit together/],
    ['=ICS_TABLE("Narnia")', /^B4 shows no table/],
    ['=ICS_OPPORTUNITY("LSC",A1:A2)', /cannot be told for all of it/],
  ])('%s', async (formula, sentence) => {
    expect(await sentenceIn(await holding(formula))).toMatch(sentence);
  });

  it('asks the host no more than needed where a column of single formulas stands above', async () => {
    const workbook = new MemoryWorkbook();
    for (let row = 0; row < 50; row += 1)
      await workbook.write(cell(row, 1), [[{ formula: `=ICS_DEFICIT(A${row + 1})` }]]);
    await workbook.write(cell(50, 1), [[{ value: 300 }]]);
    const reads = jest.spyOn(workbook, 'readRanges');
    expect(await sentenceIn(workbook, cell(50, 1))).toMatch(/^B51 holds no formula/);
    expect(reads).toHaveBeenCalledTimes(2);
  });
});
