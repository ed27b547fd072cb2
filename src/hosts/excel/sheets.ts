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

const sheetNamed = (sheets: readonly Excel.Worksheet[], name: string): Excel.Worksheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

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
    const present = sheetNamed(sheets, name);
    const sheet = present ?? context.workbook.worksheets.add(name);
    if (present === undefined) {
      sheet.getRangeByIndexes(0, 0, 1, header.length).formulas = [header.map((title) => `'${title}`)];
    }
    const used = loadUsed(sheet);
    await context.sync();
    return { ...useOf(present?.name ?? name, used), existed: present !== undefined };
  });

/** Text is its own formula, so that a formula with the same result is told apart. */
const isHeader = (used: Excel.Range, header: readonly string[]): boolean => {
  if (used.isNullObject) return header.length === 0;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowIndex !== 0 || columnIndex !== 0 || rowCount !== 1 || columnCount !== header.length) return false;
  return header.every((title, at) => used.values[0]![at] === title && used.formulas[0]![at] === title);
};

/** A sheet that is not open leaves the open one and the selection as they are when it is deleted. */
export const removeSheet = (name: string, header: readonly string[]): Promise<boolean> =>
  changeInExcel(async (context) => {
    const present = sheetNamed(await loadSheets(context), name);
    if (present === undefined) return true;
    const used = loadUsed(present);
    used.load('values,formulas');
    await context.sync();
    if (!isHeader(used, header)) return false;
    present.delete();
    await context.sync();
    return true;
  });
