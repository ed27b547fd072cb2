import type { PreviewWorkbook } from './workbook';

declare global {
  interface Window {
    /** For tests and measurements: `ready` resolves at the first computed cell; from then on `workbook` is there. */
    icsFigures: { readonly ready: Promise<void>; workbook?: PreviewWorkbook };
  }
}

const place = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const pane = place('pane');
const toggle = place('pane-toggle');
toggle.addEventListener('click', () => {
  pane.hidden = !pane.hidden;
  toggle.setAttribute('aria-expanded', String(!pane.hidden));
  toggle.textContent = pane.hidden ? 'Show pane' : 'Hide pane';
});

// The grid is large: it is fetched apart, so that the page and its progress bar stand at once.
const start = async (): Promise<void> => {
  try {
    const { startApplication } = await import('./application');
    window.icsFigures.workbook = await startApplication({
      grid: place('grid'),
      pane,
      cell: place('cell'),
      cells: place('cells'),
      table: place('table'),
    });
    place('loading').hidden = true;
    performance.mark('first computed cell');
  } catch (error) {
    place('loading-text').textContent = `The spreadsheet could not start: ${error}. Reload the page to try again.`;
    throw error;
  }
};

window.icsFigures = { ready: start() };
