import { citeFigure, edition, figureById } from '../../src/dataset';
import {
  type FootnoteRequest,
  insertFootnotes,
  planFootnotes,
  sourcesHeader,
} from '../../src/workbook/insertion/footnotes';
import type { CellAddress } from '../../src/workbook/port';
import { MemoryWorkbook } from './memory-workbook';

const deficit = figureById('qe1-deficit-2021-02-estimate')!;
const budget = figureById('qe1-budget-2021-03-estimate')!;
const today = '2026-11-21';
const at = (row: number, column: number, sheet = 'Sheet1'): CellAddress => ({ sheet, row, column });
const request = (row: number, figure = deficit, style: FootnoteRequest['style'] = 'harvard'): FootnoteRequest => ({
  figure,
  style,
  cell: at(row, 1),
  marker: at(row, 2),
});

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook();
});

const rows = async (sheet = 'Sources'): Promise<unknown[][]> => {
  const used = (await workbook.usedRanges()).find((use) => use.sheet === sheet)!.used!;
  const [cells] = await workbook.readRanges([{ sheet, row: 0, column: 0, rows: used.row + used.rows, columns: 9 }]);
  return cells!.map((row) => row.map(({ formula, value }) => formula ?? value));
};
const shown = async (row: number, column: number): Promise<unknown> => {
  const { formula, value } = (await workbook.read({ ...at(row, column), rows: 1, columns: 1 }))[0]![0]!;
  return formula ?? value;
};
const put = (sheet: string, row: number, column: number, value: string | number) =>
  workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[{ value }]]);

