import type { Screen } from '../../taskpane/screens';

type Listener = (screen: Screen) => void;

/** Carries what the user asks for on the ribbon, in a menu or by keys to the pane, which may not have come up yet. */
export const createRequests = () => {
  let listener: Listener | null = null;
  let waiting: Screen | null = null;
  return {
    ask(screen: Screen): void {
      if (listener === null) waiting = screen;
      else listener(screen);
    },
    /** The pane is the one listener; what was asked before it came is told at once. */
    listen(to: Listener): () => void {
      listener = to;
      if (waiting !== null) to(waiting);
      waiting = null;
      return () => {
        listener = null;
      };
    },
  };
};
