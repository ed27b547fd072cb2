import type { IRange, Worksheet } from '@univerjs/core';
import type { RangeAddress } from '../../workbook/port';

/** The smallest range from A1 on that holds all content of a sheet and what its formulas spill; `null` where it is empty. */
export const usedBy = (sheet: Worksheet, spills: readonly IRange[]): RangeAddress | null => {
  let [rows, columns] = [0, 0];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const blank = (cell?.v ?? '') === '' && (cell?.f ?? '') === '' && !cell?.si;
    if (blank) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  for (const { endRow, endColumn } of spills) {
    rows = Math.max(rows, endRow + 1);
    columns = Math.max(columns, endColumn + 1);
  }
  return rows === 0 ? null : { sheet: sheet.getName(), row: 0, column: 0, rows, columns };
};
