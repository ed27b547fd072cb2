/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { Pane } from '../../src/taskpane/pane';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';

installDialog();

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
const c4 = { ...b4, column: 2 };

const start = async (workbook = new MemoryWorkbook()): Promise<MemoryWorkbook> => {
  await workbook.select(b4);
  render(<Pane workbook={workbook} />);
  await act(async () => undefined);
  return workbook;
};

const type = (label: string, text: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
};
const click = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const key = (name: string): void => {
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Find a system' }), { key: name });
};
const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const openFigure = async (workbook?: MemoryWorkbook): Promise<MemoryWorkbook> => {
  const started = await start(workbook);
  click('Use this figure');
  return started;
};
const said = (sentence: string | RegExp) => waitFor(() => screen.getByText(sentence));
const formulaIn = async (workbook: MemoryWorkbook, cell: typeof b4): Promise<string | null> =>
  (await workbook.read(cell))[0]![0]!.formula;

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('finding a system', () => {
  it('suggests by acronym, and opens what the arrow keys chose', async () => {
    await start();
    type('Find a system', 'LSC');
    const box = screen.getByRole('combobox', { name: 'Find a system' });
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    key('ArrowDown');
    const active = document.getElementById(box.getAttribute('aria-activedescendant')!)!;
    expect(active.getAttribute('aria-selected')).toBe('true');
    expect(active.textContent).toContain('Lancashire and South Cumbria');
    key('Enter');
    const title = await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Lancashire and South Cumbria' }));
    expect(document.activeElement).toBe(title);
  });

  it('goes round at the ends, and Escape clears the box', async () => {
    await start();
    type('Find a system', 'london');
    const options = screen.getAllByRole('option');
    expect(options.length).toBeGreaterThan(3);
    key('ArrowUp');
    expect(screen.getAllByRole('option').at(-1)!.getAttribute('aria-selected')).toBe('true');
    key('ArrowDown');
    expect(screen.getAllByRole('option')[0]!.getAttribute('aria-selected')).toBe('true');
    key('Escape');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByLabelText('Find a system')).toHaveProperty('value', '');
  });

  it('says so when nothing is called that', async () => {
    await start();
    type('Find a system', '=SUM(1) 🦆 __proto__');
    expect(screen.getAllByText(/No system is called “=SUM\(1\) 🦆 __proto__”/).length).toBeGreaterThan(0);
    key('Enter');
    expect(screen.getByLabelText('Find a system')).toBeTruthy();
  });

  it('finds England as a whole', async () => {
    await start();
    type('Find a system', 'engl');
    key('Enter');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'England' }));
  });

  it('lists the 42 systems and the six boards of April 2026 by region, parted', async () => {
    await start();
    for (const region of document.querySelectorAll('details')) {
      region.open = true;
      fireEvent(region, new Event('toggle'));
    }
    const lists = await waitFor(() => {
      const found = [...document.querySelectorAll('details')].map((region) => [...region.querySelectorAll('ul')]);
      expect(found.every((each) => each.length > 0)).toBe(true);
      return found;
    });
    const count = (list: Element | undefined): number => list?.querySelectorAll('li').length ?? 0;
    // 42 boards from July 2022; after the mergers of April 2026 there are 36, of which 6 are new bodies.
    expect(lists.reduce((sum, [before]) => sum + count(before), 0)).toBe(42);
    expect(lists.reduce((sum, [, after]) => sum + count(after), 0)).toBe(6);
    expect(screen.getByText('Frimley').textContent).toBe('Frimley (until March 2026)');
    expect(screen.getByText('Thames Valley').textContent).toBe('Thames Valley (from April 2026)');
  });

  it('forgets the example once it is hidden', async () => {
    await start();
    click('Hide');
    expect(screen.queryByText('Use this figure')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Find a system'));
    cleanup();
    await start();
    expect(screen.queryByText('Use this figure')).toBeNull();
  });
});

describe('a system', () => {
  const openBody = async (text: string): Promise<void> => {
    await start();
    type('Find a system', text);
    key('Enter');
    await waitFor(() => screen.getByRole('button', { name: /All systems/ }));
  };

  it('shows its figures with value, range, basis, period, date, source and trust, the headline first', async () => {
    await openBody('LSC');
    expect(screen.getByText(/ODS QE1 · ONS E54000048 · North West/)).toBeTruthy();
    const deficit = screen.getByRole('heading', { level: 2, name: 'Deficit' }).parentElement!;
    const [first, second] = within(deficit).getAllByRole('listitem');
    expect(first?.textContent).toContain('about £300m');
    expect(first?.textContent).toContain('range £240m to £340m');
    expect(first?.textContent).toContain('Estimate, stated in February 2021, headline');
    expect(first?.textContent).toContain('As of 3 February 2021');
    expect(first?.textContent).toContain('p. 41');
    expect(first?.textContent).toContain('Campaign newsletter (trust D)');
    expect(second?.textContent).toContain('£277m');
  });

  it('gathers a programme’s list under its total', async () => {
    await openBody('LSC');
    const list = screen.getByRole('heading', { level: 2, name: 'RightCare opportunity' }).parentElement!;
    const rows = within(list).getAllByRole('listitem');
    // The seven lines and the total of 113 that the article gives.
    expect(rows).toHaveLength(8);
    expect(rows[0]?.textContent).toContain('£113m');
    expect(rows[1]?.textContent).toBe('Musculoskeletal£25m');
  });

  it('says what can be done where there is no figure', async () => {
    await openBody('Thames Valley');
    expect(screen.getByText(/There is no figure for Thames Valley/).textContent).toMatch(
      /Look under the boards that it came from: .*Buckinghamshire, Oxfordshire and Berkshire West/,
    );
  });

  it('gives the focus back to where one came from', async () => {
    await openBody('LSC');
    click(/about £300m/);
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: about £300m' }));
    click(/Lancashire and South Cumbria/);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('about £300m'));
    click(/All systems/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Find a system')));
    expect(screen.getByLabelText('Find a system')).toHaveProperty('value', 'LSC');
  });
});

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

  it('writes the citation alone, in both places', async () => {
    const workbook = await openFigure();
    fireEvent.click(screen.getByLabelText('Citation only'));
    expect(within(screen.getByLabelText('Citation')).queryByText('None')).toBeNull();
    choose('Citation', 'both');
    click('Insert');
    await said(/^Inserted the citation in C4 and in a note on B4\./);
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
    click('Use this figure');
    await said('Select a cell first.');
    expect(screen.getByRole('button', { name: 'Insert' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('offers no notes where the host keeps none', async () => {
    await openFigure(new MemoryWorkbook({ hasNotes: false }));
    expect(within(screen.getByLabelText('Citation')).getAllByRole('option')).toHaveLength(2);
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
    click('All functions');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'All functions' }));
    type('Find a function', 'savings rate');
    click(/^SAVINGS_RATE\(/);
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
    click('All functions');
    type('Find a function', 'zzz');
    expect(screen.getByText('No function matches.')).toBeTruthy();
  });
});
