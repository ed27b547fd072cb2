import { cellName } from '../../workbook/addresses';
import type { RangeAddress } from '../../workbook/port';
import { rangeAt } from './range';
import { supports } from './supports';

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

type Block = Omit<RangeAddress, 'sheet'>;

/** The blocks of an address such as `Sheet1!B2:C3,Sheet1!E5:E6`, whatever the sheet is called. */
export const blocksOf = (address: string): Block[] =>
  [...address.matchAll(/\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?=,|$)/g)].map(
    ([, left, top, right, bottom]) => {
      const [row, column] = [Number(top) - 1, columnOf(left!)];
      return { row, column, rows: Number(bottom) - row, columns: columnOf(right!) - column + 1 };
    },
  );

/** How many cells two stretches of rows or columns have in common. */
const common = (start: number, size: number, otherStart: number, otherSize: number): number =>
  Math.max(0, Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart));

/** Whether a range has cells of a merged block other than its first, which alone is seen. */
const hides = (merged: Block, range: RangeAddress): boolean => {
  const cells =
    common(merged.row, merged.rows, range.row, range.rows) *
    common(merged.column, merged.columns, range.column, range.columns);
  const first = common(merged.row, 1, range.row, range.rows) * common(merged.column, 1, range.column, range.columns);
  return cells > first;
};

/** All that these ranges of one sheet cover, as one block. */
const around = (ranges: readonly RangeAddress[]): RangeAddress => {
  const [row, column] = [Math.min(...ranges.map((each) => each.row)), Math.min(...ranges.map((each) => each.column))];
  const rows = Math.max(...ranges.map((each) => each.row + each.rows)) - row;
  const columns = Math.max(...ranges.map((each) => each.column + each.columns)) - column;
  return { sheet: ranges[0]!.sheet, row, column, rows, columns };
};

/**
 * Asks for the merged blocks around the ranges, one question a sheet. The function returned is to be called after the
 * next `sync`: it throws a sentence where a cell to be written lies hidden in a merged block, which Excel would let
 * vanish without a word.
 */
export const askForMerges = (context: Excel.RequestContext, ranges: readonly RangeAddress[]): (() => void) => {
  if (!supports('1.13')) return () => undefined;
  const sheets = [...new Set(ranges.map(({ sheet }) => sheet))].map((sheet) => {
    const own = ranges.filter((range) => range.sheet === sheet);
    const merged = rangeAt(context, around(own)).getMergedAreasOrNullObject();
    merged.load('address');
    return { own, merged };
  });
  return () => {
    for (const { own, merged } of sheets) {
      const blocks = merged.isNullObject ? [] : blocksOf(merged.address);
      for (const block of blocks) {
        const hidden = own.find((range) => hides(block, range));
        if (hidden !== undefined) {
          const last = cellName({ row: block.row + block.rows - 1, column: block.column + block.columns - 1 });
          throw new Error(
            `The cells ${cellName(block)} to ${last} are merged, so what is written there would not be seen. ` +
              'Unmerge them, or choose another cell.',
          );
        }
      }
    }
  };
};
