import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { RangeAddress, Workbook } from '../workbook/port';
import { sentenceOf } from './sentence';

export interface Selected {
  readonly selection: RangeAddress | null;
  /** Why there is none. */
  readonly problem: string | null;
}

const nothing: Selected = { selection: null, problem: null };

export const SelectionContext = createContext(nothing);

/** The selection, for the screens that write at it. */
export const useSelected = (): Selected => useContext(SelectionContext);

/**
 * Follows the selection. `refresh` asks the host again: some hosts tell of a change only a moment after it, and the
 * pane calls it as soon as the user comes over from the sheet.
 */
export const useSelection = (workbook: Workbook): Selected & { readonly refresh: () => void } => {
  const [selected, setSelected] = useState(nothing);
  const refresh = useCallback(() => {
    workbook.selection().then(
      (selection) => setSelected({ selection, problem: null }),
      (error: unknown) => setSelected({ selection: null, problem: sentenceOf(error) }),
    );
  }, [workbook]);
  useEffect(() => {
    const stop = workbook.watchSelection((selection) => setSelected({ selection, problem: null }));
    refresh();
    return stop;
  }, [workbook, refresh]);
  return { ...selected, refresh };
};
