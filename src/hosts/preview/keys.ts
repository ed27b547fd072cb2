import { cellEditor } from './names';
import type { PreviewWorkbook } from './workbook';

const canFocus = 'input, button, select, textarea, summary, a[href], [tabindex="0"]';

/** F6 goes between the grid, where Tab goes from cell to cell, and the pane, as it does in Excel. */
export const goBetween = (grid: HTMLElement, pane: HTMLElement): void => {
  let lastInPane: HTMLElement | null = null;
  pane.addEventListener('focusin', ({ target }) => {
    lastInPane = target as HTMLElement;
  });
  const focusPane = (): void => {
    const target = lastInPane?.isConnected ? lastInPane : pane.querySelector<HTMLElement>(canFocus);
    target?.focus();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (pane.hidden || pane.contains(document.activeElement)) grid.querySelector<HTMLElement>(cellEditor)?.focus();
      else focusPane();
    },
    { capture: true },
  );
};

/** Ctrl+Z and Ctrl+Y in the pane are the workbook's, so that an insertion can be taken back at once; not while typing. */
export const undoFromPane = (pane: HTMLElement, workbook: PreviewWorkbook): void => {
  pane.addEventListener('keydown', (event) => {
    const isTyping = (event.target as HTMLElement).matches('input, textarea, select');
    if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const redoes = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redoes && key !== 'z') return;
    event.preventDefault();
    void (redoes ? workbook.redo() : workbook.undo());
  });
};
