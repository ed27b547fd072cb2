import { figureById } from '../../../src/dataset';
import { createExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { insertFootnotes } from '../../../src/workbook/insertion/footnotes';
import type { RangeAddress } from '../../../src/workbook/port';
import { repairWorkbook } from '../../../src/workbook/repair/repair-workbook';
import { behaviours } from '../../workbook/behaviour';
import { cell, withFakeExcel } from './excel-stage';
import { OfficeError } from './fake-cells';
import type { FakeExcel } from './fake-excel';

const figure = figureById('qe1-deficit-2021-02-estimate')!;

let excel: FakeExcel;

withFakeExcel((fake) => {
  excel = fake;
});

describe('the Excel workbook behaves as every workbook does', () => {
  it.each(behaviours.map((behaviour) => [behaviour.name, behaviour] as const))('%s', async (_, behaviour) => {
    await behaviour.run({ workbook: createExcelWorkbook(), select: (range) => excel.select(range) });
  });
});

describe('the fake refuses what Excel refuses', () => {
  it('gives no property that was not loaded', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      expect(() => range.values).toThrow(OfficeError);
      range.load('values');
      expect(() => range.values).toThrow(OfficeError);
      await context.sync();
      expect(range.values).toEqual([['']]);
    });
  });

  it('takes a formula for text in a cell formatted as text', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, 1);
      range.numberFormat = [['@']];
      range.formulas = [['=A1']];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect([range.values, range.formulas, range.numberFormat]).toEqual([[['=A1']], [['=A1']], [['@']]]);
    });
  });

  it('reads typed text as Excel does, unless an apostrophe stands before it', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, 3);
      range.formulas = [['0012', "'0012", '=A1']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values[0]).toEqual([12, '0012', 0]);
      expect(range.formulas[0]).toEqual([12, '0012', '=A1']);
    });
  });
});

