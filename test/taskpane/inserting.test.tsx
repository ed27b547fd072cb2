/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { Pane } from '../../src/taskpane/pane';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';
import { b4, c4, choose, click, formulaIn, key, open, openFigure, said, start, type } from './steps';

installDialog();

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('inserting', () => {
  const planned = (): string => screen.getByRole('heading', { name: /Will write/ }).parentElement!.textContent!;

  it('shows what it will write where, following the selection and every choice', async () => {
    const workbook = await openFigure();
    expect(planned()).toMatch(/^Will write in Sheet1B4=ICS_DEFICIT\("LSC"\) shows £300mC4=ICS_CITE\("LSC"\) shows /);
    await act(() => workbook.select({ ...b4, row: 9, rows: 3 }));
    expect(planned()).toContain('B10=ICS_DEFICIT');
    choose('Estimate', 'high');
    expect(planned()).toContain('=ICS_DEFICIT("LSC",,"high") shows £340m');
    choose('Citation style', 'oscola');
    expect(planned()).toContain('C10=ICS_CITE("LSC",,,"oscola")');
    fireEvent.click(screen.getByLabelText('Value'));
    expect(planned()).toContain('B10340C10');
    choose('Citation', 'note');
    expect(planned()).toMatch(/B10340Note on B10Lancashire.* 41, quoted in/);
  });

  it('writes exactly that, and says so', async () => {
    const workbook = await openFigure();
    click('Insert');
    await said('Inserted £300m in B4 and its citation in C4. Undo in the test workbook takes it back.');
    expect(await formulaIn(workbook, b4)).toBe('=ICS_DEFICIT("LSC")');
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE("LSC")');
    expect(screen.getByText(/Inserted £300m/).getAttribute('role')).toBe('status');
  });

  it('says that it is writing once that takes more than a second, and is not begun twice', async () => {
    const workbook = await openFigure();
    const write = workbook.writeRanges.bind(workbook);
    let allow = (): void => undefined;
    const allowed = new Promise<void>((resolve) => {
      allow = resolve;
    });
    const writes = jest.spyOn(workbook, 'writeRanges').mockImplementation(async (given) => {
      await allowed;
      return write(given);
    });
    jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick'] });
    try {
      click('Insert');
      await act(() => jest.advanceTimersByTimeAsync(900));
      expect(screen.getByRole('status').textContent).toBe('');
      await act(() => jest.advanceTimersByTimeAsync(200));
      expect(screen.getByRole('status').textContent).toBe('Writing …');
      click('Insert');
      await act(() => jest.advanceTimersByTimeAsync(200));
    } finally {
      jest.useRealTimers();
    }
    allow();
    await said(/^Inserted £300m in B4/);
    expect(writes).toHaveBeenCalledTimes(1);
  });

  it('writes the citation alone, in both places', async () => {
    const workbook = await openFigure();
    fireEvent.click(screen.getByLabelText('Citation only'));
    expect(within(screen.getByLabelText('Citation')).queryByText('None')).toBeNull();
    choose('Citation', 'both');
    click('Insert');
    await said(
      /^Inserted the citation in C4 and in a note on B4\. Undo .* takes it back, the note as a step of its own\.$/,
    );
    expect(await formulaIn(workbook, b4)).toBeNull();
    expect((await workbook.read(b4))[0]![0]!.note).toContain('p. 41');
  });

  it('asks before it overwrites, leaves all as it was on Escape, and goes on when told to', async () => {
    const workbook = await openFigure();
    await workbook.write(c4, [[{ value: 'my own words' }]]);
    screen.getByRole('button', { name: 'Insert' }).focus();
    click('Insert');
    const dialog = await waitFor(() => screen.getByRole('dialog'));
    expect(dialog.textContent).toContain('C4 holds my own words.');
    expect(document.activeElement?.textContent).toBe('Choose another cell');
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    await said(/Nothing was written/);
    expect(document.activeElement?.textContent).toBe('Insert');
    expect(await formulaIn(workbook, b4)).toBeNull();
    click('Insert');
    await waitFor(() => screen.getByRole('dialog'));
    click('Overwrite');
    await said(/^Inserted £300m in B4/);
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE("LSC")');
  });

  it('adds to the user’s note, below what stands there', async () => {
    const workbook = await openFigure();
    await workbook.writeNote(b4, 'Ask Anna');
    choose('Citation', 'note');
    click('Insert');
    const dialog = await waitFor(() => screen.getByRole('dialog', { name: 'Add to the note that is there?' }));
    expect(dialog.textContent).toContain('Ask Anna');
    click('Add to note');
    await said(/its citation in a note on B4/);
    expect((await workbook.read(b4))[0]![0]!.note).toMatch(/^Ask Anna\n\nLancashire/);
  });

  it('tells the host’s refusal, and goes on after it', async () => {
    const workbook = await openFigure();
    workbook.refusal = 'The sheet is protected. Ask its owner.';
    click('Insert');
    await said('The sheet is protected. Ask its owner.');
    expect(screen.getByRole('alert').textContent).toBe('The sheet is protected. Ask its owner.');
    workbook.refusal = null;
    click('Insert');
    await said(/^Inserted £300m/);
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('says where the sheet ends, and will not write there', async () => {
    const workbook = await openFigure();
    await act(() => workbook.select({ ...b4, column: 16_383 }));
    expect(planned()).toMatch(/There is no cell to the right of XFD4/);
    expect(screen.getByRole('button', { name: 'Insert' }).getAttribute('aria-disabled')).toBe('true');
    click('Insert');
    expect(screen.queryByText(/^Inserted/)).toBeNull();
  });

  it('says why there is no selection to write at', async () => {
    const workbook = new MemoryWorkbook();
    workbook.refusal = 'Select a cell first.';
    render(<Pane workbook={workbook} />);
    await open('Use this figure');
    await said('Select a cell first.');
    expect(screen.getByRole('button', { name: 'Insert' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('offers no notes and comments where the host keeps none', async () => {
    await openFigure(new MemoryWorkbook({ features: { notes: false, comments: false } }));
    const offered = within(screen.getByLabelText('Citation')).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['In the next cell', 'As a footnote', 'None']);
  });

  it('puts the citation into a comment, and says how that is taken back', async () => {
    const workbook = await openFigure();
    choose('Citation', 'comment');
    expect(planned()).toContain('Comment on B4Lancashire');
    click('Insert');
    await said(/^Inserted £300m in B4 and its citation in a comment on B4\. Undo .* takes it back, but the comment\.$/);
    expect(workbook.comments.get('Sheet1!B4')?.[0]).toContain('p. 41');
  });

  it('cites by a numbered footnote on the Sources sheet, the same number each time', async () => {
    const workbook = await openFigure();
    choose('Citation', 'footnote');
    await waitFor(() =>
      expect(planned()).toMatch(/B4=ICS_DEFICIT\("LSC"\) shows £300mC4\[1\]Sources, row 2Lancashire/),
    );
    click('Insert');
    await said(/^Inserted £300m in B4 and footnote \[1\] in C4, listed in row 2 of Sources\. .* back, in 2 steps\.$/);
    expect((await workbook.read(c4))[0]![0]!.text).toBe('[1]');
    await act(() => workbook.select({ ...b4, row: 9 }));
    await waitFor(() => expect(planned()).toContain('C10[1]'));
    click('Insert');
    await said(/footnote \[1\] in C10, listed in row 2 of Sources\. .* takes it back\.$/);
  });

  it('offers only the estimates that the source gives', async () => {
    await start();
    type('Find a system', 'England');
    key('Enter');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'England' }));
    click(/over 35,000,000 people/);
    await waitFor(() => screen.getByRole('heading', { level: 1, name: /over 35,000,000 people/ }));
    expect(screen.queryByLabelText('Estimate')).toBeNull();
    expect(planned()).toContain(',,"low")');
  });
});

describe('the functions', () => {
  it('are found by their words, and an example is inserted', async () => {
    const workbook = await start();
    await open('All functions');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'All functions' }));
    type('Find a function', 'savings rate');
    await open(/^SAVINGS_RATE\(/);
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'SAVINGS_RATE' }));
    choose('Example', 'SAVINGS_RATE(300,3,3700)');
    // The documents' first worked rate, 300 over three years of 3,700, to one decimal.
    expect(screen.getByRole('heading', { name: /Will write/ }).parentElement?.textContent).toContain('shows 2.7%');
    click('Insert');
    await said(/^Inserted SAVINGS_RATE in B4\./);
    expect(await formulaIn(workbook, b4)).toBe('=SAVINGS_RATE(300,3,3700)');
  });

  it('say so when none matches', async () => {
    await start();
    await open('All functions');
    type('Find a function', 'zzz');
    expect(screen.getByText('No function matches.')).toBeTruthy();
  });
});
