import type { CellAddress, RangeAddress, Workbook } from './port';

/** How far a long action is, in cells. */
export interface Progress {
  readonly phase: 'reading' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** What a long action takes: a place to tell how far it is, and the user's wish to stop. */
export interface LongAction {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface FormulaCell {
  readonly cell: CellAddress;
  readonly formula: string;
  readonly value: number | string | boolean | null;
  readonly text: string;
}

/** One round trip's cells: well below the 5 MB that Excel on the web lets through at once. */
export const cellsAtOnce = 20_000;

const sizeOf = ({ rows, columns }: RangeAddress): number => rows * columns;

/** A range cut into bands of whole rows; a row that is longer than one round trip takes is a band to itself. */
const bandsOf = (range: RangeAddress): RangeAddress[] => {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / range.columns));
  const bands: RangeAddress[] = [];
  for (let down = 0; down < range.rows; down += rowsAtOnce) {
    bands.push({ ...range, row: range.row + down, rows: Math.min(rowsAtOnce, range.rows - down) });
  }
  return bands;
};

/** Bands put together up to one round trip's cells. */
const batchesOf = (ranges: readonly RangeAddress[]): RangeAddress[][] => {
  const batches: RangeAddress[][] = [];
  let room = 0;
  for (const band of ranges.flatMap(bandsOf)) {
    if (sizeOf(band) > room) {
      batches.push([]);
      room = cellsAtOnce;
    }
    batches.at(-1)!.push(band);
    room -= sizeOf(band);
  }
  return batches;
};

/**
 * Every formula of every sheet, read in as few round trips as hosts take, sheet by sheet and row by row. `null` where
 * the user stopped it. Rejects with the host's sentence.
 */
export const scanFormulas = async (
  workbook: Workbook,
  { progress, signal }: LongAction = {},
): Promise<FormulaCell[] | null> => {
  const used = (await workbook.usedRanges()).flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  const total = used.reduce((sum, range) => sum + sizeOf(range), 0);
  const found: FormulaCell[] = [];
  let done = 0;
  for (const batch of batchesOf(used)) {
    if (signal?.aborted) return null;
    const read = await workbook.readRanges(batch);
    batch.forEach((band, index) => {
      read[index]!.forEach((row, down) => {
        row.forEach(({ formula, value, text }, right) => {
          if (formula === null) return;
          const cell = { sheet: band.sheet, row: band.row + down, column: band.column + right };
          found.push({ cell, formula, value, text });
        });
      });
      done += sizeOf(band);
    });
    progress?.({ phase: 'reading', done, total });
  }
  return signal?.aborted ? null : found;
};
