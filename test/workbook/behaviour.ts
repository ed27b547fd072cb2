import { figureById } from '../../src/dataset';
import { insert } from '../../src/workbook/insert';
import { planFigure } from '../../src/workbook/plan';
import type { CellContent, CellWrite, RangeAddress, Workbook } from '../../src/workbook/port';

/** A workbook with an empty first sheet, and the hand that selects in it. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  select(range: RangeAddress): Promise<void>;
}

/** What every implementation of the port must do. No test runner is needed: `run` rejects where the workbook fails. */
export interface BehaviourCase {
  readonly name: string;
  /** Left out where the host keeps no notes. */
  readonly needsNotes?: boolean;
  run(tested: WorkbookUnderTest): Promise<void>;
}

const equal = (actual: unknown, expected: unknown, what: string): void => {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: expected ${other}, got ${one}`);
};

const rejects = async (promise: Promise<unknown>, what: string): Promise<void> => {
  const outcome: unknown = await promise.then(
    () => 'fulfilled',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`${what}: expected an Error, got ${String(outcome)}`);
  if (!/^\S.*\.$/s.test(outcome.message)) throw new Error(`${what}: “${outcome.message}” is no sentence`);
};

/** A range on the sheet that is open. */
const at = async ({ workbook }: WorkbookUnderTest, row: number, column: number, rows = 1, columns = 1) => {
  const { sheet } = await workbook.selection();
  return { sheet, row, column, rows, columns };
};

const readOne = async (tested: WorkbookUnderTest, row: number, column: number): Promise<CellContent> => {
  const cells = await tested.workbook.read(await at(tested, row, column));
  equal([cells.length, cells[0]?.length], [1, 1], 'rows and columns read');
  return cells[0]![0]!;
};

const writeOne = async (tested: WorkbookUnderTest, row: number, column: number, write: CellWrite): Promise<void> =>
  tested.workbook.write(await at(tested, row, column), [[write]]);

const figure = figureById('qe1-deficit-2021-02-estimate')!;
const request = { figure, estimate: 'central', content: 'formula', placement: 'both', style: 'short' } as const;

const textThatStaysText = ['=1+1', '+1', '-1', '@SUM(1)', '0012', '2011/12', 'TRUE', "'quoted"];

export const behaviours: readonly BehaviourCase[] = [
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
      const stop = tested.workbook.watchSelection(({ row, column }) => seen.push(`${row},${column}`));
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
  {
    name: 'a figure is inserted with its citation in the next cell and in a note',
    needsNotes: true,
    run: async (tested) => {
      const selection = await at(tested, 8, 1, 3, 3);
      equal(await insert(tested.workbook, planFigure(request, selection)), { outcome: 'inserted' }, 'insertion');
      const [one, two] = (await tested.workbook.read(await at(tested, 8, 1, 1, 2)))[0]!;
      equal([one?.formula, two?.formula], ['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC",,,"short")'], 'formulas');
      if (!one?.note?.includes('p. 41')) throw new Error(`the note names no page: ${one?.note}`);
    },
  },
  {
    name: 'a cell with content is left alone until that content is confirmed',
    run: async (tested) => {
      await writeOne(tested, 10, 2, { value: 'mine' });
      const plan = planFigure({ ...request, placement: 'next cell' }, await at(tested, 10, 1));
      const first = await insert(tested.workbook, plan);
      if (first.outcome !== 'conflict') throw new Error('the cell was overwritten without asking');
      equal(
        first.conflicts.map(({ kind, holds }) => [kind, holds]),
        [['content', 'mine']],
        'conflicts',
      );
      equal((await readOne(tested, 10, 1)).formula, null, 'the free cell beside it');
      await writeOne(tested, 10, 2, { value: 'mine, changed meanwhile' });
      equal((await insert(tested.workbook, plan, first.conflicts)).outcome, 'conflict', 'what was not confirmed');
      await writeOne(tested, 10, 2, { value: 'mine' });
      equal((await insert(tested.workbook, plan, first.conflicts)).outcome, 'inserted', 'what was confirmed');
      equal((await readOne(tested, 10, 2)).formula, '=ICS_CITE("LSC",,,"short")', 'the cell after');
    },
  },
  {
    name: 'a citation is added below the user’s own note, once',
    needsNotes: true,
    run: async (tested) => {
      const cell = await at(tested, 12, 1);
      await tested.workbook.writeNote(cell, 'Ask Anna');
      const plan = planFigure({ ...request, content: 'citation only', placement: 'note' }, cell);
      const first = await insert(tested.workbook, plan);
      if (first.outcome !== 'conflict') throw new Error('the note was changed without asking');
      await insert(tested.workbook, plan, first.conflicts);
      await insert(tested.workbook, plan);
      equal((await readOne(tested, 12, 1)).note, `Ask Anna\n\n${plan.note?.text}`, 'note');
    },
  },
];
