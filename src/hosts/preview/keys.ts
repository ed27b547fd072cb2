import { cellEditor } from './names';

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
