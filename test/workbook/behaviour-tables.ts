import { insert } from '../../src/workbook/insertion/insert';
import { planRegion } from '../../src/workbook/insertion/plan-region';
import { planTable } from '../../src/workbook/insertion/plan-table';
import { at, type BehaviourCase, equal, readOne, writeOne } from './behaviour-tools';

/** One formula for many cells. */
export const tableBehaviours: readonly BehaviourCase[] = [
  {
    name: 'a region’s systems and their figures are a formula each, and stay so when they are inserted again',
    run: async (tested) => {
      const request = { region: 'North West', figure: 'ICS_DEFICIT', period: '2023/24' } as const;
      const plan = planRegion(request, await at(tested, 52, 1));
      equal(await insert(tested.workbook, plan), { outcome: 'inserted' }, 'insertion');
      equal(await insert(tested.workbook, plan), { outcome: 'inserted' }, 'the same again');
      const [rows] = await tested.workbook.readRanges([await at(tested, 52, 1, 4, 2)]);
      equal(
        rows?.map((row) => row.map(({ formula }) => formula)),
        [
          [null, null],
          ['=ICS_LIST("North West","2024-03-31")', '=ICS_DEFICIT(B54:B56,"2023/24")'],
          [null, null],
          [null, null],
        ],
        'formulas',
      );
      equal(
        rows?.[0]?.map(({ value }) => value),
        ['System', 'Deficit 2023/24, £ million'],
        'headings',
      );
    },
  },
  {
    name: 'a table asks before it takes the place of what stands where it will fill',
    run: async (tested) => {
      await writeOne(tested, 60, 4, { value: 'mine' });
      const plan = planTable({ odsCode: 'QE1', measure: 'deficit' }, await at(tested, 58, 1));
      const first = await insert(tested.workbook, plan);
      if (first.outcome !== 'conflict') throw new Error('a cell that is to be filled was not asked about');
      equal(
        first.conflicts.map(({ cell, holds }) => [cell.row, cell.column, holds]),
        [[60, 4, 'mine']],
        'conflicts',
      );
      equal((await readOne(tested, 58, 1)).formula, null, 'the cell of the formula');
      equal((await insert(tested.workbook, plan, first.conflicts)).outcome, 'inserted', 'what was confirmed');
      equal((await readOne(tested, 58, 1)).formula, '=ICS_TABLE("LSC","deficit")', 'the formula');
      const { formula, value } = await readOne(tested, 60, 4);
      if (formula !== null || value === 'mine') throw new Error('the table has no room to spill');
    },
  },
];