describe('the Excel workbook', () => {
  it('writes formulas, values and formats in one round trip after a look, which is one step of undo', async () => {
    const workbook = createExcelWorkbook();
    await workbook.write({ ...cell(0, 0), rows: 2, columns: 2 }, [
      [{ value: 'Rate' }, { formula: '=SAVINGS_RATE(300,3,3700)', numberFormat: '0.0%' }],
      [{ value: 'Deficit' }, { value: 300, numberFormat: '#,##0' }],
    ]);
    expect([excel.roundTrips, excel.undoSteps]).toEqual([2, 1]);
  });

  it('leaves the format of a cell alone where none is asked for', async () => {
    const workbook = createExcelWorkbook();
    await workbook.write(cell(0, 0), [[{ value: 0.5, numberFormat: '0.0%' }]]);
    await workbook.write({ ...cell(0, 0), columns: 2 }, [[{ value: 0.25 }, { value: 1, numberFormat: '#,##0' }]]);
    expect((await workbook.read(cell(0, 0)))[0]![0]!.text).toBe('25.0%');
  });

  it('reads a sheet without notes in one round trip, and one with notes in two', async () => {
    const workbook = createExcelWorkbook();
    await workbook.read(cell(0, 0));
    expect(excel.roundTrips).toBe(1);
    excel.sheet('Sheet1').notes.set('5,5', 'Elsewhere');
    expect((await workbook.read(cell(0, 0)))[0]![0]!.note).toBeNull();
    expect(excel.roundTrips).toBe(3);
  });

  it('takes text that starts with an equals sign for text', async () => {
    excel.sheet('Sheet1').cells.set('0,0', { value: '=not a formula' });
    expect((await createExcelWorkbook().read(cell(0, 0)))[0]![0]).toMatchObject({
      formula: null,
      value: '=not a formula',
    });
  });

  it('knows that an older Excel keeps no notes, and asks it for none', async () => {
    excel.supported.clear();
    const workbook = createExcelWorkbook();
    expect(workbook.features.notes).toBe(false);
    expect((await workbook.read(cell(0, 0)))[0]![0]!.note).toBeNull();
    await expect(workbook.writeNote(cell(0, 0), 'Note')).rejects.toThrow(
      'This version of Excel keeps no notes. Put the citation into a cell.',
    );
  });

  it('puts changes of several round trips into one step of undo where Excel can', async () => {
    excel.supported.add('ExcelApi 1.20');
    const workbook = createExcelWorkbook();
    await workbook.ensureSheet('Sources', ['Number', 'Source']);
    await workbook.writeNote(cell(0, 0), 'Note');
    expect(excel.undoSteps).toBe(2);
  });

  it.each([
    ['AccessDenied', /protected/],
    ['InvalidOperationInCellEditMode', /being edited/],
    ['SomethingNew', /^Excel could not do this: .*SomethingNew\.$/],
  ])('tells of %s when it writes, and has changed nothing', async (code, sentence) => {
    excel.writeError = code;
    const workbook = createExcelWorkbook();
    await expect(workbook.write(cell(0, 0), [[{ value: 1, numberFormat: '0.0%' }]])).rejects.toThrow(sentence);
    await expect(workbook.writeNote(cell(0, 0), 'Note')).rejects.toThrow(sentence);
    expect([excel.undoSteps, excel.sheet('Sheet1').cells.size, excel.sheet('Sheet1').notes.size]).toEqual([0, 0, 0]);
  });

  it('says what to select where a chart or several blocks are selected, and tells its watchers of no range', async () => {
    const workbook = createExcelWorkbook();
    const seen: (RangeAddress | null)[] = [];
    workbook.watchSelection((range) => seen.push(range));
    excel.selectionError = 'InvalidSelection';
    await excel.select(cell(4, 4));
    await expect(workbook.selection()).rejects.toThrow(/Select one cell or one block/);
    expect(seen).toEqual([null]);
  });

  describe('where Excel tells whether the pane is open', () => {
    let tell: ((change: { visibilityMode: string }) => void) | undefined;
    beforeEach(() => {
      Object.assign(Office, {
        addin: {
          onVisibilityModeChanged: async (handler: typeof tell) => {
            tell = handler;
            return async () => {
              tell = undefined;
            };
          },
        },
      });
    });

    it('reads no selection while it is closed, and the one of then when it is opened again', async () => {
      const seen: (RangeAddress | null)[] = [];
      const stop = createExcelWorkbook().watchSelection((range) => seen.push(range));
      await excel.select(cell(1, 1));
      tell!({ visibilityMode: 'Hidden' });
      const before = excel.roundTrips;
      await excel.select(cell(2, 2));
      await excel.select(cell(3, 3));
      expect([seen, excel.roundTrips]).toEqual([[cell(1, 1)], before]);
      tell!({ visibilityMode: 'Taskpane' });
      await new Promise(setImmediate);
      expect(seen).toEqual([cell(1, 1), cell(3, 3)]);
      await excel.select(cell(4, 4));
      expect(seen).toHaveLength(3);
      stop();
      await new Promise(setImmediate);
      expect(tell).toBeUndefined();
    });

    it('goes on where Excel refuses to tell', async () => {
      Object.assign(Office.addin, { onVisibilityModeChanged: () => Promise.reject(new OfficeError('NotSupported')) });
      const seen: (RangeAddress | null)[] = [];
      const stop = createExcelWorkbook().watchSelection((range) => seen.push(range));
      await excel.select(cell(1, 1));
      expect(seen).toEqual([cell(1, 1)]);
      stop();
    });
  });

  it('stops a watch that had not even begun', async () => {
    const stop = createExcelWorkbook().watchSelection(() => undefined);
    stop();
    await excel.select(cell(1, 1));
    expect(excel.handlers.size).toBe(0);
  });

  it('writes several ranges in one step of undo', async () => {
    const workbook = createExcelWorkbook();
    await workbook.ensureSheet('Other', ['Heading']);
    excel.undoSteps = 0;
    await workbook.writeRanges([
      { range: cell(0, 0), cells: [[{ value: 1 }]] },
      { range: { ...cell(4, 4), sheet: 'Other' }, cells: [[{ formula: '=A1', numberFormat: '0.0%' }]] },
    ]);
    expect(excel.undoSteps).toBe(1);
  });

  it('puts everything back where one of several ranges is refused', async () => {
    const workbook = createExcelWorkbook();
    excel.sheet('Sheet1').cells.set('0,0', { value: '0012' });
    excel.sheet('Sheet1').cells.set('1,0', { formula: '=A1', value: 12 });
    excel.locked.add('Sheet1!3,0');
    await expect(
      workbook.writeRanges([0, 1, 2, 3, 4].map((row) => ({ range: cell(row, 0), cells: [[{ value: 'new' }]] }))),
    ).rejects.toThrow(/protected/);
    expect([...excel.sheet('Sheet1').cells]).toEqual([
      ['0,0', { value: '0012' }],
      ['1,0', { formula: '=A1', value: 0 }],
    ]);
  });

  describe('citing by the first footnote', () => {
    const [place, marker, write] = [cell(0, 0), cell(0, 1), { formula: '=ICS_DEFICIT("LSC")' }];
    /** Something that happens between the making of the new sheet and the writing of the cells. */
    let meanwhile: () => void;
    const cite = () => {
      const workbook = createExcelWorkbook();
      const { ensureSheet } = workbook;
      workbook.ensureSheet = async (...given) => {
        const made = await ensureSheet(...given);
        meanwhile();
        return made;
      };
      return insertFootnotes(workbook, [{ figure, style: 'short', cell: place, marker, write }], '2026-11-22');
    };
    beforeEach(() => {
      meanwhile = () => undefined;
    });

    it('takes the new sheet away again where the number’s cell is protected; what was selected stays so', async () => {
      excel.addSheet('Other');
      const selected = { ...cell(0, 0), rows: 3 };
      await excel.select(selected);
      excel.locked.add('Sheet1!0,1');
      await expect(cite()).rejects.toThrow(/^The sheet or the workbook is protected\. .* Nothing was written\.$/);
      expect([...excel.sheets.keys()]).toEqual(['Sheet1', 'Other']);
      expect([excel.selected, excel.sheet('Sheet1').cells.size]).toEqual([selected, 0]);
    });

    it('says that the new sheet stays where a cell has come to be edited, which keeps it from going', async () => {
      meanwhile = () => {
        excel.writeError = 'InvalidOperationInCellEditMode';
      };
      await expect(cite()).rejects.toThrow(
        /^A cell is being edited\. .* Nothing was written but the new sheet “Sources”, which has only its header\.$/,
      );
      expect([...excel.sheets.keys()]).toEqual(['Sheet1', 'Sources']);
    });

    it('leaves a new sheet on which somebody else has written, and says so', async () => {
      excel.locked.add('Sheet1!0,1');
      meanwhile = () => {
        excel.sheet('Sources').cells.set('1,8', { value: 'mine' });
      };
      await expect(cite()).rejects.toThrow(/ The new sheet “Sources” stays, since more than its header/);
      expect(excel.sheet('Sources').cells.get('1,8')).toEqual({ value: 'mine' });
    });
  });

  it('takes a new sheet away in three round trips: the sheets, what this one holds, and its end', async () => {
    const workbook = createExcelWorkbook();
    await workbook.ensureSheet('Sources', ['Number']);
    excel.roundTrips = 0;
    await workbook.removeSheet('Sources', ['Number']);
    expect([excel.roundTrips, [...excel.sheets.keys()]]).toEqual([3, ['Sheet1']]);
  });

  it('never deletes the only sheet', async () => {
    excel.sheet('Sheet1').cells.set('0,0', { value: 'Number' });
    await expect(createExcelWorkbook().removeSheet('Sheet1', ['Number'])).rejects.toThrow(/\.$/);
    expect([...excel.sheets.keys()]).toEqual(['Sheet1']);
  });

  it('links text that it writes, and leaves the text alone where Excel has no links', async () => {
    const link = 'https://example.org/paper';
    await createExcelWorkbook().write(cell(0, 0), [[{ value: 'Paper', link }]]);
    expect(excel.sheet('Sheet1').links.get('0,0')).toBe(link);
    excel.supported.delete('ExcelApi 1.7');
    await createExcelWorkbook().write(cell(1, 0), [[{ value: 'Paper', link }]]);
    expect([...excel.sheet('Sheet1').links.keys()]).toEqual(['0,0']);
    expect(excel.sheet('Sheet1').cells.get('1,0')).toEqual({ value: 'Paper' });
  });

  it('adds a comment, and a reply to a comment that is there, each once', async () => {
    const workbook = createExcelWorkbook();
    excel.sheet('Sheet1').comments.set('0,0', ['Ask Anna']);
    for (const text of ['p. 41', 'p. 41', 'Ask Anna']) await workbook.writeComment(cell(0, 0), text);
    await workbook.writeComment(cell(1, 0), 'p. 42');
    expect([...excel.sheet('Sheet1').comments]).toEqual([
      ['0,0', ['Ask Anna', 'p. 41']],
      ['1,0', ['p. 42']],
    ]);
  });

  it('makes drop-downs of a short list and of cells', async () => {
    const workbook = createExcelWorkbook();
    await workbook.setPicker(cell(0, 0), ['2023/24', '2024/25']);
    await workbook.setPicker(cell(1, 0), { ...cell(5, 5), rows: 3 });
    expect([...excel.sheet('Sheet1').pickers.values()]).toEqual([
      '2023/24,2024/25',
      JSON.stringify({ sheet: 'Sheet1', row: 5, column: 5, rows: 3, columns: 1 }),
    ]);
  });

  it('tells of the user’s own rule, and of none where there is none or one of ours', async () => {
    const workbook = createExcelWorkbook();
    excel.sheet('Sheet1').pickers.set('0,0', 'mine,own');
    await workbook.setPicker(cell(1, 0), ['2023/24']);
    const rules = await Promise.all([0, 1, 2].map((row) => workbook.readRule!(cell(row, 0))));
    expect(rules).toEqual(['a rule for what may be entered: mine,own', null, null]);
    excel.supported.clear();
    expect(await createExcelWorkbook().readRule!(cell(0, 0))).toBeNull();
  });

  it('takes a drop-down of ours away with what it writes there, in the same step of undo, and leaves the user’s', async () => {
    const workbook = createExcelWorkbook();
    excel.sheet('Sheet1').pickers.set('0,1', 'mine,own');
    await workbook.setPicker(cell(0, 0), ['2023/24']);
    excel.undoSteps = 0;
    await workbook.write({ ...cell(0, 0), columns: 2 }, [[{ formula: '=ICS_DEFICIT("LSC")' }, { value: 'x' }]]);
    expect([...excel.sheet('Sheet1').pickers]).toEqual([['0,1', 'mine,own']]);
    expect(excel.undoSteps).toBe(1);
  });

  it('says what an older Excel has not', async () => {
    excel.supported.clear();
    const workbook = createExcelWorkbook();
    expect(workbook.features).toEqual({
      notes: false,
      comments: false,
      pickers: false,
      links: false,
      undoGroups: true,
    });
    await expect(workbook.writeComment(cell(0, 0), 'p. 41')).rejects.toThrow(/keeps no comments/);
    await expect(workbook.setPicker(cell(0, 0), ['x'])).rejects.toThrow(/drop-down/);
  });

  it('repairs 3,000 formulas among 10,000 in few round trips, none of them in a loop', async () => {
    for (let index = 0; index < 10_000; index += 1) {
      const formula = index % 10 < 3 ? '=_xldudf_ICS_NAME("LSC")' : '=SUM(1,2)';
      excel.sheet('Sheet1').cells.set(`${Math.floor(index / 50)},${index % 50}`, { formula, value: 0 });
    }
    expect(await repairWorkbook(createExcelWorkbook())).toMatchObject({ formulas: 10_000, repaired: 3_000 });
    // The sheets' names, their used ranges, all cells; the cells to write as they were, their new formulas, what they show.
    expect([excel.roundTrips, excel.undoSteps]).toEqual([6, 1]);
    const formulas = [...excel.sheet('Sheet1').cells.values()].map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula === '=ICS_NAME("LSC")')).toHaveLength(3_000);
    expect(formulas.filter((formula) => formula === '=SUM(1,2)')).toHaveLength(7_000);
  });
});
