import { FakeExcel } from './fake-excel';

/** What a test sets on the page before it loads. */
interface Settings {
  readonly theme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };
  /** The requirement sets of an Excel of another age. */
  readonly supported?: readonly string[];
}

const { theme, supported }: Settings = (globalThis as { fakeSettings?: Settings }).fakeSettings ?? {};

/** Stands in a browser's page for Microsoft's office.js inside Excel. */
const excel = new FakeExcel();
if (supported !== undefined) excel.supported = new Set(supported);
excel.install();

const actions = new Map<string, (event?: object) => Promise<void>>();
let startup = 'None';

Object.assign(globalThis.Office.context, { officeTheme: theme });
Object.assign(globalThis.Office, {
  HostType: { Excel: 'Excel' },
  StartupBehavior: { none: 'None', load: 'Load' },
  actions: { associate: (id: string, action: (event?: object) => Promise<void>) => actions.set(id, action) },
  addin: {
    showAsTaskpane: async () => undefined,
    getStartupBehavior: async () => startup,
    setStartupBehavior: async (behaviour: string) => {
      startup = behaviour;
    },
  },
  onReady: async (ready: (host: { host: string }) => void) => ready({ host: 'Excel' }),
});

Object.assign(globalThis, {
  fakeExcel: excel,
  /** The user's click on a button of the ribbon or the context menu; resolves with how often its event was completed. */
  clickCommand: async (id: string): Promise<number> => {
    let completed = 0;
    const action = actions.get(id);
    if (action === undefined) throw new Error(`Nothing is associated with ${id}.`);
    await action({
      completed: () => {
        completed += 1;
      },
    });
    return completed;
  },
});
