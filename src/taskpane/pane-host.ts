import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Screen } from './screens';

/** Whether opening this workbook starts the add-in by itself. */
export interface Startup {
  read(): Promise<boolean>;
  set(on: boolean): Promise<void>;
}

/** What a host adds to the pane beside the workbook. */
export interface PaneHost {
  /** Calls back with the screen that the user asks for outside of the pane; the function returned stops it. */
  readonly onRequest?: (listener: (screen: Screen) => void) => () => void;
  /** Left out where the host starts add-ins in its own way. */
  readonly startup?: Startup;
  /** A formula as this host's cells take it; left out where that is how it is written everywhere. */
  readonly typed?: (formula: string) => string;
}

export const PaneHostContext = createContext<PaneHost>({});

export const usePaneHost = (): PaneHost => useContext(PaneHostContext);

const asItIs = (formula: string): string => formula;

/** How this host's cells take a formula, a call without its `=`, or a signature. */
export const useTyped = (): ((formula: string) => string) => usePaneHost().typed ?? asItIs;

/** Shows what the user asks for outside of the pane. */
export const useRequests = (show: (screen: Screen) => void): void => {
  const { onRequest } = usePaneHost();
  useEffect(() => onRequest?.(show), [onRequest, show]);
};
