import { catalogue } from '../../functions/catalogue';
import { mountPane } from '../../taskpane';
import { associateCommands } from './commands';
import { officeMissing, outsideExcel, paneRoot, showProblem } from './problem';
import { createRequests } from './requests';
import { startup } from './startup';
import { followTheme } from './theme';
import { createExcelWorkbook } from './workbook';

const requests = createRequests();

const mount = async (): Promise<void> => {
  // The build puts a copy's prefix on its page; only a copy fetches what deals with it.
  const { namespace } = document.documentElement.dataset;
  const workbook = createExcelWorkbook();
  const host = { onRequest: requests.listen, startup };
  if (namespace === undefined) {
    mountPane(paneRoot(), workbook, host);
    return;
  }
  const { inNamespace, namesIn } = await import('./namespace');
  const naming = namesIn(
    namespace,
    catalogue.map(({ name }) => name),
  );
  mountPane(paneRoot(), inNamespace(workbook, naming), { ...host, typed: naming.typed });
};

if (typeof Office === 'undefined') {
  showProblem(officeMissing);
} else {
  // Where Office has no actions, such as outside of Excel, onReady says why.
  if (Office.actions !== undefined) associateCommands(requests.ask);
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return showProblem(outsideExcel);
    followTheme();
    paneRoot().replaceChildren();
    return mount();
  });
}
