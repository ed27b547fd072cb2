import { figureById } from '../../src/dataset';
import { insertFootnotes } from '../../src/workbook/insertion/footnotes';
import { insert } from '../../src/workbook/insertion/insert';
import { planFigure } from '../../src/workbook/insertion/plan';
import type { Workbook } from '../../src/workbook/port';
import { repairWorkbook } from '../../src/workbook/repair/repair-workbook';
import { at, type BehaviourCase, equal, readOne, writeOne } from './behaviour-tools';

const figure = figureById('qe1-deficit-2021-02-estimate')!;
const request = { figure, estimate: 'central', content: 'formula', placement: 'both', style: 'short' } as const;

/** The workbook as it is, but for its cells, which take nothing. */
const refusingCells = (workbook: Workbook): Workbook =>
  new Proxy(workbook, {
    get: (target, name) => {
      if (name === 'writeRanges') return () => Promise.reject(new Error('The cells are protected.'));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** What we do to a workbook, over the host's own. */
export const actionBehaviours: readonly BehaviourCase[] = [
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
    name: 'a footnote that is refused leaves no sheet behind, and says that nothing was written',
    run: async (tested) => {
      const { workbook } = tested;
      const selection = await workbook.selection();
      const before = await workbook.usedRanges();
      const footnote = {
        figure,
        style: 'short',
        cell: await at(tested, 29, 1),
        marker: await at(tested, 29, 2),
      } as const;
      const refused = await insertFootnotes(refusingCells(workbook), [footnote], '2026-11-21').then(
        () => 'inserted',
        (error: unknown) => String(error),
      );
      equal(refused, 'Error: The cells are protected. Nothing was written.', 'sentence');
      equal(await workbook.usedRanges(), before, 'sheets');
      equal(await workbook.selection(), selection, 'selection');
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
