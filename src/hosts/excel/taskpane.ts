import { mountPane } from '../../taskpane';
import { associateCommands } from './commands';
import { officeMissing, outsideExcel, paneRoot, showProblem } from './problem';
import { createRequests } from './requests';
import { startup } from './startup';
import { followTheme } from './theme';
import { createExcelWorkbook } from './workbook';

if (typeof Office === 'undefined') {
  showProblem(officeMissing);
} else {
  const requests = createRequests();
  // Where Office has no actions, such as outside of Excel, onReady says why.
  if (Office.actions !== undefined) associateCommands(requests.ask);
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return showProblem(outsideExcel);
    followTheme();
    paneRoot().replaceChildren();
    mountPane(paneRoot(), createExcelWorkbook(), { onRequest: requests.listen, startup });
  });
}
