import type { Startup } from '../../taskpane/pane-host';
import { sentenceFor } from './sentences';

/** Runs with the workbook that is open; Excel keeps the choice in the file. */
export const startup: Startup = {
  read: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
  set: async (on) => {
    try {
      await Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none);
    } catch (error) {
      throw new Error(sentenceFor(error));
    }
  },
};
