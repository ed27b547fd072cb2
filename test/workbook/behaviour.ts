import { actionBehaviours } from './behaviour-actions';
import { batchBehaviours } from './behaviour-batches';
import { citingBehaviours } from './behaviour-citing';
import { tableBehaviours } from './behaviour-tables';
import { at, type BehaviourCase, equal, readOne, rejects, writeOne } from './behaviour-tools';

export type { BehaviourCase, WorkbookUnderTest } from './behaviour-tools';

const textThatStaysText = ['=1+1', '+1', '-1', '@SUM(1)', '0012', '2011/12', 'TRUE', "'quoted"];

const cellBehaviours: readonly BehaviourCase[] = [
  {
    name: 'an empty cell reads as nothing at all',
    run: async (tested) =>
      equal(await readOne(tested, 30, 3), { formula: null, value: null, text: '', note: null }, 'empty cell'),
  },
  {
    name: 'a number comes back as the same number',
    run: async (tested) => {
      await writeOne(tested, 0, 0, { value: -7.5 });
      const { formula, value } = await readOne(tested, 0, 0);
      equal({ formula, value }, { formula: null, value: -7.5 }, 'number');
    },
  },
  {
    name: 'number formats show money with commas and rates as percentages',
    run: async (tested) => {
      await tested.workbook.write(await at(tested, 0, 0, 1, 3), [
        [
          { value: 3700, numberFormat: '#,##0' },
          { value: 1234.5, numberFormat: '#,##0.0' },
          { value: 0.027, numberFormat: '0.0%' },
        ],
      ]);
      const [cells] = await tested.workbook.read(await at(tested, 0, 0, 1, 3));
      equal(
        cells?.map(({ text }) => text),
        ['3,700', '1,234.5', '2.7%'],
        'texts shown',
      );
      equal(cells?.[2]?.value, 0.027, 'value under the format');
    },
  },
  {
    name: 'a formula comes back with its equals sign',
    run: async (tested) => {
      await writeOne(tested, 1, 1, { formula: '=SUM(1,2)', numberFormat: '#,##0' });
      equal((await readOne(tested, 1, 1)).formula, '=SUM(1,2)', 'formula');
    },
  },
  ...textThatStaysText.map(
    (text): BehaviourCase => ({
      name: `the text ${text} stays text`,
      run: async (tested) => {
        await writeOne(tested, 2, 0, { value: text });
        const { formula, value } = await readOne(tested, 2, 0);
        equal({ formula, value }, { formula: null, value: text }, 'text');
      },
    }),
  ),
  {
    name: 'a block is written by rows and leaves its neighbours alone',
    run: async (tested) => {
      await writeOne(tested, 4, 3, { value: 'neighbour' });
      await tested.workbook.write(await at(tested, 4, 1, 2, 2), [
        [{ value: 1 }, { value: 2 }],
        [{ value: 3 }, { value: 4 }],
      ]);
      const cells = await tested.workbook.read(await at(tested, 4, 1, 2, 3));
      equal(
        cells.map((row) => row.map(({ value }) => value)),
        [
          [1, 2, 'neighbour'],
          [3, 4, null],
        ],
        'block',
      );
    },
  },
  {
    name: 'a value in the place of a formula takes it away',
    run: async (tested) => {
      await writeOne(tested, 1, 1, { formula: '=SUM(1,2)' });
      await writeOne(tested, 1, 1, { value: 5 });
      const { formula, value } = await readOne(tested, 1, 1);
      equal({ formula, value }, { formula: null, value: 5 }, 'cell');
    },
  },
  {
    name: 'a note is set exactly and stays when the cell is written',
    needsNotes: true,
    run: async (tested) => {
      const cell = await at(tested, 6, 1);
      await tested.workbook.writeNote(cell, 'First line\n\n=second “line”');
      await writeOne(tested, 6, 1, { value: 9 });
      const { value, note } = await readOne(tested, 6, 1);
      equal({ value, note }, { value: 9, note: 'First line\n\n=second “line”' }, 'cell with note');
      await tested.workbook.writeNote(cell, 'Other');
      equal((await readOne(tested, 6, 1)).note, 'Other', 'note set again');
    },
  },
  {
    name: 'the selection is told, and each change of it until the watch ends',
    run: async (tested) => {
      const { sheet } = await tested.workbook.selection();
      const seen: string[] = [];
      const stop = tested.workbook.watchSelection((range) => seen.push(`${range?.row},${range?.column}`));
      await tested.select({ sheet, row: 3, column: 2, rows: 2, columns: 2 });
      equal(
        await tested.workbook.selection(),
        { sheet, row: 3, column: 2, rows: 2, columns: 2 },
        'selection of several cells',
      );
      equal(seen.at(-1), '3,2', 'last selection told');
      stop();
      const told = seen.length;
      await tested.select({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
      equal(seen.length, told, 'selections told after the watch ended');
    },
  },
  {
    name: 'an unknown sheet and a cell off the sheet are refused with a sentence',
    run: async (tested) => {
      const off = await at(tested, 0, 50_000);
      const unknown = { ...(await at(tested, 0, 0)), sheet: 'No such sheet' };
      await rejects(tested.workbook.read(off), 'reading off the sheet');
      await rejects(tested.workbook.write(off, [[{ value: 1 }]]), 'writing off the sheet');
      await rejects(tested.workbook.read(unknown), 'reading an unknown sheet');
      await rejects(tested.workbook.write(unknown, [[{ value: 1 }]]), 'writing to an unknown sheet');
    },
  },
];

/** The suite that every implementation of the port has to pass. */
export const behaviours: readonly BehaviourCase[] = [
  ...cellBehaviours,
  ...batchBehaviours,
  ...actionBehaviours,
  ...citingBehaviours,
  ...tableBehaviours,
];