describe('a footnote', () => {
  it('puts its number beside the figure and its row on a sheet of sources', async () => {
    expect(await insertFootnotes(workbook, [request(3)], today)).toEqual({ outcome: 'inserted' });
    expect(await shown(3, 2)).toBe('[1]');
    expect(await rows()).toEqual([
      [...sourcesHeader, null],
      [
        1,
        citeFigure(deficit, 'harvard'),
        'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
        'qe1-deficit-2021-02-estimate',
        'harvard',
        'Sheet1!B4',
        edition().version,
        today,
        null,
      ],
    ]);
    expect(workbook.links.get('Sources!C2')).toBe(
      'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
    );
  });

  it('writes the figure in the same step', async () => {
    const writes = jest.spyOn(workbook, 'writeRanges');
    await insertFootnotes(workbook, [{ ...request(3), write: { formula: '=ICS_DEFICIT("LSC")' } }], today);
    expect([await shown(3, 1), await shown(3, 2)]).toEqual(['=ICS_DEFICIT("LSC")', '[1]']);
    expect(writes).toHaveBeenCalledTimes(1);
  });

  it('keeps its number when the figure is cited again, and another gets the next', async () => {
    await insertFootnotes(workbook, [request(3)], today);
    await insertFootnotes(workbook, [request(4, budget), request(5)], '2026-12-01');
    await insertFootnotes(workbook, [request(5)], '2026-12-02');
    expect([await shown(3, 2), await shown(4, 2), await shown(5, 2)]).toEqual(['[1]', '[2]', '[1]']);
    expect((await rows()).map((row) => [row[0], row[3], row[5], row[7]])).toEqual([
      ['Number', 'Figure', 'Cited in', 'Inserted'],
      [1, 'qe1-deficit-2021-02-estimate', 'Sheet1!B4, Sheet1!B6', today],
      [2, 'qe1-budget-2021-03-estimate', 'Sheet1!B5', '2026-12-01'],
    ]);
  });

  describe('that is refused', () => {
    const refused = () => insertFootnotes(workbook, [request(3)], today);
    const sheets = async () => (await workbook.usedRanges()).map(({ sheet }) => sheet);
    beforeEach(() => {
      workbook.protectedSheets.add('Sheet1');
    });

    it('takes its new sheet away again and says that nothing was written', async () => {
      for (const _ of ['once', 'again']) {
        await expect(refused()).rejects.toThrow(/^The test workbook’s sheet is protected\. Nothing was written\.$/);
        expect(await sheets()).toEqual(['Sheet1']);
      }
      workbook.protectedSheets.clear();
      await insertFootnotes(workbook, [request(3)], today);
      expect((await rows())[1]![0]).toBe(1);
    });

    it('leaves a sheet that was there before', async () => {
      await workbook.ensureSheet('Sources', sourcesHeader);
      await expect(refused()).rejects.toThrow(/^The test workbook’s sheet is protected\.$/);
      expect(await sheets()).toEqual(['Sheet1', 'Sources']);
    });

    it('says that its new sheet stands there where that cannot be taken away', async () => {
      workbook.removeSheet = async () => {
        throw new Error('The workbook is protected.');
      };
      await expect(refused()).rejects.toThrow(
        /^The test workbook’s sheet is protected\. Nothing was written but the new sheet “Sources”, which has only its header\.$/,
      );
      expect(await rows()).toEqual([[...sourcesHeader, null]]);
    });

    it('leaves a new sheet on which somebody has written meanwhile, and says so', async () => {
      const { writeRanges } = workbook;
      workbook.writeRanges = async (writes) => {
        workbook.writeRanges = writeRanges;
        await put('Sources', 4, 1, 'A source of my own');
        return workbook.writeRanges(writes);
      };
      await expect(refused()).rejects.toThrow(
        /^The test workbook’s sheet is protected\. The new sheet “Sources” stays, since more than its header stands on it by now\. Look at it, then try again\.$/,
      );
      expect((await rows())[4]![1]).toBe('A source of my own');
    });
  });

  it('in another style is another', async () => {
    await insertFootnotes(workbook, [request(3), request(4, deficit, 'apa')], today);
    expect([await shown(3, 2), await shown(4, 2)]).toEqual(['[1]', '[2]']);
  });

  it('leaves the user’s own rows, columns and numbers on the sheet as they are', async () => {
    await insertFootnotes(workbook, [request(3)], today);
    await put('Sources', 1, 8, 'checked by Anna');
    await put('Sources', 3, 0, 7);
    await put('Sources', 3, 1, 'A source of my own');
    await put('Sources', 5, 1, 'Below');
    await insertFootnotes(workbook, [request(4, budget), request(5)], today);
    const after = await rows();
    expect(after[1]![8]).toBe('checked by Anna');
    expect(after[3]).toEqual([7, 'A source of my own', null, null, null, null, null, null, null]);
    expect(after[5]![1]).toBe('Below');
    expect(after[6]!.slice(0, 4)).toEqual([8, citeFigure(budget, 'harvard'), expect.anything(), budget.id]);
    expect(await shown(4, 2)).toBe('[8]');
  });

  it('finds its row after the user has sorted the sheet, and renews what an older edition wrote', async () => {
    await insertFootnotes(workbook, [request(3)], today);
    for (const [column, value] of (await rows())[1]!.entries())
      await put('Sources', 9, column, (value ?? '') as string);
    for (let column = 0; column < 9; column += 1) await put('Sources', 1, column, '');
    await put('Sources', 9, 6, '0.0.1');
    await put('Sources', 9, 1, 'an older citation');
    await insertFootnotes(workbook, [request(4)], today);
    const after = await rows();
    expect(after[9]!.slice(0, 7)).toEqual([
      1,
      citeFigure(deficit, 'harvard'),
      expect.anything(),
      deficit.id,
      'harvard',
      'Sheet1!B4, Sheet1!B5',
      edition().version,
    ]);
    expect(after).toHaveLength(10);
  });

  it('never writes to a sheet called Sources that is the user’s own', async () => {
    for (const header of [
      ['Mine', 'Title'],
      ['number', ...sourcesHeader.slice(1)],
    ]) {
      workbook = new MemoryWorkbook();
      await workbook.ensureSheet('SOURCES', header);
      await insertFootnotes(workbook, [request(3)], today);
      await insertFootnotes(workbook, [request(4)], today);
      expect(await rows('SOURCES')).toEqual([[...header, ...Array(9 - header.length).fill(null)]]);
      expect(await rows('Sources (ICS Figures)')).toHaveLength(2);
    }
  });

  it('takes an empty sheet called Sources for the user’s own', async () => {
    await workbook.ensureSheet('Sources', []);
    expect((await planFootnotes(workbook, [request(3)], today)).sheet).toBe('Sources (ICS Figures)');
  });

  it('says what to do where both names are taken', async () => {
    await workbook.ensureSheet('Sources', ['Mine']);
    await workbook.ensureSheet('Sources (ICS Figures)', ['Mine too']);
    await expect(insertFootnotes(workbook, [request(3)], today)).rejects.toThrow(/Rename one of them/);
  });

  it('asks before it writes over anything, and has made no sheet by then', async () => {
    await put('Sheet1', 3, 2, 'mine');
    const first = await insertFootnotes(workbook, [request(3)], today);
    if (first.outcome !== 'conflict') throw new Error('written over');
    expect(first.conflicts).toEqual([{ kind: 'content', cell: at(3, 2), holds: 'mine' }]);
    expect((await workbook.usedRanges()).map(({ sheet }) => sheet)).toEqual(['Sheet1']);
    expect(await insertFootnotes(workbook, [request(3)], today, first.conflicts)).toEqual({ outcome: 'inserted' });
  });

  it('names places on sheets whose names need apostrophes, and adds to them', async () => {
    const sheet = "Anna's list, 2024";
    await workbook.ensureSheet(sheet, []);
    const there = { ...request(0), cell: at(0, 0, sheet), marker: at(0, 1, sheet) };
    await insertFootnotes(workbook, [there], today);
    await insertFootnotes(workbook, [there, request(3)], today);
    expect((await rows())[1]![5]).toBe("'Anna''s list, 2024'!A1, Sheet1!B4");
  });

  it('needs a cell of its own on another sheet than its list', async () => {
    await expect(insertFootnotes(workbook, [{ ...request(3), marker: at(3, 1) }], today)).rejects.toThrow(/own/);
    await insertFootnotes(workbook, [request(3)], today);
    await expect(
      insertFootnotes(workbook, [{ ...request(3), cell: at(3, 1, 'Sources'), marker: at(3, 2, 'Sources') }], today),
    ).rejects.toThrow(/another sheet/);
  });

  it('is planned in full before it is written', async () => {
    const plan = await planFootnotes(workbook, [request(3), request(4)], today);
    expect(plan).toMatchObject({ sheet: 'Sources', makesSheet: true });
    expect(plan.sources).toEqual([{ number: 1, row: 1, citation: citeFigure(deficit, 'harvard'), isThere: false }]);
    expect(plan.cells.map(({ write }) => write)).toEqual([{ value: '[1]' }, { value: '[1]' }]);
    expect((await workbook.usedRanges()).map(({ sheet }) => sheet)).toEqual(['Sheet1']);
    expect(plan.sourceCells.every(({ write }) => 'value' in write)).toBe(true);
  });
});
