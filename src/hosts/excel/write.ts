import { checkWrites } from '../../workbook/check-writes';
import type { CellWrite, RangeWrite } from '../../workbook/port';
import { askForMerges } from './merges';
import { rangeAt } from './range';
import { changeInExcel } from './sentences';
import { supports } from './supports';

/** The apostrophe keeps Excel from reading text as a formula, a number or a date; the cell does not show it. */
const asText = (text: string): string => (text === '' ? text : `'${text}`);

const writeValue = (cell: CellWrite): number | string => {
  if ('formula' in cell) return cell.formula;
  return typeof cell.value === 'string' ? asText(cell.value) : cell.value;
};

const addLinks = (target: Excel.Range, cells: RangeWrite['cells']): void => {
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      if (cell.link !== undefined) target.getCell(down, right).hyperlink = { address: cell.link };
    });
  });
};

const writeCells = (target: Excel.Range, cells: RangeWrite['cells']): void => {
  // A link to an empty cell shows its address there, so the text comes after it.
  if (supports('1.7')) addLinks(target, cells);
  target.formulas = cells.map((row) => row.map(writeValue));
};

const writeFormats = (target: Excel.Range, cells: RangeWrite['cells']): void => {
  if (!cells.some((row) => row.some(({ numberFormat }) => numberFormat !== undefined))) return;
  target.numberFormat = cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? null));
};

/** What to write into a cell so that it is again what was read; text is its own formula. */
const asItWas = (formula: unknown, value: unknown): unknown =>
  typeof formula === 'string' && formula === value ? asText(formula) : formula;

/**
 * Excel stops a batch at its first refusal and keeps what came before it. The same cells written in the same order stop
 * at the same one, so that all before it stand again as they did.
 */
const putBack = async (
  context: Excel.RequestContext,
  targets: readonly Excel.Range[],
  were: readonly unknown[][][],
) => {
  targets.forEach((target, index) => {
    target.formulas = were[index]!;
  });
  await context.sync().catch(() => undefined);
};

/**
 * Writes all the ranges or none: one round trip looks, the next one writes, and that is one step of Excel's undo. Where a
 * single range's first cells are refused, nothing has changed, and formats come last. Several are read first, so that a
 * refusal can be made good.
 */
export const writeRanges = (writes: readonly RangeWrite[]): Promise<void> =>
  changeInExcel(async (context) => {
    checkWrites(writes);
    const targets = writes.map(({ range }) => rangeAt(context, range));
    const checkMerges = askForMerges(
      context,
      writes.map(({ range }) => range),
    );
    if (targets.length > 1) for (const target of targets) target.load('formulas,values');
    await context.sync();
    checkMerges();
    const were =
      targets.length > 1
        ? targets.map(({ formulas, values }) =>
            formulas.map((row, down) => row.map((formula, right) => asItWas(formula, values[down]![right]))),
          )
        : [];
    targets.forEach((target, index) => {
      writeCells(target, writes[index]!.cells);
    });
    targets.forEach((target, index) => {
      writeFormats(target, writes[index]!.cells);
    });
    try {
      await context.sync();
    } catch (error) {
      if (were.length > 0) await putBack(context, targets, were);
      throw error;
    }
  });
