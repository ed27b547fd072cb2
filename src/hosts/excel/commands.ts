import type { Screen } from '../../taskpane/screens';
import { type CommandId, commandIds } from './shortcuts';

const screens: Readonly<Record<CommandId, (request: number) => Screen>> = {
  openFigures: () => ({ name: 'start' }),
  citeSelection: () => ({ name: 'cite' }),
  refreshFigures: (request) => ({ name: 'repair', request }),
};

/**
 * Associates the actions of ribbon, context menu and keys: each shows the pane with its screen. To be called before
 * Office is ready, since Excel may start the add-in for a click on a button.
 */
export const associateCommands = (ask: (screen: Screen) => void): void => {
  let requests = 0;
  for (const id of commandIds) {
    Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
      requests += 1;
      ask(screens[id](requests));
      try {
        await Office.addin.showAsTaskpane();
      } finally {
        // Keys send no event; a button stays pressed until its event is completed.
        event?.completed?.();
      }
    });
  }
};
