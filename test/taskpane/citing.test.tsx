/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
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
    ['footnote', /^Inserted footnote \[1\] in C4, listed in row 2 of Sources\. Undo/],
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
    ['=ICS_DEFICIT("LSC")+1', /does not show one figure by one call/],
    ['=ICS_ALLOCATION("LSC","2025/26")', /B4 shows no figure\. It is our own sum/],
    ['=SUM(A1:A3)', /does not show one figure by one call/],
    ['=SAVINGS_RATE(300,3,3700)', /does not show one figure by one call/],
    ['=ICS_DEFICIT("Narnia")', /B4 shows no figure\. Unknown system “Narnia”/],
    ['=ICS_FIGURE("LSC",NOW())', /does not show one figure by one call/],
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

  it('passes the host’s refusal on', async () => {
    const workbook = await openCite('=ICS_DEFICIT("LSC")');
    await waitFor(() => screen.getByRole('button', { name: 'Cite' }));
    workbook.refusal = 'The sheet is protected.';
    click('Cite');
    await said('The sheet is protected.');
    expect(within(screen.getByRole('alert')).getByText('The sheet is protected.')).toBeTruthy();
  });
});
