import type { RangeAddress, Workbook } from '../../workbook/port';
import { inExcel } from './sentences';

export const selection = (): Promise<RangeAddress> =>
  inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    await context.sync();
    return {
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    };
  });

/**
 * Whether the pane is in sight: the page that it shares with the functions lives on when the user closes it. Calls back
 * when it is opened again. Excel tells of changes alone, so a pane that was never opened counts as open, as does one of an
 * Excel that tells nothing.
 */
const watchPane = (onShown: () => void) => {
  let isOpen = true;
  const told = (change: Office.VisibilityModeChangedMessage): void => {
    isOpen = change.visibilityMode !== 'Hidden';
    if (isOpen) onShown();
  };
  const added = (async () => Office.addin?.onVisibilityModeChanged?.(told))();
  // Where Excel refuses, nothing is known of the pane.
  added.catch(() => undefined);
  return {
    isInSight: (): boolean => isOpen,
    stop: (): void => {
      added.then((remove) => remove?.()).catch(() => undefined);
    },
  };
};

/** Follows the selection while the pane is in sight; what is selected meanwhile is told when it comes back. */
export const watchSelection: Workbook['watchSelection'] = (listener) => {
  let watching = true;
  // What is selected now may be a chart or several blocks.
  const tell = async (): Promise<void> => {
    const range = await selection().catch(() => null);
    if (watching) listener(range);
  };
  const pane = watchPane(tell);
  const added = inExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => {
      if (pane.isInSight()) await tell();
    });
    await context.sync();
    return handler;
  });
  // Where Excel cannot tell of changes, each action still asks for the selection itself.
  added.catch(() => undefined);
  return () => {
    watching = false;
    pane.stop();
    added
      .then((handler) =>
        Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
};
