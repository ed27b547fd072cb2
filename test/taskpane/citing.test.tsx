/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { installDialog } from './dialog';
import { b4, c4, choose, click, formulaIn, open, said, start } from './steps';

installDialog();

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const holding = async (formula: string): Promise<MemoryWorkbook> => {
  const workbook = new MemoryWorkbook();
  await workbook.write(b4, [[{ formula }]]);
  return workbook;
};

const openCite = async (formula: string): Promise<MemoryWorkbook> => {
  const workbook = await start(await holding(formula));
  await open('Tools');
  await open('Cite a cell');
  return workbook;
};

describe('citing a figure that stands in a cell', () => {
  it('is offered at the start where the selected cell shows one of ours', async () => {
    await start(await holding('=ICS_DEFICIT("LSC")'));
    const offer = await waitFor(() => screen.getByRole('region', { name: 'Selected cell' }));
    expect(offer.textContent).toMatch(/^B4 shows a figure:Deficit: about £300m, Lancashire and South Cumbria/);
    expect(screen.queryByText('Use this figure')).toBeNull();
    click('Cite this figure');
    await waitFor(() => screen.getByText('In B4: =ICS_DEFICIT("LSC")'));
  });

  it('writes the citation into the next cell and leaves the cell as it is', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC","2020-02")');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: £277m' }));
    expect(screen.queryByText('Estimate')).toBeNull();
    click('Cite');
    await said(/^Inserted the citation in C4\. Undo/);
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE("LSC",,"2020-02")');
    expect(await formulaIn(workbook, b4)).toBe('=ICS_DEFICIT("LSC","2020-02")');
  });

  it.each([
    ['note', /^Inserted the citation in a note on B4\. Undo/],
    ['comment', /^Inserted the citation in a comment on B4\. Delete the comment to take it back\./],
    ['footnote', /^Inserted footnote \[1\] in C4, listed in row 2 of Sources\. Undo .* takes it back, in 2 steps\.$/],
  ])('writes it as a %s', async (place, sentence) => {
    await openCite('=ICS_DEFICIT("LSC")');
    await waitFor(() => screen.getByLabelText('Citation'));
    choose('Citation', place);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Cite' }).getAttribute('aria-disabled')).toBe('false'),
    );
    click('Cite');
    await said(sentence);
  });

  it.each([
    ['=ICS_ALLOCATION("LSC","2025/26","core")', /^Allocation: core services: /],
    ['=ICS_ALLOCATION("LSC","2025/26")', /^Allocation.*: £5,274\.718m$/],
    ['=ICS_OPPORTUNITY("LSC","RightCare","Musculoskeletal")', /^RightCare opportunity: Musculoskeletal: £25m$/],
    ['=ICS_CARD("LSC")', /^Deficit: about £300m$/],
    ['=ICS_BUDGET("LSC")', /^Budget: £3,700m$/],
    ['=ICS_SAVINGS_TARGET("England","2022/23")', /^Savings required: £5,700m$/],
    ['=ICS_FIGURE("qe1-deficit-2020-02-estimate")', /^Deficit: £277m$/],
  ])('knows the figure of %s', async (formula, title) => {
    await openCite(formula);
    await waitFor(() => screen.getByRole('heading', { level: 1, name: title }));
  });

  it('reads the cells that the call names', async () => {
    const workbook = await holding('=ICS_FIGURE($A$4,"control_total")');
    await workbook.write({ ...b4, column: 0 }, [[{ value: 'LSC' }]]);
    await start(workbook);
    await waitFor(() => screen.getByRole('region', { name: 'Selected cell' }));
    expect(screen.getByText('Control total: £97m')).toBeTruthy();
  });

  it.each([
    ['=SUM(A1:A3)', /B4 shows no figure by a function such as/],
    ['=SAVINGS_RATE(300,3,3700)', /B4 shows no figure by a function such as/],
    ['=ICS_DEFICIT("Narnia")', /B4 shows no figure\. Unknown system “Narnia”/],
    ['=ICS_DEFICIT("LSC",,"median")', /estimate cannot be “median”/],
  ])('says why it cannot: %s', async (formula, sentence) => {
    await openCite(formula);
    await said(sentence);
    expect(screen.getByRole('status').textContent).toMatch(sentence);
  });

  it('says so for an empty cell and a bare value, and follows the selection', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC")');
    await waitFor(() => screen.getByRole('button', { name: 'Cite' }));
    await act(() => workbook.select({ ...b4, row: 8 }));
    await said(/^B9 is empty\./);
    await workbook.write({ ...b4, row: 9 }, [[{ value: 300 }]]);
    await act(() => workbook.select({ ...b4, row: 9 }));
    await said(/^B10 holds no formula/);
    await act(() => workbook.select(b4));
    await waitFor(() => screen.getByText('In B4: =ICS_DEFICIT("LSC")'));
  });

  const willWrite = (): string => screen.getByRole('heading', { name: /Will write/ }).parentElement!.textContent!;

  it('follows the cells that the figure’s call names, and says so before it writes', async () => {
    const workbook = await holding('=ICS_DEFICIT(A4,"latest")');
    await workbook.write({ ...b4, column: 0 }, [[{ value: 'LSC' }]]);
    await start(workbook);
    await open('Tools');
    await open('Cite a cell');
    await waitFor(() => screen.getByText(/follows the figure when A4 changes or a newer year is there\.$/));
    expect(willWrite()).toContain('C4=ICS_CITE(A4,,"latest")');
    choose('Citation', 'note');
    await said(/^This is text: it stays as it is when A4 changes or a newer year is there\. Only a formula/);
    choose('Citation', 'footnote');
    await said(/^This is text: it stays as it is when A4 changes/);
    choose('Citation', 'next cell');
    click('Cite');
    await said(/^Inserted the citation in C4\./);
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE(A4,,"latest")');
  });

  it('says what came of it still when the user has been to the sheet, until something else stands there', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC")');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: about £300m' }));
    click('Cite');
    await said(/^Inserted the citation in C4/);
    const reads = jest.spyOn(workbook, 'readRanges');
    const comeBack = async (): Promise<void> => {
      const before = reads.mock.calls.length;
      fireEvent(document.querySelector('.ics-pane')!, new Event('pointerenter'));
      await waitFor(() => expect(reads.mock.calls.length).toBeGreaterThan(before));
      await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    };
    await comeBack();
    await said(/^Inserted the citation in C4/);
    expect(screen.getByRole('button', { name: 'Cite' }).getAttribute('aria-disabled')).toBe('false');
    await workbook.write(b4, [[{ formula: '=ICS_BUDGET("LSC")' }]]);
    await comeBack();
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Budget: £3,700m' }));
    expect(screen.queryByText(/^Inserted the citation in C4/)).toBeNull();
  });

  it('says what a citation cannot follow', async () => {
    const workbook = await holding('=ICS_SAVINGS_TARGET(A4,,"claim")');
    await workbook.write({ ...b4, column: 0 }, [[{ value: 'LSC' }]]);
    await start(workbook);
    await open('Tools');
    await open('Cite a cell');
    await said('It does not follow when A4 changes: cite again then.');
  });

  it('says that two figures are in a formula, and offers both', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC")/ICS_BUDGET("LSC")');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: '2 figures' }));
    expect(screen.getByText('In B4, which works with them: =ICS_DEFICIT("LSC")/ICS_BUDGET("LSC")')).toBeTruthy();
    expect([...screen.getByLabelText('What to cite').children].map((option) => option.textContent)).toEqual([
      'Both figures, side by side',
      'Deficit: about £300m, Lancashire and South Cumbria, 2021-02',
      'Budget: £3,700m, Lancashire and South Cumbria, 2021-03',
    ]);
    choose('What to cite', '2');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Budget: £3,700m' }));
    expect(willWrite()).toContain('C4=ICS_CITE("LSC","budget")');
    choose('What to cite', '0');
    await waitFor(() => expect(willWrite()).toContain('D4=ICS_CITE("LSC","budget")'));
    click('Cite');
    await said(/^Inserted the citations in C4 and D4\./);
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE("LSC")');
  });

  it('writes two footnotes for two figures', async () => {
    await openCite('=ICS_DEFICIT("LSC")/ICS_BUDGET("LSC")');
    await waitFor(() => screen.getByLabelText('Citation'));
    choose('Citation', 'footnote');
    await waitFor(() => expect(willWrite()).toContain('Sources, row 3'));
    click('Cite');
    await said(/^Inserted footnotes \[1\] and \[2\] in C4 and D4, listed in rows 2 and 3 of Sources\./);
  });

  it('cites a column beside it, and asks before anything in it is lost', async () => {
    const workbook = await holding('=ICS_DEFICIT(A4:A6)');
    for (const row of [3, 4, 5]) await workbook.write({ ...b4, row, column: 0 }, [[{ value: 'LSC' }]]);
    await workbook.write({ ...b4, row: 4 }, [[{ value: 300 }]]);
    await workbook.write({ ...c4, row: 5 }, [[{ value: 'mine' }]]);
    await start(workbook);
    await act(() => workbook.select({ ...b4, row: 4 }));
    await open('Tools');
    await open('Cite a cell');
    await waitFor(() => screen.getByText('B5 is filled from B4: =ICS_DEFICIT(A4:A6)'));
    screen.getByRole('heading', { level: 1, name: 'The figures in B4 to B6' });
    expect(willWrite()).toMatch(/C4=ICS_CITE\(A4:A6\).*C4 to C6filled by the formula/);
    expect([...screen.getByLabelText('Citation').children]).toHaveLength(1);
    click('Cite');
    expect((await waitFor(() => screen.getByRole('dialog'))).textContent).toContain('C6 holds mine');
    expect(await formulaIn(workbook, c4)).toBeNull();
    click('Overwrite');
    await said(/^Inserted the citations in C4 to C6\./);
    expect(await formulaIn(workbook, c4)).toBe('=ICS_CITE(A4:A6)');
    const [[last] = []] = await workbook.read({ ...c4, row: 5 });
    expect(last!.value).toBeNull();
  });

  it('shows no more of a formula than can be read', async () => {
    await openCite(`=ICS_DEFICIT("LSC")+LEN("${'x'.repeat(5000)}")`);
    const shown = await waitFor(() => screen.getByText(/^In B4, which works with it: /));
    expect(shown.textContent!.length).toBeLessThan(200);
  });

  it('passes the host’s refusal on', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC")');
    await waitFor(() => screen.getByRole('button', { name: 'Cite' }));
    workbook.refusal = 'The sheet is protected.';
    click('Cite');
    await said('The sheet is protected.');
    expect(within(screen.getByRole('alert')).getByText('The sheet is protected.')).toBeTruthy();
  });
});
