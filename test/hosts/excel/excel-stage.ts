import type { RangeAddress } from '../../../src/workbook/port';
import { FakeExcel } from './fake-excel';

/** Gives each test of a file a workbook of its own in Excel's place. */
export const withFakeExcel = (take: (excel: FakeExcel) => void): void => {
  let excel: FakeExcel;
  beforeEach(() => {
    excel = new FakeExcel();
    excel.install();
    take(excel);
  });
  afterEach(() => excel.remove());
};

/** One cell of the first sheet, counted from 0. */
export const cell = (row: number, column: number): RangeAddress => ({
  sheet: 'Sheet1',
  row,
  column,
  rows: 1,
  columns: 1,
});
