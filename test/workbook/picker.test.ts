import { resolveBody } from '../../src/dataset';
import { callFunction } from '../../src/functions/call';
import { findFunction } from '../../src/functions/catalogue';
import { insertPicker, listHeader, planPicker } from '../../src/workbook/insertion/picker';
import { comparablePeriods, periodChoices, systemChoices } from '../../src/workbook/insertion/picker-choices';
import { MemoryWorkbook } from './memory-workbook';

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
const list = 'Lists (ICS Figures)';
const system = { pick: 'system', period: '2024/25' } as const;
const ofLsc = { pick: 'period', system: 'LSC' } as const;

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook();
});

const content = async (sheet: string, rows: number, columns: number, row = 0, column = 0): Promise<unknown[][]> => {
  const [cells] = await workbook.readRanges([{ sheet, row, column, rows, columns }]);
  return cells!.map((each) => each.map(({ formula, value }) => formula ?? value));
};

describe('the choices', () => {
  it('of systems are names that lead to one system each', () => {
    const choices = systemChoices();
    expect(choices).toContain('Lancashire and South Cumbria');
    expect(new Set(choices.map(resolveBody)).size).toBe(choices.length);
  });

  it('of periods each have a deficit, newest first', () => {
    const choices = periodChoices('LSC');
    // The two months are those of the board papers that The Lowdown quotes.
    expect(choices).toEqual(expect.arrayContaining(['2021-02', '2020-02']));
    expect(choices).toEqual([...choices].sort().reverse());
    for (const period of choices) {
      expect(typeof callFunction(findFunction('ICS_DEFICIT')!, ['LSC', period])).toBe('number');
    }
  });

  it('of periods to compare are financial years', () => {
    expect(comparablePeriods().length).toBeGreaterThan(0);
    expect(comparablePeriods().every((period) => /^\d{4}\/\d\d$/.test(period))).toBe(true);
  });
});

describe('a drop-down of systems', () => {
  it('has the systems alone that have a deficit of the year, where their names fit into the cell', async () => {
    const { choices, list: sheet } = await planPicker(workbook, { pick: 'system', period: '2025/26' }, b4);
    // The bodies of data/figures.csv with a deficit of 2025/26, by their names in the register; but England, and North
    // East London, of whose deficit there is a claim only.
    expect([...choices].sort()).toEqual([
      'Birmingham and Solihull',
      'Humber and North Yorkshire',
      'Kent and Medway',
      'Somerset',
      'South Yorkshire',
      'West Yorkshire',
    ]);
    expect(sheet).toBeNull();
  });

  it('stands with formulas of one period that point at it, its list on a sheet of ours', async () => {
    expect(await insertPicker(workbook, system, b4)).toEqual({ outcome: 'inserted' });
    const choices = systemChoices();
    const [[first, ...formulas]] = (await content('Sheet1', 1, 4, 3, 1)) as [unknown[]];
    expect(choices).toContain(first);
    expect(formulas).toEqual(['=ICS_NAME(B4)', '=ICS_DEFICIT(B4,"2024/25")', '=ICS_CITE(B4,,"2024/25")']);
    expect(typeof callFunction(findFunction('ICS_DEFICIT')!, [String(first), '2024/25'])).toBe('number');
    expect(await content(list, choices.length + 1, 1)).toEqual([[...listHeader], ...choices.map((name) => [name])]);
    expect(workbook.pickers.get('Sheet1!B4')).toEqual({
      sheet: list,
      row: 1,
      column: 0,
      rows: choices.length,
      columns: 1,
    });
  });

  it('shares its list with the next, and mends the list', async () => {
    await insertPicker(workbook, system, b4);
    expect((await planPicker(workbook, system, { ...b4, row: 9 })).list?.cells).toEqual([]);
    const last = systemChoices().length + 1;
    const at = (row: number) => ({ sheet: list, row, column: 0, rows: 1, columns: 1 });
    await workbook.write(at(2), [[{ value: 'Mistyped' }]]);
    await workbook.write(at(last), [[{ value: 'Left over' }]]);
    await insertPicker(workbook, system, { ...b4, row: 9 });
    expect(await content(list, last + 1, 1)).toEqual([
      [...listHeader],
      ...systemChoices().map((name) => [name]),
      [null],
    ]);
  });

  it('leaves a sheet of that name that is not ours', async () => {
    await workbook.ensureSheet(list, ['Mine']);
    await insertPicker(workbook, system, b4);
    expect((await workbook.usedRanges()).map(({ sheet }) => sheet)).toEqual(['Sheet1', list, 'Lists 2 (ICS Figures)']);
    expect(await content(list, 2, 1)).toEqual([['Mine'], [null]]);
  });

  it('takes the sheet for its list away again where its own cells are refused', async () => {
    workbook.protectedSheets.add('Sheet1');
    await expect(insertPicker(workbook, system, b4)).rejects.toThrow(
      /^The test workbook’s sheet is protected\. Nothing was written\.$/,
    );
    expect((await workbook.usedRanges()).map(({ sheet }) => sheet)).toEqual(['Sheet1']);
    expect(workbook.pickers.size).toBe(0);
  });

  it('is not put on the sheet of its own list', async () => {
    await insertPicker(workbook, system, b4);
    await expect(planPicker(workbook, system, { ...b4, sheet: list })).rejects.toThrow(/another sheet/);
  });

  it('says so where no system has a deficit for the period', async () => {
    await expect(planPicker(workbook, { pick: 'system', period: '1999/00' }, b4)).rejects.toThrow(
      /Choose another period/,
    );
  });
});

