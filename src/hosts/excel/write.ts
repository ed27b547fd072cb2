import { cellName } from '../../workbook/addresses';
import { checkWrites } from '../../workbook/check-writes';
import type { CellWrite, RangeWrite } from '../../workbook/port';
import { askForMerges } from './merges';
import { askForPickers } from './pickers';
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

/** What stood in the ranges before they were written. */
interface Before {
  readonly formulas: readonly unknown[][][];
  readonly formats: readonly unknown[][][];
}

/** A formula or number that is put into a cell formatted as text would be text, so such a cell takes another format first. */
const freeOfText = (target: Excel.Range, cells: RangeWrite['cells'], formats: readonly unknown[][]): boolean => {
  const needed = cells.map((row, down) =>
    row.map((cell, right) => {
      const isText = 'value' in cell && typeof cell.value === 'string';
      return isText || formats[down]![right] !== '@' ? null : (cell.numberFormat ?? 'General');
    }),
  );
  const any = needed.some((row) => row.some((format) => format !== null));
  if (any) target.numberFormat = needed;
  return any;
};

/**
 * Excel stops a batch at its first refusal and keeps what came before it. The same cells written in the same order stop
 * at the same one, so that all before it stand again as they did. Formats come last, since a formula in a cell formatted
 * as text was entered before it was.
 */
const putBack = async (
  context: Excel.RequestContext,
  targets: readonly Excel.Range[],
  { formulas, formats }: Before,
): Promise<void> => {
  targets.forEach((target, index) => {
    target.formulas = formulas[index]!;
  });
  await context.sync().catch(() => undefined);
  targets.forEach((target, index) => {
    target.numberFormat = formats[index]!;
  });
  await context.sync().catch(() => undefined);
};

/** An older Excel tells of no merged cells; what is written into a hidden one vanishes, and by that it is known. */
const checkArrived = (targets: readonly Excel.Range[], writes: readonly RangeWrite[]): void => {
  targets.forEach(({ formulas }, index) => {
    const { range, cells } = writes[index]!;
    cells.forEach((row, down) => {
      row.forEach((cell, right) => {
        if (writeValue(cell) === '' || formulas[down]![right] !== '') return;
        const name = cellName({ row: range.row + down, column: range.column + right });
        throw new Error(
          `${name} stays empty, as a cell within merged cells does. Unmerge them, or choose another cell.`,
        );
      });
    });
  });
};

/**
 * Writes all the ranges or none: one round trip looks, the next one writes, and that is one step of Excel's undo. Where a
 * single range's first cells are refused, nothing has changed, and formats come last, but for a cell formatted as text.
 * What was written before a refusal is made good.
 */
export const writeRanges = (writes: readonly RangeWrite[]): Promise<void> =>
  changeInExcel(async (context) => {
    checkWrites(writes);
    const targets = writes.map(({ range }) => rangeAt(context, range));
    const tellsMerges = supports('1.13');
    const checkMerges = askForMerges(
      context,
      writes.map(({ range }) => range),
    );
    const dropOurPickers = askForPickers(context, writes);
    for (const target of targets) target.load('formulas,values,numberFormat');
    await context.sync();
    checkMerges();
    const before: Before = {
      formulas: targets.map(({ formulas, values }) =>
        formulas.map((row, down) => row.map((formula, right) => asItWas(formula, values[down]![right]))),
      ),
      formats: targets.map(({ numberFormat }) => numberFormat),
    };
    const freed = targets.map((target, index) => freeOfText(target, writes[index]!.cells, before.formats[index]!));
    targets.forEach((target, index) => {
      writeCells(target, writes[index]!.cells);
    });
    targets.forEach((target, index) => {
      writeFormats(target, writes[index]!.cells);
    });
    if (tellsMerges) dropOurPickers();
    else for (const target of targets) target.load('formulas');
    try {
      await context.sync();
      if (!tellsMerges) {
        checkArrived(targets, writes);
        dropOurPickers();
        await context.sync();
      }
    } catch (error) {
      if (targets.length > 1 || freed.includes(true) || !tellsMerges) await putBack(context, targets, before);
      throw error;
    }
  });
