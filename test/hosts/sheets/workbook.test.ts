import { figureById } from '../../../src/dataset';
import { createSheetsWorkbook } from '../../../src/hosts/sheets/workbook';
import { insertFootnotes } from '../../../src/workbook/insertion/footnotes';
import { behaviours } from '../../workbook/behaviour';
import { type Cell, emptyCell } from './fake-cells';
import { at, type FakeHost, withFakeHost } from './host';

const figure = figureById('qe1-deficit-2021-02-estimate')!;

let host: FakeHost;
const workbook = createSheetsWorkbook();

withFakeHost((fake) => {
  host = fake;
});

describe('the Google Sheets workbook behaves as every workbook does', () => {
  const able = behaviours.filter(({ needs }) => needs === undefined || workbook.features[needs]);

  it.each(able)('$name', async ({ run }) => {
    await run({ workbook, select: (range) => host.select(range) });
  });
});

const blocks = [{ row: 1, column: 1, rows: 1, columns: 1 }];
const cell = (row: number, column: number) => host.spreadsheet.sheets[0]!.cellAt(row + 1, column + 1);

describe('the Google Sheets workbook reads', () => {
  it('several ranges in one call, without the notes', async () => {
    await workbook.readRanges([at(0, 0), at(5, 5, 2, 2)]);
    expect(host.called).toEqual(['icsFiguresRead']);
  });

  it('empty cells where the sheet ends and a longer sheet would go on', async () => {
    await workbook.write(at(999, 25), [[{ value: 'last' }]]);
    const cells = await workbook.read(at(999, 25, 2, 2));
    expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
      ['last', null],
      [null, null],
    ]);
    expect((await workbook.read(at(2000, 40)))[0]![0]).toEqual({ formula: null, value: null, text: '', note: null });
  });

  it('dates as serial numbers and error cells as their text', async () => {
    const sheet = host.spreadsheet.sheets[0]!;
    sheet.getRange(1, 1, 1, 2).setValues([[new Date(2020, 1, 1), '#REF!']]);
    // 43862 is what spreadsheets show for 1 February 2020.
    expect((await workbook.read(at(0, 0, 1, 2)))[0]!.map(({ value }) => value)).toEqual([43_862, '#REF!']);
  });

  it('used ranges of sheets of cells only, from the first filled cell on', async () => {
    host.spreadsheet.addSheet('Chart1', 'OBJECT');
    await workbook.write(at(4, 2, 1, 3), [[{ value: 1 }, { value: '' }, { formula: '=A1' }]]);
    await workbook.write(at(7, 1), [[{ value: 'x' }]]);
    expect(await workbook.usedRanges()).toEqual([{ sheet: 'Sheet1', used: at(4, 1, 4, 4) }]);
  });

  it('the selection once for all who ask at the same time, and anew after that', async () => {
    await Promise.all([workbook.selection(), workbook.selection()]);
    expect(host.called).toEqual(['icsFiguresSelection']);
    host.spreadsheet.select('Sheet1', [{ row: 3, column: 3, rows: 1, columns: 1 }]);
    expect(await workbook.selection()).toEqual(at(2, 2));
  });

  it('the selection only where it is one block of cells', async () => {
    host.spreadsheet.select('Sheet1', [...blocks, { row: 5, column: 5, rows: 1, columns: 1 }]);
    await expect(workbook.selection()).rejects.toThrow(/^Select one cell or one block of cells/);
    host.spreadsheet.select('Sheet1', []);
    await expect(workbook.selection()).rejects.toThrow(/^Select one cell or one block of cells/);
  });
});

