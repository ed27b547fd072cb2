import { render } from 'preact';
import type { Workbook } from '../workbook/port';
import { Pane } from './pane';
import { type PaneHost, PaneHostContext } from './pane-host';

/**
 * Shows the pane in an element of 300 to 350 px width that has a height of its own, over a workbook. The page brings
 * `pane.css`. Returns what takes the pane away again.
 */
export const mountPane = (root: HTMLElement, workbook: Workbook, host: PaneHost = {}): (() => void) => {
  render(
    <PaneHostContext.Provider value={host}>
      <Pane workbook={workbook} />
    </PaneHostContext.Provider>,
    root,
  );
  return () => render(null, root);
};
