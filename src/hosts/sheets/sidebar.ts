import { mountPane } from '../../taskpane';
import type { StartScreen } from './protocol';
import { createSheetsWorkbook } from './workbook';

/** The script writes the screen that the menu asked for into the page. */
const screen = (document.documentElement.dataset.screen ?? 'start') as StartScreen;

mountPane(document.getElementById('pane')!, createSheetsWorkbook(), {
  onRequest: (show) => {
    if (screen !== 'start') show({ name: screen });
    return () => undefined;
  },
});
