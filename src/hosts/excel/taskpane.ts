import { catalogue } from '../../functions/catalogue';
import { mountPane } from '../../taskpane';
import type { PaneHost } from '../../taskpane/pane-host';
import type { Workbook } from '../../workbook/port';
import { associateCommands } from './commands';
import { filesMissing, noteLoaded, officeMissing, outsideExcel, paneRoot, showProblem } from './problem';
import { createRequests } from './requests';
import { startup } from './startup';
import { followTheme } from './theme';
import { createExcelWorkbook } from './workbook';

noteLoaded();

const requests = createRequests();

const show = (workbook: Workbook, host: PaneHost): void => {
  const root = paneRoot();
  root.replaceChildren();
  mountPane(root, workbook, host);
};

const mount = async (): Promise<void> => {
  // The build puts a copy's prefix on its page; only a copy fetches what deals with it.
  const { namespace } = document.documentElement.dataset;
  const workbook = createExcelWorkbook();
  const host = { onRequest: requests.listen, startup };
  if (namespace === undefined) {
    show(workbook, host);
    return;
  }
  const naming = await import('./namespace').catch(() => null);
  if (naming === null) return showProblem(filesMissing());
  const { inNamespace, namesIn } = naming;
  const names = namesIn(
    namespace,
    catalogue.map(({ name }) => name),
  );
  show(inNamespace(workbook, names), { ...host, typed: names.typed });
};

if (typeof Office === 'undefined') {
  showProblem(officeMissing);
} else {
  // Where Office has no actions, such as outside of Excel, onReady says why.
  if (Office.actions !== undefined) associateCommands(requests.ask);
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return showProblem(outsideExcel);
    followTheme();
    return mount();
  });
}
