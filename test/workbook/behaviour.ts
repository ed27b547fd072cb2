import { figureById } from '../../src/dataset';
import { insertFootnotes } from '../../src/workbook/footnotes';
import { insert } from '../../src/workbook/insert';
import { planFigure } from '../../src/workbook/plan';
import type { CellContent, CellWrite, RangeAddress, Workbook, WorkbookFeatures } from '../../src/workbook/port';
import { repairWorkbook } from '../../src/workbook/repair-workbook';

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
  /** Left out where the host has not this feature. */
  readonly needs?: keyof WorkbookFeatures;
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
  {
    name: 'empty text empties a cell',
    run: async (tested) => {
      await writeOne(tested, 14, 0, { formula: '=SUM(1,2)' });
      await writeOne(tested, 14, 0, { value: '' });
      equal(await readOne(tested, 14, 0), { formula: null, value: null, text: '', note: null }, 'emptied cell');
    },
  },
  {
    name: 'several ranges are written at once and read at once, each in its shape',
    run: async (tested) => {
      const ranges = [await at(tested, 14, 1, 2, 1), await at(tested, 17, 3, 1, 2)];
      await tested.workbook.writeRanges([
        { range: ranges[0]!, cells: [[{ value: 1 }], [{ formula: '=SUM(1,2)' }]] },
        { range: ranges[1]!, cells: [[{ value: 0.5, numberFormat: '0.0%' }, { value: '=text' }]] },
      ]);
      const read = await tested.workbook.readRanges([...ranges].reverse());
      equal(
        read.map((rows) => rows.map((cells) => cells.map(({ formula, value }) => formula ?? value))),
        [[[0.5, '=text']], [[1], ['=SUM(1,2)']]],
        'cells read',
      );
      equal(read[0]?.[0]?.[0]?.text, '50.0%', 'text shown');
      equal(Object.keys(read[0]?.[0]?.[0] ?? {}).sort(), ['formula', 'text', 'value'], 'what is told of a cell');
      equal(await tested.workbook.readRanges([]), [], 'no ranges');
      await tested.workbook.writeRanges([]);
    },
  },
  {
    name: 'several ranges are written all or not at all',
    run: async (tested) => {
      const good = await at(tested, 20, 0);
      const cells = [[{ value: 1 }]];
      const unknown = { ...good, sheet: 'No such sheet' };
      await rejects(
        tested.workbook.writeRanges([
          { range: good, cells },
          { range: unknown, cells },
        ]),
        'writing to an unknown sheet',
      );
      await rejects(
        tested.workbook.writeRanges([
          { range: good, cells },
          { range: await at(tested, 20, 50_000), cells },
        ]),
        'writing off the sheet',
      );
      await rejects(
        tested.workbook.writeRanges([{ range: good, cells: [[{ value: 'x', link: 'javascript:alert(1)' }]] }]),
        'a link that is no https address',
      );
      equal((await readOne(tested, 20, 0)).value, null, 'the range that could have been written');
    },
  },
  {
    name: 'text with a link is the text',
    run: async (tested) => {
      const link = 'https://example.org/paper?page=41#top';
      await writeOne(tested, 21, 0, { value: link, link });
      const { formula, value } = await readOne(tested, 21, 0);
      equal({ formula, value }, { formula: null, value: link }, 'linked text');
    },
  },
  {
    name: 'a sheet is made once, at the end, with its first row, and stays as it is after that',
    run: async (tested) => {
      const { workbook } = tested;
      const { sheet: open } = await workbook.selection();
      const sheet = 'Made once';
      const header = ['Number', '=Citation'];
      const used = { sheet, row: 0, column: 0, rows: 1, columns: 2 };
      equal(await workbook.ensureSheet(sheet, header), { sheet, used, existed: false }, 'sheet made');
      equal((await workbook.selection()).sheet, open, 'open sheet');
      await workbook.write({ ...used, row: 1, columns: 1 }, [[{ value: 7 }]]);
      const again = await workbook.ensureSheet('MADE once', ['Other']);
      equal(again, { sheet, used: { ...used, rows: 2 }, existed: true }, 'sheet there already');
      const [rows] = await workbook.readRanges([{ ...used, rows: 2 }]);
      equal(
        rows?.map((cells) => cells.map(({ formula, value }) => formula ?? value)),
        [header, [7, null]],
        'its cells',
      );
      equal((await workbook.usedRanges()).at(-1), { sheet, used: { ...used, rows: 2 } }, 'its used range');
    },
  },
  {
    name: 'the used range of each sheet is told, and none of an empty sheet',
    run: async (tested) => {
      const { workbook } = tested;
      const sheet = 'Used in part';
      await workbook.ensureSheet(sheet, ['x']);
      const corner = { sheet, row: 3, column: 2, rows: 1, columns: 1 };
      await workbook.writeRanges([
        { range: { ...corner, row: 0, column: 0 }, cells: [[{ value: '' }]] },
        { range: corner, cells: [[{ value: 1 }]] },
      ]);
      const used = (await workbook.usedRanges()).find((use) => use.sheet === sheet)?.used;
      if (!used || used.row + used.rows !== 4 || used.column + used.columns !== 3) {
        throw new Error(`the used range ends elsewhere: ${JSON.stringify(used)}`);
      }
      await workbook.write(corner, [[{ value: '' }]]);
      equal((await workbook.usedRanges()).find((use) => use.sheet === sheet)?.used, null, 'used range once empty');
    },
  },
  {
    name: 'a range is selected by the port as by hand',
    run: async (tested) => {
      const range = await at(tested, 5, 1, 2, 3);
      await tested.workbook.select(range);
      equal(await tested.workbook.selection(), range, 'selection');
      await rejects(tested.workbook.select({ ...range, sheet: 'No such sheet' }), 'selecting on an unknown sheet');
    },
  },
  {
    name: 'a comment leaves the cell and its note alone',
    needs: 'comments',
    run: async (tested) => {
      const cell = await at(tested, 23, 1);
      await writeOne(tested, 23, 1, { value: 5 });
      await tested.workbook.writeComment(cell, '=The board paper, p. 41');
      await tested.workbook.writeComment(cell, '=The board paper, p. 41');
      await tested.workbook.writeComment(cell, 'Another');
      const { formula, value } = await readOne(tested, 23, 1);
      equal({ formula, value }, { formula: null, value: 5 }, 'cell with comment');
    },
  },
  {
    name: 'a drop-down leaves what stands in its cells alone',
    needs: 'pickers',
    run: async (tested) => {
      const range = await at(tested, 25, 1, 1, 2);
      await writeOne(tested, 25, 1, { value: '2024/25', numberFormat: '@' });
      await tested.workbook.setPicker(range, ['2023/24', '2024/25']);
      await tested.workbook.setPicker(range, await at(tested, 25, 4, 3, 1));
      equal((await readOne(tested, 25, 1)).value, '2024/25', 'cell with drop-down');
      await rejects(tested.workbook.setPicker({ ...range, sheet: 'No such sheet' }, ['x']), 'an unknown sheet');
    },
  },
  {
    name: 'what the host cannot do is refused with a sentence',
    run: async (tested) => {
      const { workbook } = tested;
      const cell = await at(tested, 27, 1);
      if (!workbook.features.comments) await rejects(workbook.writeComment(cell, 'Comment'), 'a comment');
      if (!workbook.features.pickers) await rejects(workbook.setPicker(cell, ['x']), 'a drop-down');
      equal((await readOne(tested, 27, 1)).value, null, 'cell');
    },
  },
  {
    name: 'a figure is cited by a footnote with its row on a sheet of sources',
    run: async (tested) => {
      const cell = await at(tested, 29, 1);
      const marker = await at(tested, 29, 2);
      const write = { formula: '=ICS_DEFICIT("LSC")' };
      const footnote = { figure, style: 'short', cell, marker, write } as const;
      equal(await insertFootnotes(tested.workbook, [footnote], '2026-11-21'), { outcome: 'inserted' }, 'first');
      equal(await insertFootnotes(tested.workbook, [footnote], '2026-11-22'), { outcome: 'inserted' }, 'again');
      const { formula, value } = await readOne(tested, 29, 2);
      equal({ formula, value }, { formula: null, value: '[1]' }, 'number');
      const [rows] = await tested.workbook.readRanges([{ sheet: 'Sources', row: 1, column: 0, rows: 2, columns: 8 }]);
      equal([rows?.[0]?.[0]?.value, rows?.[0]?.[3]?.value, rows?.[0]?.[7]?.value], [1, figure.id, '2026-11-21'], 'row');
      equal(rows?.[1]?.[0]?.value, null, 'row below');
    },
  },
  {
    name: 'broken formulas of ours are repaired where they stand, and no others',
    run: async (tested) => {
      const range = await at(tested, 32, 1, 4, 1);
      const written = [
        '=_xldudf_ICS_NAME("LSC")',
        '=SUM(1,2)',
        '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(""LSC"")"),97)',
        '="_xldudf_ICS_NAME("',
      ];
      await tested.workbook.write(
        range,
        written.map((formula) => [{ formula }]),
      );
      const { repaired, refused } = await repairWorkbook(tested.workbook);
      equal([repaired, refused], [2, []], 'report');
      const [cells] = await tested.workbook.readRanges([range]);
      equal(
        cells?.map(([cell]) => cell?.formula),
        ['=ICS_NAME("LSC")', '=SUM(1,2)', '=ICS_NAME("LSC")', '="_xldudf_ICS_NAME("'],
        'formulas',
      );
    },
  },
];
