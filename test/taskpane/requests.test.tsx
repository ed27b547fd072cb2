/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { Pane } from '../../src/taskpane/pane';
import { PaneHostContext } from '../../src/taskpane/pane-host';
import type { Screen } from '../../src/taskpane/screens';
import type { RangeAddress } from '../../src/workbook/port';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';
import { b4, formulaIn, said } from './steps';

installDialog();

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** A pane in a host that asks for screens, as a ribbon does. */
const startAsked = async (workbook: MemoryWorkbook): Promise<(wanted: Screen) => Promise<void>> => {
  await workbook.select(b4);
  let ask: (wanted: Screen) => void = () => undefined;
  const onRequest = (listener: typeof ask) => {
    ask = listener;
    return () => undefined;
  };
  render(
    <PaneHostContext.Provider value={{ onRequest }}>
      <Pane workbook={workbook} />
    </PaneHostContext.Provider>,
  );
  await act(async () => undefined);
  return (wanted) => act(async () => ask(wanted));
};

describe('a command from outside of the pane', () => {
  it('cites by the cell as it is at that moment', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(b4, [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    const ask = await startAsked(workbook);
    await ask({ name: 'cite' });
    await said('In B4: =ICS_DEFICIT("LSC")');
    await workbook.write(b4, [[{ formula: '=ICS_BUDGET("LSC")' }]]);
    await ask({ name: 'cite' });
    await said('In B4: =ICS_BUDGET("LSC")');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Budget: £3,700m');
  });

  it('shows the same cell again where nothing has changed', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(b4, [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    const ask = await startAsked(workbook);
    // A host makes a new answer each time.
    workbook.selection = async () => ({ ...b4 });
    for (const _ of [1, 2]) {
      await ask({ name: 'cite' });
      await waitFor(() => screen.getByText('Reading the selected cell …'));
      await said('In B4: =ICS_DEFICIT("LSC")');
    }
  });

  it('shows nothing of another cell while the host has not told which one is selected', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(b4, [[{ formula: '=ICS_DEFICIT("LSC")' }]]);
    const ask = await startAsked(workbook);
    await ask({ name: 'cite' });
    await said('In B4: =ICS_DEFICIT("LSC")');
    const b9: RangeAddress = { ...b4, row: 8 };
    let tell: (selection: RangeAddress) => void = () => undefined;
    workbook.selection = () =>
      new Promise((resolve) => {
        tell = resolve;
      });
    await ask({ name: 'cite' });
    await waitFor(() => screen.getByText('Reading the selected cell …'));
    expect(screen.queryByRole('button', { name: 'Cite' })).toBeNull();
    await act(async () => tell(b9));
    await said(/^B9 is empty\./);
  });

  it('refreshes at once, and again for another command', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(b4, [[{ formula: '=_xldudf_ICS_DEFICIT("LSC")' }]]);
    const ask = await startAsked(workbook);
    await ask({ name: 'repair', request: 1 });
    await said('1 formula read, 1 of them ours; 1 repaired. Undo in the test workbook takes it back.');
    expect(await formulaIn(workbook, b4)).toBe('=ICS_DEFICIT("LSC")');
    await ask({ name: 'repair', request: 2 });
    await said('1 formula read, 1 of them ours; 0 repaired.');
  });

  it('waits for a click where the screen is only opened', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(b4, [[{ formula: '=_xldudf_ICS_DEFICIT("LSC")' }]]);
    const ask = await startAsked(workbook);
    await ask({ name: 'repair' });
    await waitFor(() => screen.getByRole('button', { name: 'Repair' }));
    expect(await formulaIn(workbook, b4)).toBe('=_xldudf_ICS_DEFICIT("LSC")');
  });
});
