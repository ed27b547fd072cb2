import { mountPane } from '../../taskpane';
import { officeMissing, outsideExcel, paneRoot, showProblem } from './problem';
import { createExcelWorkbook } from './workbook';

if (typeof Office === 'undefined') {
  showProblem(officeMissing);
} else {
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return showProblem(outsideExcel);
    paneRoot().replaceChildren();
    mountPane(paneRoot(), createExcelWorkbook());
  });
}
