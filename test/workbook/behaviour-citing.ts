import { planCitations } from '../../src/workbook/citing/cite-plan';
import { type CitableCell, figuresInCell } from '../../src/workbook/citing/cited-figure';
import { insert } from '../../src/workbook/insertion/insert';
import { at, type BehaviourCase, equal, readOne, type WorkbookUnderTest, writeOne } from './behaviour-tools';

const foundAt = async (tested: WorkbookUnderTest, row: number, column: number): Promise<CitableCell> => {
  const read = await figuresInCell(tested.workbook, await at(tested, row, column));
  if (read.found === null) throw new Error(read.sentence);
  return read.found;
};

/** A formula over a range, in a host that works it out or in one that leaves that to us. */
const writeFilling = async (tested: WorkbookUnderTest, row: number, formula: string, values: readonly number[]) => {
  await writeOne(tested, row, 1, { formula });
  for (const [down, value] of values.entries()) {
    const isEmpty = (await readOne(tested, row + down, 1)).value === null;
    if (down > 0 && isEmpty) await writeOne(tested, row + down, 1, { value });
  }
};

/** Citing what stands in cells already, over the host's own workbook. */
export const citingBehaviours: readonly BehaviourCase[] = [
  {
    name: 'a citation names the cells that the cited call names',
    run: async (tested) => {
      await writeOne(tested, 40, 0, { value: 'LSC' });
      await writeOne(tested, 40, 1, { formula: '=ROUND(ICS_DEFICIT($A41,"2020-02"),0)' });
      const found = await foundAt(tested, 40, 1);
      equal(found.choices[0]!.offers[0]!.figure?.id, 'qe1-deficit-2020-02-estimate', 'figure');
      const plan = planCitations(found, found.choices[0]!.offers, 'next cell', 'short');
      equal(await insert(tested.workbook, plan), { outcome: 'inserted' }, 'insertion');
      equal((await readOne(tested, 40, 2)).formula, '=ICS_CITE($A41,,"2020-02","short")', 'citation');
      equal((await readOne(tested, 40, 1)).formula, '=ROUND(ICS_DEFICIT($A41,"2020-02"),0)', 'the cell itself');
    },
  },
  {
    name: 'a column that one call fills is cited by a column, and what stands there goes only when that is confirmed',
    run: async (tested) => {
      for (const row of [43, 44, 45]) await writeOne(tested, row, 0, { value: 'LSC' });
      await writeFilling(tested, 43, '=ICS_DEFICIT(A44:A46,"2020-02")', [277, 277, 277]);
      await writeOne(tested, 45, 2, { value: 'mine' });
      const found = await foundAt(tested, 44, 1);
      equal([found.block.row, found.block.rows], [43, 3], 'the cells that the call fills');
      const plan = planCitations(found, found.choices[0]!.offers, 'next cell', 'harvard');
      const first = await insert(tested.workbook, plan);
      if (first.outcome !== 'conflict') throw new Error('a cell that is to be filled was not asked about');
      equal(
        first.conflicts.map(({ cell, holds }) => [cell.row, cell.column, holds]),
        [[45, 2, 'mine']],
        'conflicts',
      );
      equal((await readOne(tested, 43, 2)).formula, null, 'the cell that is free');
      equal((await insert(tested.workbook, plan, first.conflicts)).outcome, 'inserted', 'what was confirmed');
      equal((await readOne(tested, 43, 2)).formula, '=ICS_CITE(A44:A46,,"2020-02")', 'citations');
      const { formula, value } = await readOne(tested, 45, 2);
      if (formula !== null || value === 'mine') throw new Error('the citations have no room to spill');
      equal((await insert(tested.workbook, plan)).outcome, 'inserted', 'the same again');
    },
  },
  {
    name: 'a figure that goes by the day of today is not cited, and the cell beside it stays empty',
    run: async (tested) => {
      await writeOne(tested, 47, 1, { formula: '=ICS_DEFICIT("LSC",TODAY())' });
      const read = await figuresInCell(tested.workbook, await at(tested, 47, 1));
      const sentence = read.found === null ? read.sentence : 'It is offered.';
      if (!sentence.startsWith('ICS_DEFICIT takes TODAY() as an argument')) throw new Error(`it says: ${sentence}`);
      equal((await readOne(tested, 47, 2)).formula, null, 'the cell beside it');
    },
  },
];
