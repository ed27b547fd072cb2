import { createExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { cell, withFakeExcel } from './excel-stage';
import type { FakeExcel } from './fake-excel';

let excel: FakeExcel;

withFakeExcel((fake) => {
  excel = fake;
});

describe('writing into Excel', () => {
  describe('where cells are merged', () => {
    const block = { sheet: 'Sheet1', row: 1, column: 1, rows: 2, columns: 2 };
    const text = [[{ value: 'Kept' }]];

    it('writes into the first cell, which is seen', async () => {
      excel.merged.push(block);
      await createExcelWorkbook().write(cell(1, 1), text);
      expect(excel.sheet('Sheet1').cells.get('1,1')?.value).toBe('Kept');
    });

    it.each([
      ['a hidden cell', cell(1, 2)],
      ['a hidden cell of a lower row', cell(2, 1)],
      ['the first cell with its neighbour', { ...cell(1, 1), columns: 2 }],
    ])('refuses %s, naming the block, with nothing written', async (_, range) => {
      excel.merged.push(block);
      const cells = [Array.from({ length: range.columns }, () => ({ value: 'Lost' }))];
      await expect(createExcelWorkbook().write(range, cells)).rejects.toThrow(
        /^The cells B2 to C3 are merged, .*choose another cell\.$/,
      );
      expect([excel.undoSteps, excel.sheet('Sheet1').cells.size]).toEqual([0, 0]);
    });

    it('writes beside a block, and where another sheet has one, whatever it is called', async () => {
      excel.addSheet("It's, a sheet");
      excel.merged.push(block, { ...block, sheet: "It's, a sheet" });
      await createExcelWorkbook().writeRanges([
        { range: cell(0, 0), cells: text },
        { range: { ...cell(3, 3), sheet: "It's, a sheet" }, cells: text },
      ]);
      expect(excel.sheet('Sheet1').cells.size + excel.sheet("It's, a sheet").cells.size).toBe(2);
    });

    it('does not ask an Excel that cannot tell', async () => {
      excel.supported.delete('ExcelApi 1.13');
      await createExcelWorkbook().write(cell(0, 0), text);
      expect(excel.sheet('Sheet1').cells.size).toBe(1);
    });

    it('sees in such an Excel what did not arrive, says so, and puts the rest back', async () => {
      excel.supported.delete('ExcelApi 1.13');
      excel.merged.push(block);
      excel.sheet('Sheet1').cells.set('1,1', { value: '0012' });
      const write = { formula: '=ICS_DEFICIT("LSC")', numberFormat: '#,##0' };
      await expect(
        createExcelWorkbook().write({ ...cell(1, 1), columns: 2 }, [[write, { formula: '=ICS_CITE("LSC")' }]]),
      ).rejects.toThrow(/^C2 stays empty, .*merged.*choose another cell\.$/);
      expect([...excel.sheet('Sheet1').cells]).toEqual([['1,1', { value: '0012' }]]);
    });
  });

  describe('where cells are formatted as text', () => {
    const format = (place: string, value = ''): void => {
      excel.sheet('Sheet1').cells.set(place, { value, numberFormat: '@' });
    };

    it('keeps a formula one and a number one, by a format of ours or a general one, in one step of undo', async () => {
      for (const place of ['0,0', '0,1', '0,2', '0,3']) format(place);
      await createExcelWorkbook().write({ ...cell(0, 0), columns: 4 }, [
        [
          { formula: '=ICS_DEFICIT("LSC")', numberFormat: '#,##0.0' },
          { formula: '=ICS_CITE("LSC")' },
          { value: 300 },
          { value: '[1]' },
        ],
      ]);
      expect(Object.fromEntries(excel.sheet('Sheet1').cells)).toEqual({
        '0,0': { formula: '=ICS_DEFICIT("LSC")', value: 0, numberFormat: '#,##0.0' },
        '0,1': { formula: '=ICS_CITE("LSC")', value: 0 },
        '0,2': { value: 300 },
        '0,3': { value: '[1]', numberFormat: '@' },
      });
      expect([excel.roundTrips, excel.undoSteps]).toEqual([2, 1]);
    });

    it('stand as they were where the write is refused', async () => {
      format('0,0', '=mine');
      format('1,0');
      excel.locked.add('Sheet1!2,0');
      const write = [[{ formula: '=ICS_CITE("LSC")' }]];
      await expect(
        createExcelWorkbook().writeRanges([0, 1, 2].map((row) => ({ range: cell(row, 0), cells: write }))),
      ).rejects.toThrow(/protected/);
      expect(Object.fromEntries(excel.sheet('Sheet1').cells)).toEqual({
        '0,0': { value: '=mine', numberFormat: '@' },
        '1,0': { value: '', numberFormat: '@' },
      });
    });
  });
});
