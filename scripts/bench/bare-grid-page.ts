import { createGrid } from '../../src/hosts/preview/grid';
import { createPreviewWorkbook } from '../../src/hosts/preview/workbook';

/** The same grid with one formula and nothing of ours: neither functions, pane nor example. */
const univer = createGrid(document.getElementById('grid')!, [], {
  id: 'bare',
  sheetOrder: ['sheet'],
  sheets: { sheet: { id: 'sheet', name: 'Sheet1', cellData: { 0: { 0: { f: '=SUM(1,2)' } } } } },
});
const stop = createPreviewWorkbook(univer).watchValues(() => {
  stop();
  performance.mark('first computed cell');
});
