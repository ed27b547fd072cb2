/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { catalogue } from '../../src/functions/catalogue';
import { namesIn } from '../../src/hosts/excel/namespace';
import { Pane } from '../../src/taskpane/pane';
import { PaneHostContext } from '../../src/taskpane/pane-host';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';
import { b4, c4, choose, click, formulaIn, key, open, said, start, type } from './steps';

installDialog();

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const planned = (): string => screen.getByRole('heading', { name: /Will write/ }).parentElement!.textContent!;

const unfold = async (summary: RegExp): Promise<HTMLElement> => {
  const [title] = screen.getAllByRole('button', { name: summary, expanded: false });
  fireEvent.click(title!);
  const fold = title!.nextElementSibling as HTMLElement;
  await waitFor(() => within(fold).getAllByRole('listitem'));
  return fold;
};

const openBody = async (workbook?: MemoryWorkbook): Promise<MemoryWorkbook> => {
  const started = await start(workbook);
  type('Find a system', 'LSC');
  key('Enter');
  await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Lancashire and South Cumbria' }));
  await waitFor(() => screen.getByRole('button', { name: 'All figures as a table' }));
  return started;
};

describe('a table', () => {
  it('of all figures is offered on a system’s screen, says what it fills, and is inserted', async () => {
    const workbook = await openBody();
    await open('All figures as a table');
    // data/figures.csv has 84 figures of the board; below a heading, in ten columns.
    expect(planned()).toMatch(/B4=ICS_TABLE\("LSC"\) shows a heading and 84 figures of Lancashire and South Cumbria/);
    expect(planned()).toContain('B4 to K88filled by the formula; these cells have to be empty');
    click('Insert');
    await said('Inserted B4 to K88. Undo in the test workbook takes it back.');
    expect(await formulaIn(workbook, b4)).toBe('=ICS_TABLE("LSC")');
    click(/^Back to/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('All figures as a table'));
  });

  it('of a measure is offered where its figures are unfolded', async () => {
    const workbook = await openBody();
    const fold = await unfold(/^4 more for Deficit$/);
    fireEvent.click(within(fold).getByRole('button', { name: 'All 5 as a table' }));
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: a table' }));
    await act(() => workbook.select({ ...b4, row: 9 }));
    expect(planned()).toContain('B10=ICS_TABLE("LSC","deficit")');
    click('Insert');
    await said(/^Inserted B10 to K15\./);
  });

  it('asks about what stands where it will fill, and takes nothing away when left', async () => {
    const workbook = await openBody();
    await workbook.write({ ...b4, row: 30, column: 5 }, [[{ value: 'mine' }]]);
    await open('All figures as a table');
    click('Insert');
    const dialog = await waitFor(() => screen.getByRole('dialog', { name: 'Overwrite what is there?' }));
    expect(dialog.textContent).toContain('F31 holds mine.');
    click('Choose another cell');
    await said(/Nothing was written/);
    expect(await formulaIn(workbook, b4)).toBeNull();
  });

  it('of a list’s lines, which are measures of their own, is not offered', async () => {
    await openBody();
    const fold = await unfold(/of this list/);
    expect(within(fold).queryByRole('button', { name: /as a table/ })).toBeNull();
  });
});

describe('the systems of a region', () => {
  const openRegion = async (name: string): Promise<MemoryWorkbook> => {
    const workbook = await start();
    const fold = await unfold(new RegExp(`^${name}`));
    fireEvent.click(within(fold).getByRole('button', { name: 'As columns, with a year’s figures' }));
    await waitFor(() => screen.getByRole('heading', { level: 1, name }));
    await waitFor(() => screen.getByLabelText('Year'));
    return workbook;
  };

  it('are inserted with one formula over them for the year chosen', async () => {
    const workbook = await openRegion('North West');
    // data/figures.csv has deficits of all three boards for 2023/24, and of no year after it.
    expect(screen.getByLabelText('Year')).toHaveProperty('value', '2023/24');
    // Plan and outturn, as its rows say.
    expect(planned()).toContain('Their bases differ');
    expect(planned()).toContain('B5=ICS_LIST("North West","2024-03-31")C5=ICS_DEFICIT(B5:B7,"2023/24")');
    expect(planned()).toContain('B4 to C7filled by the formulas');
    click('Insert');
    await said('Inserted B4 to C7. Undo in the test workbook takes it back.');
    expect(await formulaIn(workbook, { ...c4, row: 4 })).toBe('=ICS_DEFICIT(B5:B7,"2023/24")');
    expect((await workbook.read(c4))[0]![0]!.text).toBe('Deficit 2023/24, £ million');
  });

  it('say of how many there is no figure, and offer another', async () => {
    await openRegion('North West');
    choose('Year', '2024/25');
    // data/figures.csv has one deficit of the region's three boards for that year.
    expect(planned()).toContain('2 of 3 have no such figure');
    choose('Beside each', 'ICS_ALLOCATION');
    choose('Year', '2025/26');
    expect(planned()).toContain('=ICS_ALLOCATION(B5:B7,"2025/26")');
    expect(planned()).not.toContain('no such figure');
  });
});

describe('the functions', () => {
  it('that fill a table say so, and start from one that is not the whole of the data', async () => {
    await start();
    await open('All functions');
    await open(/^ICS_LIST\(/);
    // The register has three boards in the North West.
    expect(planned()).toContain('B4=ICS_LIST("North West")B4 to B6filled by the formula');
  });

  it('have a copy’s prefix wherever they are shown', async () => {
    const { typed } = namesIn(
      'ICSDEV',
      catalogue.map(({ name }) => name),
    );
    render(
      <PaneHostContext.Provider value={{ typed }}>
        <Pane workbook={new MemoryWorkbook()} />
      </PaneHostContext.Provider>,
    );
    await open('All functions');
    await open(/^ICSDEV\.ICS_NAME\(system\)$/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ICSDEV.ICS_NAME');
    expect(screen.getByText('ICSDEV.ICS_NAME(system)')).toBeTruthy();
    const examples = within(screen.getByLabelText('Example')).getAllByRole('option');
    expect(examples.map(({ textContent }) => textContent)).toContain('ICSDEV.ICS_NAME("E54000048")');
    await waitFor(() => expect(planned()).toContain('=ICSDEV.ICS_NAME('));
  });
});
