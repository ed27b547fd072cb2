import { insert } from '../../src/workbook/insertion/insert';
import { planFormula } from '../../src/workbook/insertion/plan';
import { planTable } from '../../src/workbook/insertion/plan-table';
import { MemoryWorkbook } from './memory-workbook';

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
const deficits = planTable({ odsCode: 'QE1', measure: 'deficit' }, { ...b4, rows: 3 });

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook();
});

const cell = async (row: number, column: number) =>
  (await workbook.read({ sheet: 'Sheet1', row, column, rows: 1, columns: 1 }))[0]![0]!;

describe('a table', () => {
  it('of a measure is one formula, with the cells that it fills', () => {
    expect(deficits.cells.map(({ write }) => write)).toEqual([{ formula: '=ICS_TABLE("LSC","deficit")' }]);
    // data/figures.csv has five deficits of the board; the table has ten columns and a heading.
    expect(deficits.fills).toEqual({ ...b4, rows: 6, columns: 10 });
  });

  it('of all figures is one formula too, whose numbers stay as they are, each of its own unit', () => {
    const plan = planTable({ odsCode: 'QE1', measure: null }, b4);
    expect(plan.cells.map(({ write }) => write)).toEqual([{ formula: '=ICS_TABLE("LSC")' }]);
    expect(plan.formats).toBeUndefined();
    expect(planTable({ odsCode: 'ENG', measure: null }, b4).cells[0]!.write).toEqual({
      formula: '=ICS_TABLE("England")',
    });
  });

  it('of rates shows them as percentages, from low to high', () => {
    const { formats } = planTable({ odsCode: 'ENG', measure: 'savings_target_share' }, b4);
    expect(formats).toEqual([null, null, null, null, ...Array(3).fill(expect.stringMatching(/^0\.0+%$/))]);
  });

  it('is written where its cells are empty, and again over itself', async () => {
    expect(await insert(workbook, deficits)).toEqual({ outcome: 'inserted' });
    expect((await cell(3, 1)).formula).toBe('=ICS_TABLE("LSC","deficit")');
    // What the host would show in a cell that the table fills.
    await workbook.write({ ...b4, row: 4 }, [[{ value: 'Lancashire and South Cumbria' }]]);
    expect(await insert(workbook, deficits)).toEqual({ outcome: 'inserted' });
  });

  it('takes nothing away that it would fill over, unless told to', async () => {
    await workbook.write({ ...b4, row: 8, column: 10 }, [[{ value: 'mine' }]]);
    await workbook.write({ ...b4, row: 5, column: 5 }, [[{ value: 7 }]]);
    const first = await insert(workbook, deficits);
    if (first.outcome !== 'conflict') throw new Error('written over');
    expect(first.conflicts.map(({ holds }) => holds).sort()).toEqual(['7', 'mine']);
    expect([(await cell(3, 1)).formula, (await cell(8, 10)).value, (await cell(5, 5)).value]).toEqual([
      null,
      'mine',
      7,
    ]);
    expect(await insert(workbook, deficits, first.conflicts)).toEqual({ outcome: 'inserted' });
    expect([(await cell(8, 10)).value, (await cell(5, 5)).value]).toEqual([null, null]);
  });
});

describe('a formula from the list of functions', () => {
  it('says which cells it fills where it fills more than its own', () => {
    // The register has three boards in the North West.
    expect(planFormula('ICS_LIST("North West")', 'text', b4).fills).toEqual({ ...b4, rows: 3 });
    expect(planFormula('ICS_DEFICIT({"LSC";"QOP"},"2023/24")', 'money', b4).fills).toEqual({ ...b4, rows: 2 });
    for (const alone of ['ICS_DEFICIT("LSC")', 'ICS_TABLE("Narnia")', 'ICS_LIST(A1)', 'SUM(1,2)']) {
      expect(planFormula(alone, 'text', b4).fills).toBeUndefined();
    }
  });
});
