import { useEffect, useState } from 'preact/hooks';
import { topLeft } from '../workbook/addresses';
import type { CellFigure } from '../workbook/cited-figure';
import type { CellAddress, RangeAddress, Workbook } from '../workbook/port';
import { sentenceOf } from './sentence';
import { useSelected } from './use-selection';

/** Cells passed on the way with the arrow keys are not read. */
const pause = 200;

export interface SelectedCell {
  readonly cell: CellAddress | null;
  /** Nothing while it is being read for the first time. */
  readonly found: CellFigure | null;
  readonly problem: string | null;
}

export type ReadCell = (workbook: Workbook, cell: CellAddress) => Promise<CellFigure | null>;

interface Reading {
  readonly of: RangeAddress | null;
  readonly found: CellFigure | null;
  readonly problem: string | null;
}

/**
 * What figure the selected cell shows: read once the selection rests, and again when the user comes over from the sheet,
 * who may have typed something there. Until that is read, what was known of the cell stands.
 */
export const useCellFigure = (workbook: Workbook, read: ReadCell): SelectedCell => {
  const { selection, problem, visits } = useSelected();
  const [reading, setReading] = useState<Reading>({ of: null, found: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit reads the cell again.
  useEffect(() => {
    if (selection === null) return;
    let counts = true;
    const set = (found: CellFigure | null, sentence: string | null): void => {
      if (counts) setReading({ of: selection, found, problem: sentence });
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
    cell: selection === null ? null : topLeft(selection),
    found: isKnown ? reading.found : null,
    problem: problem ?? (isKnown ? reading.problem : null),
  };
};
