import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { RangeAddress, Workbook } from '../workbook/port';
import { sentenceOf } from '../workbook/sentence';

export interface Selected {
  /** The same object as long as the same cells are selected. */
  readonly selection: RangeAddress | null;
  /** Why there is none. */
  readonly problem: string | null;
  /** How often the host has been asked, that is how often the user has come over from the sheet. */
  readonly visits: number;
}

const nothing: Selected = { selection: null, problem: null, visits: 0 };

export const SelectionContext = createContext(nothing);

/** The selection, for the screens that write at it. */
export const useSelected = (): Selected => useContext(SelectionContext);

const sameRange = (one: RangeAddress | null, other: RangeAddress): boolean =>
  one !== null &&
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

const selecting =
  (selection: RangeAddress, visits: 0 | 1) =>
  (before: Selected): Selected => ({
    selection: sameRange(before.selection, selection) ? before.selection : selection,
    problem: null,
    visits: before.visits + visits,
  });

export interface FollowedSelection {
  readonly selected: Selected;
  /** Asks the host again; until it answers, what was known stands. */
  readonly refresh: () => void;
  /** Forgets what was known, and asks the host again. */
  readonly renew: () => void;
}

/**
 * Follows the selection. Some hosts tell of a change only a moment after it, so the pane asks again as soon as the user
 * comes over from the sheet, and anew for each command from outside of the pane.
 */
export const useSelection = (workbook: Workbook): FollowedSelection => {
  const [selected, setSelected] = useState(nothing);
  const ask = useCallback(
    (visits: 0 | 1) => {
      workbook.selection().then(
        (selection) => setSelected(selecting(selection, visits)),
        (error: unknown) =>
          setSelected((before) => ({ ...nothing, problem: sentenceOf(error), visits: before.visits + visits })),
      );
    },
    [workbook],
  );
  const refresh = useCallback(() => ask(1), [ask]);
  const renew = useCallback(() => {
    setSelected((before) => ({ ...nothing, visits: before.visits }));
    refresh();
  }, [refresh]);
  useEffect(() => {
    const stop = workbook.watchSelection((selection) => {
      if (selection === null) ask(0);
      else setSelected(selecting(selection, 0));
    });
    refresh();
    return stop;
  }, [workbook, ask, refresh]);
  return { selected, refresh, renew };
};
