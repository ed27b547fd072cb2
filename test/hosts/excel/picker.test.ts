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

  it('tells of the sheet that it made where its own cells are merged, and calculates in cells formatted as text', async () => {
    const workbook = createExcelWorkbook();
    excel.merged.push({ ...a1, columns: 2 });
    await expect(insertPicker(workbook, request, a1)).rejects.toThrow(
      /A1 to B1 are merged.* Nothing was written but the new sheet “Lists \(ICS Figures\)”, which has only its header\.$/,
    );
    expect([excel.sheet('Sheet1').cells.size, rule()]).toEqual([0, undefined]);
    excel.merged.splice(0);
    excel.sheet('Sheet1').cells.set('0,2', { value: '', numberFormat: '@' });
    await insertPicker(workbook, request, a1);
    expect(excel.sheet('Sheet1').cells.get('0,2')?.formula).toBe('=ICS_DEFICIT(A1,"2024/25")');
  });
});