describe('a drop-down of periods', () => {
  it('keeps its short list to itself, and its first choice as text', async () => {
    await insertPicker(workbook, ofLsc, b4);
    const newest = periodChoices('LSC')[0]!;
    expect(await content('Sheet1', 1, 4, 3, 1)).toEqual([
      [
        newest,
        '=ICS_NAME("Lancashire and South Cumbria")',
        '=ICS_DEFICIT("Lancashire and South Cumbria",B4)',
        '=ICS_CITE("Lancashire and South Cumbria",,B4)',
      ],
    ]);
    expect(workbook.pickers.get('Sheet1!B4')).toEqual(periodChoices('LSC'));
    expect((await planPicker(workbook, ofLsc, b4)).cells[0]!.write).toEqual({ value: newest, numberFormat: '@' });
    expect((await workbook.usedRanges()).map(({ sheet }) => sheet)).toEqual(['Sheet1']);
  });

  it('asks about a name that is none', async () => {
    await expect(planPicker(workbook, { pick: 'period', system: 'Narnia' }, b4)).rejects.toThrow(/Narnia/);
  });
});

describe('any drop-down', () => {
  it('is never put over content unasked', async () => {
    await workbook.write({ ...b4, column: 3 }, [[{ value: 'mine' }]]);
    const first = await insertPicker(workbook, ofLsc, b4);
    if (first.outcome !== 'conflict') throw new Error('written over');
    expect(first.conflicts.map(({ holds }) => holds)).toEqual(['mine']);
    expect([workbook.pickers.size, await content('Sheet1', 1, 3, 3, 1)]).toEqual([0, [[null, null, 'mine']]]);
    expect(await insertPicker(workbook, ofLsc, b4, first.conflicts)).toEqual({ outcome: 'inserted' });
  });

  it('is refused where the host has none, with nothing written', async () => {
    workbook = new MemoryWorkbook({ features: { pickers: false } });
    await expect(insertPicker(workbook, ofLsc, b4)).rejects.toThrow(
      'No drop-down lists can be made in the test workbook.',
    );
    expect((await workbook.usedRanges())[0]?.used).toBeNull();
  });

  it('says so where the sheet ends, and where only the drop-down itself failed', async () => {
    await expect(planPicker(workbook, ofLsc, { ...b4, column: 16_382 })).rejects.toThrow(
      /^There are fewer than three cells to the right of XFC4, for the drop-down’s name, deficit and citation\. Choose a cell further to the left\.$/,
    );
    const { cells } = await planPicker(workbook, ofLsc, { ...b4, column: 16_380 });
    expect(cells.map(({ cell }) => cell.column)).toEqual([16_380, 16_381, 16_382, 16_383]);
    workbook.setPicker = async () => {
      throw new Error('The rule is refused.');
    };
    await expect(insertPicker(workbook, ofLsc, b4)).rejects.toThrow(
      'The cells were written, but the drop-down was not. The rule is refused.',
    );
  });
});
