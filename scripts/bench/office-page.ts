/**
 * Stands in a page for Microsoft's office.js inside Excel, and answers at once. Tests have a faithful one; what that costs
 * would count as the pane's.
 */
const cell = {
  load: () => undefined,
  rowIndex: 0,
  columnIndex: 0,
  rowCount: 1,
  columnCount: 1,
  worksheet: { name: 'Sheet1' },
  formulas: [['']],
  values: [['']],
  text: [['']],
};
const context = {
  sync: async () => undefined,
  workbook: {
    getSelectedRange: () => cell,
    onSelectionChanged: { add: () => ({}) },
    worksheets: { getItem: () => ({ getRangeByIndexes: () => cell }) },
  },
};

Object.assign(globalThis, {
  CustomFunctions: { associate: () => undefined },
  Excel: { run: async (...given: ((of: typeof context) => unknown)[]) => given.at(-1)!(context) },
  Office: {
    HostType: { Excel: 'Excel' },
    actions: { associate: () => undefined },
    context: { requirements: { isSetSupported: () => true } },
    onReady: async (ready: (host: object) => void) => ready({ host: 'Excel' }),
  },
});
