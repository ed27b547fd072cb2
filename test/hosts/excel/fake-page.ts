import { FakeExcel } from './fake-excel';

/** Stands in a browser's page for Microsoft's office.js inside Excel. */
const excel = new FakeExcel();
excel.install();
Object.assign(globalThis.Office, {
  HostType: { Excel: 'Excel' },
  onReady: async (ready: (host: { host: string }) => void) => ready({ host: 'Excel' }),
});
Object.assign(globalThis, { fakeExcel: excel });
