import { useEffect, useState } from 'preact/hooks';
import { topLeft } from '../workbook/addresses';
import type { CellFigures } from '../workbook/citing/cited-figure';
import type { CellAddress, RangeAddress, Workbook } from '../workbook/port';
import { sentenceOf } from '../workbook/sentence';
import { useSelected } from './use-selection';

/** Cells passed on the way with the arrow keys are not read. */
const pause = 200;

export interface SelectedCell {
  /** Nothing while it is being read for the first time. */
  readonly read: CellFigures | null;
  readonly problem: string | null;
}

/** What is as it was stays the same object: a plan of it holds, and what came of its insertion stays in sight. */
const sameIfEqual = (before: CellFigures | null, read: CellFigures | null): CellFigures | null =>
  JSON.stringify(before) === JSON.stringify(read) ? before : read;

export type ReadCell = (workbook: Workbook, cell: CellAddress) => Promise<CellFigures | null>;

interface Reading {
  readonly of: RangeAddress | null;
  readonly read: CellFigures | null;
  readonly problem: string | null;
}

/**
 * What figure the selected cell shows: read once the selection rests, and again when the user comes over from the sheet,
 * who may have typed something there. Until that is read, what was known of the cell stands.
 */
export const useCellFigures = (workbook: Workbook, read: ReadCell): SelectedCell => {
  const { selection, problem, visits } = useSelected();
  const [reading, setReading] = useState<Reading>({ of: null, read: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: visits is not read inside; it is listed so that each visit from the sheet reads the cell again, which may have changed meanwhile.
  useEffect(() => {
    if (selection === null) return;
    let counts = true;
    const set = (found: CellFigures | null, sentence: string | null): void => {
      if (!counts) return;
      setReading((before) => ({ of: selection, read: sameIfEqual(before.read, found), problem: sentence }));
    };
    const timer = setTimeout(() => {
      read(workbook, topLeft(selection)).then(
        (found) => set(found, null),
        (error: unknown) => set(null, sentenceOf(error)),
      );
    }, pause);
    return () => {
      counts = false;
      clearTimeout(timer);
    };
  }, [workbook, read, selection, visits]);
  const isKnown = reading.of === selection;
  return {
    read: isKnown ? reading.read : null,
    problem: problem ?? (isKnown ? reading.problem : null),
  };
};
