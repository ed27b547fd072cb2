import { cellName } from './addresses';
import type { CellWrite, RangeWrite } from './port';

const checkCell = ({ link }: CellWrite): void => {
  if (link !== undefined && !/^https:\/\/\S+$/.test(link)) {
    throw new Error('Only an address that starts with https:// can be linked.');
  }
};

/** What each host asks of the writes given to it, before it changes anything; throws a sentence. */
export const checkWrites = (writes: readonly RangeWrite[]): void => {
  for (const { range, cells } of writes) {
    if (cells.length !== range.rows || cells.some((row) => row.length !== range.columns)) {
      throw new Error(`The cells to write at ${cellName(range)} do not fit the range they are for.`);
    }
    cells.flat().forEach(checkCell);
  }
};
