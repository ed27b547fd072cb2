import type { RangeAddress } from '../../workbook/port';

export const rangeAt = (
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: RangeAddress,
): Excel.Range => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
