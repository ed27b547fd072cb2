/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';
import { b4, choose, click, formulaIn, open, said, start } from './steps';

installDialog();

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const openTool = async (name: string, workbook = new MemoryWorkbook()): Promise<MemoryWorkbook> => {
  await start(workbook);
  await open('Tools');
  await open(name);
  await waitFor(() => screen.getByRole('heading', { level: 1, name }));
  return workbook;
};
const at = (row: number, column = 1) => ({ ...b4, row, column });
const put = (workbook: MemoryWorkbook, row: number, formula: string, column = 1) =>
  workbook.write(at(row, column), [[{ formula }]]);

describe('the tools', () => {
  it('leave out what the host cannot do', async () => {
    await start(new MemoryWorkbook({ features: { pickers: false } }));
    await open('Tools');
    expect(screen.queryByText('Insert a picker')).toBeNull();
    expect(screen.getByText('Refresh and repair')).toBeTruthy();
  });
});

describe('refresh and repair', () => {
  it('repairs ours, leaves the others, and says what it did', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 0, '=_xldudf_ICS_DEFICIT("LSC")');
    await put(workbook, 1, '=IFERROR(__xludf.DUMMYFUNCTION("ICS_BUDGET(""LSC"")"),3700)');
    await put(workbook, 2, '=SUM(A1:A3)');
    await openTool('Refresh and repair', workbook);
    click('Repair');
    await said('3 formulas read, 2 of them ours; 2 repaired. Undo in the test workbook takes it back.');
    expect(await formulaIn(workbook, at(0))).toBe('=ICS_DEFICIT("LSC")');
    expect(await formulaIn(workbook, at(1))).toBe('=ICS_BUDGET("LSC")');
    expect(await formulaIn(workbook, at(2))).toBe('=SUM(A1:A3)');
    expect(screen.getByText('Rewritten, as it was stored by Excel: 1')).toBeTruthy();
    expect(screen.getByText('Rewritten, as it was stored by Google Sheets: 1')).toBeTruthy();
  });

  it('tells apart what still shows #NAME?', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 0, '=ICS_DEFICIT("LSC")+Nope');
    const read = workbook.readRanges.bind(workbook);
    workbook.readRanges = async (ranges) =>
      (await read(ranges)).map((rows) =>
        rows.map((cells) => cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: '#NAME?' }))),
      );
    await openTool('Refresh and repair', workbook);
    click('Repair');
    await said('1 formula read, 1 of them ours; 0 repaired. Undo in the test workbook takes it back.');
    expect(screen.getByRole('heading', { name: 'Still shows #NAME?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sheet1, B1' })).toBeTruthy();
    expect(screen.queryByText(/Nothing had to be repaired/)).toBeNull();
  });

  it('says so where nothing is broken', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 0, '=ICS_DEFICIT("LSC")');
    await openTool('Refresh and repair', workbook);
    click('Repair');
    await said(/^1 formula read, 1 of them ours; 0 repaired\.$/);
    expect(screen.getByText(/Nothing had to be repaired/)).toBeTruthy();
  });

  it('tells of a sheet that refused', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 0, '=_xldudf_ICS_DEFICIT("LSC")');
    workbook.protectedSheets.add('Sheet1');
    await openTool('Refresh and repair', workbook);
    click('Repair');
    await said(/^Sheet1: 1 formula not repaired\. .*protected/);
  });

  it('shows how far it is, and is stopped', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 0, '=_xldudf_ICS_DEFICIT("LSC")');
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const read = workbook.readRanges.bind(workbook);
    workbook.readRanges = async (ranges) => {
      await waiting;
      return read(ranges);
    };
    await openTool('Refresh and repair', workbook);
    expect(screen.getByRole('button', { name: 'Stop' }).getAttribute('aria-disabled')).toBe('true');
    click('Repair');
    await waitFor(() => screen.getByRole('progressbar'));
    click('Stop');
    goOn();
    await said(/^Stopped/);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(await formulaIn(workbook, at(0))).toBe('=_xldudf_ICS_DEFICIT("LSC")');
  });

  it('passes the host’s refusal to be read on', async () => {
    const workbook = await openTool('Refresh and repair');
    workbook.refusal = 'The workbook is gone.';
    click('Repair');
    await said('The workbook is gone.');
  });
});

