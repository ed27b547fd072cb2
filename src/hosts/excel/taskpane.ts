import { mountPane } from '../../taskpane';
import { officeMissing, outsideExcel, paneRoot, showProblem } from './problem';
import { createExcelWorkbook } from './workbook';

/** Excel’s own theme may differ from the system’s, which the pane follows by itself. */
const followTheme = (): void => {
  const isDark: unknown = Office.context.officeTheme?.isDarkTheme;
  if (typeof isDark === 'boolean') document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
};

if (typeof Office === 'undefined') {
  showProblem(officeMissing);
} else {
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return showProblem(outsideExcel);
    followTheme();
    paneRoot().replaceChildren();
    mountPane(paneRoot(), createExcelWorkbook());
  });
}
