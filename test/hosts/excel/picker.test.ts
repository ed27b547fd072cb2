import { createExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { insertPicker } from '../../../src/workbook/insertion/picker';
import type { RangeAddress } from '../../../src/workbook/port';
import { withFakeExcel } from './excel-stage';
import type { FakeExcel } from './fake-excel';

let excel: FakeExcel;

withFakeExcel((fake) => {
  excel = fake;
});

const a1: RangeAddress = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
const request = { pick: 'system', period: '2024/25' } as const;
const rule = (): string | undefined => excel.sheet('Sheet1').pickers.get('0,0');

describe('a drop-down in Excel', () => {
  it('asks before it replaces the user’s own rule, though the cell is empty', async () => {
    excel.sheet('Sheet1').pickers.set('0,0', 'mine,own');
    const workbook = createExcelWorkbook();
    const asked = await insertPicker(workbook, request, a1);
    if (asked.outcome !== 'conflict') throw new Error('the rule was replaced without asking');
    expect(asked.conflicts).toEqual([
      {
        kind: 'content',
        cell: { sheet: 'Sheet1', row: 0, column: 0 },
        holds: 'a rule for what may be entered: mine,own',
      },
    ]);
    expect([rule(), excel.undoSteps]).toEqual(['mine,own', 0]);
    expect(await insertPicker(workbook, request, a1, asked.conflicts)).toEqual({ outcome: 'inserted' });
    expect(rule()).toContain('Lists (ICS Figures)');
  });

  it('replaces one of ours without asking', async () => {
    const workbook = createExcelWorkbook();
    await insertPicker(workbook, request, a1);
    expect(await insertPicker(workbook, request, a1)).toEqual({ outcome: 'inserted' });
  });

  it.each([
    ['are merged', 'A1 to B1 are merged', () => excel.merged.push({ ...a1, columns: 2 })],
    ['are protected in part', 'is protected', () => excel.locked.add('Sheet1!0,3')],
  ])('writes nothing where its own cells %s, and the sheet for its list goes again', async (_, sentence, prepare) => {
    prepare();
    await expect(insertPicker(createExcelWorkbook(), request, a1)).rejects.toThrow(
      new RegExp(`${sentence}.*[.] Nothing was written\\.$`),
    );
    expect([[...excel.sheets.keys()], excel.sheet('Sheet1').cells.size, rule()]).toEqual([['Sheet1'], 0, undefined]);
  });

  it('calculates in cells formatted as text', async () => {
    const workbook = createExcelWorkbook();
    excel.sheet('Sheet1').cells.set('0,2', { value: '', numberFormat: '@' });
    await insertPicker(workbook, request, a1);
    expect(excel.sheet('Sheet1').cells.get('0,2')?.formula).toBe('=ICS_DEFICIT(A1,"2024/25")');
  });
});
