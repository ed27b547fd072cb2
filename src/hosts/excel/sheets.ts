import type { SheetUse } from '../../workbook/port';
import { changeInExcel, inExcel } from './sentences';

const useOf = (sheet: string, used: Excel.Range): SheetUse => ({
  sheet,
  used: used.isNullObject
    ? null
    : { sheet, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
});

/** Cells that are only formatted do not count. */
const loadUsed = (worksheet: Excel.Worksheet): Excel.Range => {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
};

const loadSheets = async (context: Excel.RequestContext): Promise<Excel.Worksheet[]> => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items;
};

export const usedRanges = (): Promise<SheetUse[]> =>
  inExcel(async (context) => {
    const sheets = await loadSheets(context);
    const used = sheets.map(loadUsed);
    await context.sync();
    return sheets.map(({ name }, index) => useOf(name, used[index]!));
  });

/** Excel takes two names that differ in case only for the same. */
export const ensureSheet = (name: string, header: readonly string[]): Promise<SheetUse & { existed: boolean }> =>
  changeInExcel(async (context) => {
    const sheets = await loadSheets(context);
    const present = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const sheet = present ?? context.workbook.worksheets.add(name);
    if (present === undefined) {
      sheet.getRangeByIndexes(0, 0, 1, header.length).formulas = [header.map((title) => `'${title}`)];
    }
    const used = loadUsed(sheet);
    await context.sync();
    return { ...useOf(present?.name ?? name, used), existed: present !== undefined };
  });
