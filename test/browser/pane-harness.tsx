import { mountPane } from '../../src/taskpane';
import { MemoryWorkbook } from '../workbook/memory-workbook';

declare global {
  interface Window {
    readonly workbook: MemoryWorkbook;
  }
}

/** The pane alone on a page, over a workbook in memory that the test holds by `window.workbook`. */
const workbook = new MemoryWorkbook();
Object.assign(window, { workbook });
mountPane(document.getElementById('pane')!, workbook);
