import { figureInCell } from '../../src/workbook/cited-figure';
import { MemoryWorkbook } from './memory-workbook';

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };

const foundIn = async (formula: string, prepare?: (workbook: MemoryWorkbook) => Promise<unknown>) => {
  const workbook = new MemoryWorkbook();
  await prepare?.(workbook);
  await workbook.write(b4, [[{ formula }]]);
  return figureInCell(workbook, b4);
};

describe('the figure in a cell', () => {
  // The ids say system, measure, period and basis, so that what is expected can be read off the formula.
  it.each([
    ['=ICS_DEFICIT("LSC")', 'qe1-deficit-2021-02-estimate'],
    ['=ics_deficit( "QE1" , "2020-02" )', 'qe1-deficit-2020-02-estimate'],
    ['=ICS_DEFICIT("LSC",,"high")', 'qe1-deficit-2021-02-estimate'],
    // 1 February 2020 as Excel counts days.
    ['=ICS_DEFICIT("LSC",43862)', 'qe1-deficit-2020-02-estimate'],
    ['=ICS_FIGURE("LSC","deficit","latest",,,"2021-03-31")', null],
    ['=ICS_OPPORTUNITY("LSC","RightCare")', 'qe1-opportunity-rightcare-2021-02-opportunity'],
    ['=ICS_CARD("LSC","budget")', 'qe1-budget-2021-03-estimate'],
    ['=ICS_CITE("LSC")', null],
    ['=-ICS_DEFICIT("LSC")', null],
    ['=ICS_DEFICIT({"LSC","QOP"})', null],
  ])('%s: %s', async (formula, id) => {
    expect((await foundIn(formula)).figure?.id ?? null).toBe(id);
  });

  it('reads cells on other sheets, whatever these are called', async () => {
    const name = 'Ann’s "list"';
    const found = await foundIn(`=ICS_DEFICIT('${name}'!$AB$2,"2020-02")`, async (workbook) => {
      await workbook.ensureSheet(name, ['System']);
      await workbook.write({ ...b4, sheet: name, row: 1, column: 27 }, [[{ value: 'LSC' }]]);
    });
    expect(found.figure?.id).toBe('qe1-deficit-2020-02-estimate');
  });

  it('says what is wrong with a blank cell that is named', async () => {
    expect(await foundIn('=ICS_DEFICIT(Z9)')).toMatchObject({
      figure: null,
      sentence: expect.stringMatching(/^B4 shows no figure\. system is missing\./),
    });
  });
});
