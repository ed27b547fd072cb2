import { at, type BehaviourCase, equal, readOne, rejects, writeOne } from './behaviour-tools';

/** Several ranges and sheets at once, and what only some hosts can do. */
export const batchBehaviours: readonly BehaviourCase[] = [
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
    name: 'a sheet just made is taken away again, and the open sheet stays open with its selection',
    run: async (tested) => {
      const { workbook } = tested;
      const open = await at(tested, 3, 1, 2, 2);
      await tested.select(open);
      const before = await workbook.usedRanges();
      const header = ['Number', '=Citation'];
      for (let round = 0; round < 2; round += 1) {
        equal((await workbook.ensureSheet('Made in vain', header)).existed, false, 'whether it was there');
        equal(await workbook.removeSheet('Made in vain', header), true, 'whether it is gone');
        equal(await workbook.usedRanges(), before, 'sheets');
        equal(await workbook.selection(), open, 'selection');
      }
      equal(await workbook.removeSheet('Made in vain', header), true, 'what is gone already');
    },
  },
  {
    name: 'a sheet that holds anything but the first row named is not taken away',
    run: async ({ workbook }) => {
      const sheet = 'Stays';
      await workbook.ensureSheet(sheet, ['Number', '2']);
      const before = await workbook.usedRanges();
      for (const header of [['Number'], ['Number', 'Other'], ['number', '2'], ['Number', '2', 'Third'], []]) {
        equal(await workbook.removeSheet(sheet, header), false, `as if its first row were ${header.join()}`);
      }
      const below = { sheet, row: 1, column: 1, rows: 1, columns: 1 };
      await workbook.write(below, [[{ value: 'mine' }]]);
      equal(await workbook.removeSheet(sheet, ['Number', '2']), false, 'with a row below');
      await workbook.write(below, [[{ value: '' }]]);
      await workbook.write({ ...below, row: 0 }, [[{ formula: '="2"' }]]);
      equal(await workbook.removeSheet(sheet, ['Number', '2']), false, 'with a formula in the first row');
      await workbook.write({ ...below, row: 0 }, [[{ value: '2' }]]);
      equal(await workbook.usedRanges(), before, 'sheets');
      equal(await workbook.removeSheet(sheet, ['Number', '2']), true, 'with its first row alone');
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
];