describe('the check of the calls', () => {
  it('counts cells, explains what changes by itself, and shows the cell', async () => {
    const workbook = new MemoryWorkbook();
    await put(workbook, 6, '=ICS_DEFICIT("LSC",TODAY())');
    await put(workbook, 7, '=A1');
    await openTool('Check the calls', workbook);
    click('Check');
    await said('1 cell of 2 formulas calls ICS Figures, with 1 call.');
    const changing = screen.getByRole('heading', { name: 'Arguments that change by themselves' }).parentElement!;
    expect(changing.textContent).toMatch(/TODAY\(\).*Google Sheets never calculates/);
    click('Sheet1, B7');
    await waitFor(async () => expect(await workbook.selection()).toMatchObject({ row: 6, column: 1 }));
  });

  it('offers one range call for a column, shows it first, and writes it', async () => {
    const workbook = new MemoryWorkbook();
    for (const row of [1, 2, 3]) await put(workbook, row, `=ICS_DEFICIT(A${row + 1})`);
    await openTool('Check the calls', workbook);
    click('Check');
    const offer = await waitFor(
      () => screen.getByRole('heading', { name: '3 calls in Sheet1, B2 to B4' }).parentElement!,
    );
    expect(within(offer).getByText('=ICS_DEFICIT(A2:A4)')).toBeTruthy();
    expect(offer.textContent).toContain('B3 to B4emptied; the call fills them');
    expect(await formulaIn(workbook, at(1))).toBe('=ICS_DEFICIT(A2)');
    fireEvent.click(within(offer).getByRole('button', { name: 'Replace' }));
    await said(/^One call stands in B2\. Undo/);
    expect(await formulaIn(workbook, at(1))).toBe('=ICS_DEFICIT(A2:A4)');
    expect(await formulaIn(workbook, at(2))).toBeNull();
  });

  it('says so where nothing is to be mended', async () => {
    await openTool('Check the calls');
    click('Check');
    await said('0 cells of 0 formulas call ICS Figures, with 0 calls.');
    expect(screen.getByText('Nothing is to be mended.')).toBeTruthy();
  });
});

describe('the picker', () => {
  it('shows what it will write, and writes drop-down and formulas', async () => {
    const workbook = await openTool('Insert a picker');
    const planned = () => screen.getByRole('heading', { name: /Will write/ }).parentElement!.textContent!;
    await waitFor(() =>
      expect(planned()).toMatch(/B4.*, in a drop-down of \d+C4=ICS_NAME\(B4\)D4=ICS_DEFICIT\(B4,"20/),
    );
    click('Insert');
    await said(/^Inserted the drop-down, .* takes it back, in 3 steps\.$/);
    expect(workbook.pickers.has('Sheet1!B4')).toBe(true);
    expect(await formulaIn(workbook, { ...b4, column: 4 })).toMatch(/^=ICS_CITE\(B4,,"20/);
  });

  it('lets a year be chosen for one system, and asks before it overwrites', async () => {
    const workbook = await openTool('Insert a picker');
    await workbook.write({ ...b4, column: 2 }, [[{ value: 'mine' }]]);
    choose('What to choose in the cell', 'period');
    choose('System', 'Lancashire and South Cumbria');
    await said('=ICS_DEFICIT("Lancashire and South Cumbria",B4)');
    click('Insert');
    expect((await waitFor(() => screen.getByRole('dialog'))).textContent).toContain('C4 holds mine');
    click('Overwrite');
    await said(/^Inserted the drop-down/);
  });
});