describe('the Google Sheets workbook writes', () => {
  it('beyond the edge of a sheet by making it larger', async () => {
    await workbook.write(at(1000, 26), [[{ value: 'beyond' }]]);
    expect([host.spreadsheet.sheets[0]!.rows, host.spreadsheet.sheets[0]!.columns]).toEqual([1001, 27]);
    expect(cell(1000, 26).value).toBe('beyond');
  });

  it('formulas that work into cells formatted as text, and leaves other formats alone', async () => {
    host.spreadsheet.sheets[0]!.getRange(1, 1, 1, 2).setNumberFormats([['@', '0.0%']]);
    await workbook.write(at(0, 0, 1, 2), [[{ formula: '=A5' }, { formula: '=A6' }]]);
    expect([cell(0, 0).formula, cell(0, 0).format, cell(0, 1).format]).toEqual(['=A5', 'General', '0.0%']);
  });

  it('text into cells formatted as text without the apostrophe, whatever it starts with', async () => {
    const texts = ['=1+1', "'quoted", '2011/12'];
    await workbook.write(at(0, 0, 1, 3), [texts.map((value) => ({ value, numberFormat: '@' }))]);
    expect([0, 1, 2].map((column) => cell(0, column).value)).toEqual(texts);
    expect(cell(0, 0).formula).toBe('');
  });

  it('a formula that stands there already by taking it out first, so that it is worked out again', async () => {
    await workbook.write(at(0, 0), [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    const written: string[] = [];
    const { cells } = host.spreadsheet.sheets[0]!;
    const set = cells.set.bind(cells);
    cells.set = (place, changed) => {
      written.push(changed.formula);
      return set(place, changed);
    };
    await workbook.write(at(0, 0), [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    expect(written).toEqual(['="=ICS_DEFICIT(""LSC"")"', '=ICS_DEFICIT("LSC")']);
  });

  it('a link on text, and none that is no https address', async () => {
    await workbook.write(at(0, 0), [[{ value: '=HYPERLINK', link: 'https://example.org/paper' }]]);
    expect(cell(0, 0)).toMatchObject({ formula: '', value: '=HYPERLINK', link: 'https://example.org/paper' });
    const called = host.called.length;
    await expect(workbook.write(at(0, 0), [[{ value: 'x', link: 'javascript:alert(1)' }]])).rejects.toThrow(/https/);
    expect(host.called).toHaveLength(called);
  });

  it('a list of choices from cells, which then are all that may be entered', async () => {
    await workbook.write(at(0, 5, 2, 1), [[{ value: 'LSC' }], [{ value: 'QE1' }]]);
    await workbook.setPicker(at(0, 0), at(0, 5, 2, 1));
    expect(cell(0, 0).allowed).toEqual(['LSC', 'QE1']);
  });

  it('over a drop-down of ours what was confirmed, and the drop-down goes with what stood there', async () => {
    await workbook.setPicker(at(0, 0), ['LSC', 'QE1']);
    await workbook.write(at(0, 0), [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    expect(cell(0, 0)).toMatchObject({ formula: '=ICS_DEFICIT("LSC")', allowed: null });
  });

  it('no comments, which no script may write there', async () => {
    await expect(workbook.writeComment(at(0, 0), 'x')).rejects.toThrow(/no script write comments/);
  });
});

describe('the Google Sheets workbook refuses with a sentence and changes nothing', () => {
  const attempt = () =>
    workbook.writeRanges([
      { range: at(0, 0), cells: [[{ value: 1, numberFormat: '0.0%' }]] },
      { range: at(3, 3), cells: [[{ value: 2 }]] },
    ]);
  const untouched = () =>
    expect([cell(0, 0), cell(3, 3)].map(({ value, format }) => [value, format])).toEqual([
      ['mine', 'General'],
      ['', 'General'],
    ]);

  /** A strict rule of the user’s own. */
  const ruled = (row: number, column: number, allowed: readonly string[]): void => {
    host.spreadsheet.sheets[0]!.cells.set(`${row + 1},${column + 1}`, { ...cell(row, column), allowed });
  };

  beforeEach(() => workbook.write(at(0, 0), [[{ value: 'mine' }]]));

  describe('where a footnote’s number is to go into a protected cell', () => {
    const footnote = { figure, style: 'short', cell: at(3, 2), marker: at(3, 3) } as const;
    const cite = () => insertFootnotes(workbook, [footnote], '2026-11-22');
    const names = () => host.spreadsheet.sheets.map(({ name }) => name);
    beforeEach(() => {
      host.spreadsheet.sheets[0]!.protectedBlocks = [{ row: 4, column: 4, rows: 1, columns: 1 }];
    });

    it('with the sheet made for it taken away; the open sheet stays open, and what is selected there', async () => {
      host.spreadsheet.addSheet('Other');
      await host.select(at(2, 2, 2, 2, 'Other'));
      await expect(cite()).rejects.toThrow(/^You may not change D4 on the sheet “Sheet1”: .* Nothing was written\.$/);
      expect(names()).toEqual(['Sheet1', 'Other']);
      expect(await workbook.selection()).toEqual(at(2, 2, 2, 2, 'Other'));
      untouched();
    });

    it('but for that sheet with its header where Google does not let it go, which is told', async () => {
      host.spreadsheet.deleteError = 'Service Spreadsheets timed out while accessing document with id 1x.';
      await expect(cite()).rejects.toThrow(
        /^You may not change D4 .* Nothing was written but the new sheet “Sources”, which has only its header\.$/,
      );
      expect(names()).toEqual(['Sheet1', 'Sources']);
      untouched();
    });
  });

  it('where it takes a new sheet, but not its first row: the sheet does not stay, or is told of', async () => {
    const insert = jest.spyOn(host.spreadsheet, 'insertSheet');
    host.spreadsheet.writeError = 'Service Spreadsheets timed out while accessing document with id 1x.';
    await expect(workbook.ensureSheet('Sources', ['Key'])).rejects.toThrow(/took too long.* fewer of them\.$/);
    expect([insert.mock.calls.length, host.spreadsheet.sheets.length]).toEqual([1, 1]);
    expect((await workbook.selection()).sheet).toBe('Sheet1');
    host.spreadsheet.deleteError = host.spreadsheet.writeError;
    await expect(workbook.ensureSheet('Sources', ['Key'])).rejects.toThrow(
      / The new sheet “Sources” could not be taken away again: delete it yourself\.$/,
    );
    host.spreadsheet.writeError = null;
    untouched();
  });

  it('where a part is protected', async () => {
    host.spreadsheet.sheets[0]!.protectedBlocks = [{ row: 4, column: 4, rows: 1, columns: 1 }];
    await expect(attempt()).rejects.toThrow(/^You may not change D4 on the sheet “Sheet1”: it is protected/);
    await expect(workbook.writeNote(at(3, 3), 'x')).rejects.toThrow(/protected/);
    await expect(workbook.setPicker(at(3, 3), ['x'])).rejects.toThrow(/protected/);
    untouched();
  });

  it('where the spreadsheet is shared for viewing only', async () => {
    host.spreadsheet.viewOnly = true;
    await expect(attempt()).rejects.toThrow(/for viewing only/);
    await expect(workbook.ensureSheet('Sources', ['Key'])).rejects.toThrow(/does not let you change this spreadsheet/);
    untouched();
    expect(host.spreadsheet.sheets).toHaveLength(1);
  });

  it('where the manifest of a script of the user’s own lacks our permissions', async () => {
    // As Google words it, in public reports.
    jest.spyOn(host.spreadsheet, 'getSheetByName').mockImplementation(() => {
      throw new Error(
        'Specified permissions are not sufficient to call Spreadsheet.getSheetByName. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
      );
    });
    await expect(attempt()).rejects.toThrow(/^The script may not do this: .*appsscript\.json/);
    jest.restoreAllMocks();
    untouched();
  });

  it('where a merged block would swallow the cell, but not at its first cell', async () => {
    host.spreadsheet.sheets[0]!.merged = [{ row: 3, column: 3, rows: 2, columns: 2 }];
    await expect(attempt()).rejects.toThrow(/^The cells C3:D4 are merged into one/);
    untouched();
    await workbook.write(at(2, 2), [[{ value: 'first' }]]);
    expect(cell(2, 2).value).toBe('first');
    await expect(workbook.write(at(2, 2, 1, 2), [[{ value: 1 }, { value: 2 }]])).rejects.toThrow(/merged/);
  });

  it('where a rule allows other content only: what was written before is put back', async () => {
    ruled(3, 3, ['LSC', 'QE1']);
    await expect(attempt()).rejects.toThrow(/^A rule for one of these cells allows other content only/);
    untouched();
    expect(cell(3, 3).allowed).toEqual(['LSC', 'QE1']);
  });

  it('with a text’s format, links and fonts put back, and formulas in cells formatted as text', async () => {
    const { cells } = host.spreadsheet.sheets[0]!;
    const before: Partial<Cell>[] = [
      { value: '=1+1', format: '@' },
      { value: 'A paper', link: 'https://example.org/paper' },
      { value: 'partly bold', bold: 'bold' },
      { formula: '=A1', value: 0, format: '@' },
      { value: "'quoted" },
      { value: 7, format: '0.0%' },
    ];
    before.forEach((content, index) => {
      cells.set(`8,${index + 1}`, { ...emptyCell(), ...content });
    });
    ruled(3, 3, ['LSC']);
    const overwrite = before.map((_, index) => (index === 3 ? { formula: '=ICS_DEFICIT("LSC")' } : { value: 'new' }));
    const writes = [
      { range: at(7, 0, 1, before.length), cells: [overwrite] },
      { range: at(3, 3), cells: [[{ value: 2 }]] },
    ];
    await expect(workbook.writeRanges(writes)).rejects.toThrow(/^A rule for one of these cells/);
    before.forEach((content, index) => {
      expect(cell(7, index)).toEqual({ ...emptyCell(), ...content });
    });
  });

  it('with the first reason, though putting back is refused for some cells; the others are put back', async () => {
    await workbook.write(at(5, 5), [[{ value: 'kept' }]]);
    // Stands against its own rule, as content may that was there before the rule.
    await workbook.write(at(6, 6), [[{ value: 'against the rule' }]]);
    ruled(6, 6, ['LSC']);
    ruled(3, 3, ['LSC', 'QE1']);
    const writes = [
      { range: at(5, 5), cells: [[{ value: 'new' }]] },
      { range: at(6, 6), cells: [[{ value: 'LSC' }]] },
      { range: at(3, 3), cells: [[{ value: 2 }]] },
    ];
    await expect(workbook.writeRanges(writes)).rejects.toThrow(/^A rule for one of these cells/);
    expect(cell(5, 5).value).toBe('kept');
    untouched();
  });

  it.each([
    ['You are trying to edit a protected cell or object. Please contact the spreadsheet owner.', /protected/],
    ['This operation is not supported on a range with a typed column', /table/],
    [
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      /as many cells/,
    ],
    ['Service Spreadsheets timed out while accessing document with id 1x.', /took too long/],
    [
      'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
      /Wait a minute/,
    ],
    ['Something new.', /^Google Sheets could not do this: Something new\.$/],
  ])('where Google says: %s', async (thrown, sentence) => {
    host.spreadsheet.writeError = thrown;
    await expect(attempt()).rejects.toThrow(sentence);
    host.spreadsheet.writeError = null;
    untouched();
  });
});
