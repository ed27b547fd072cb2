import { figuresOf, systems } from '../../src/dataset';
import { callFunction } from '../../src/functions/call';
import { findFunction } from '../../src/functions/catalogue';
import { planCitationFootnotes, planCitations } from '../../src/workbook/citing/cite-plan';
import { followedFormula } from '../../src/workbook/citing/followed-citation';
import { estimatesOf, figureFormula } from '../../src/workbook/insertion/figure-formula';
import { b4, cell, cited, foundIn, holding, sentenceIn } from './cited-cells';
import { MemoryWorkbook } from './memory-workbook';

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
    ['=ICS_ALLOCATION(A1,"2025/26")', '=ICS_CITE(A1,"allocation","2025/26")', ['A1']],
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
    const { offers } = found.choices[0]!;
    // The figure stands where it stands, so no other cell is to be chosen for it.
    const sentence =
      /^There is no cell to the right of XFD4 for the citation\. Move the figure further to the left, or choose another place for the citation\.$/;
    expect(() => planCitations(found, offers, 'next cell', 'harvard')).toThrow(sentence);
    expect(() => planCitationFootnotes(found, offers, 'harvard')).toThrow(
      /^There is no cell to the right of XFD4 for the footnote’s number\. Move the figure further to the left, or choose another place for the citation\.$/,
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

describe('every figure of the data', () => {
  const bodies = ['ENG', ...systems().map(({ odsCode }) => odsCode)];
  const cite = (texts: readonly string[]): unknown =>
    callFunction(
      findFunction('ICS_CITE')!,
      texts.map((text) => (text === '' ? undefined : text.slice(1, -1))),
    );

  it('is cited as it is by its id, by whatever formula the pane inserts for it', async () => {
    const workbook = new MemoryWorkbook();
    let seen = 0;
    for (const figure of bodies.flatMap((odsCode) => figuresOf(odsCode))) {
      const formula = figureFormula(figure, estimatesOf(figure)[0]!);
      await workbook.write(b4, [[{ formula }]]);
      const [offer] = (await foundIn(workbook)).choices[0]!.offers;
      expect([formula, offer!.figure?.id]).toEqual([formula, figure.id]);
      expect([formula, cite(offer!.cited)]).toEqual([formula, cite([`"${figure.id}"`])]);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(1000);
  });
});

describe('where nothing can be cited', () => {
  it.each([
    ['=ICS_DEFICIT(Z9)', /^B4 shows no figure\. system is missing\./],
    ['=ICS_CITE("LSC")', /^B4 shows no figure by a function such as ICS_DEFICIT/],
    ['=SUM(A1:A3)', /^B4 shows no figure by a function/],
    ['="ICS_DEFICIT(A1)"', /^B4 shows no figure by a function/],
    ['=ICS_ALLOCATION("LSC","2025/26","moonshots")', /Unknown stream “moonshots”/],
    ['=ICS_DEFICIT(A1:A2,A1:A3)', /do not fit together/],
    ['=ICS_TABLE("Narnia")', /^B4 shows no table/],
    ['=ICS_OPPORTUNITY("LSC",A1:A2)', /cannot be told for all of it/],
    ['=ICS_DEFICIT("LSC",TODAY())', /^ICS_DEFICIT takes TODAY\(\) as an argument.*Google Sheets never calculates/],
    ['=ROUND(ICS_FIGURE("LSC","deficit",,,,now()),0)', /^ICS_FIGURE takes NOW\(\) as an argument/],
    ['=LET(d,A1,ICS_DEFICIT("LSC",d))', /^d is a name that LET gives within the formula only\./],
  ])('%s', async (formula, sentence) => {
    expect(await sentenceIn(await holding(formula))).toMatch(sentence);
  });

  it('is said of the call that changes by itself, and another is still offered', async () => {
    const found = await foundIn(await holding('=ICS_DEFICIT("LSC")-ICS_DEFICIT("LSC",TODAY())'));
    expect(cited(found)).toEqual([['qe1-deficit-2021-02-estimate', '=ICS_CITE("LSC")']]);
    expect(found.notice).toMatch(/^Not offered: ICS_DEFICIT\("LSC",TODAY\(\)\)\. ICS_DEFICIT takes TODAY\(\)/);
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
