/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { click, key, start, type } from './steps';

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
    await waitFor(() => expect(document.activeElement?.textContent).toBe(title.textContent));
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

  // data/system_codes.csv has the code of the Office for National Statistics.
  it.each(['E54000048', ' e54000048 '])('offers the one system of the full code “%s”', async (code) => {
    await start();
    type('Find a system', code);
    const options = screen.getAllByRole('option');
    expect(options).toHaveLength(1);
    expect(options[0]!.textContent).toContain('Lancashire and South Cumbria');
  });

  it('says so when nothing is called that', async () => {
    await start();
    type('Find a system', '=SUM(1) 🦆 __proto__');
    expect(screen.getAllByText(/No system is called “=SUM\(1\) 🦆 __proto__”/).length).toBeGreaterThan(0);
    key('Enter');
    expect(screen.getByLabelText('Find a system')).toBeTruthy();
  });

  it('says back no more of a long text than can be read out', async () => {
    await start();
    type('Find a system', 'x'.repeat(10_000));
    const said = screen.getAllByText(/^No system is called “x+…”/);
    expect(said.map((element) => element.textContent!.length < 200)).toEqual([true, true]);
    expect(screen.getByRole('status').textContent).toBe(`No system is called “${'x'.repeat(57)}…”.`);
  });

  it('finds England as a whole', async () => {
    await start();
    type('Find a system', 'engl');
    key('Enter');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'England' }));
  });

  it('lists the 42 systems and the six boards of April 2026 by region, parted', async () => {
    await start();
    const titles = screen.getAllByRole('button', { expanded: false });
    for (const title of titles) fireEvent.click(title);
    const lists = await waitFor(() => {
      const found = titles.map(({ nextElementSibling: fold }) => [...fold!.querySelectorAll('ul')]);
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

  const group = (title: string): HTMLElement => screen.getByRole('heading', { level: 2, name: title }).parentElement!;
  const unfold = async (section: HTMLElement): Promise<HTMLElement[]> => {
    fireEvent.click(within(section).getByRole('button', { expanded: false }));
    return waitFor(() => within(section).getAllByRole('listitem'));
  };

  it('shows the headline with value, range, basis, period, date, source and trust, and folds the others', async () => {
    await openBody('LSC');
    expect(screen.getByText(/ODS QE1 · ONS E54000048 · North West/)).toBeTruthy();
    const deficit = group('Deficit');
    expect(deficit.textContent).toContain('about £300m');
    expect(deficit.textContent).toContain('range £240m to £340m');
    expect(deficit.textContent).toContain('Estimate, stated in February 2021, headline');
    expect(deficit.textContent).toContain('As of 3 February 2021');
    expect(deficit.textContent).toContain('p. 41');
    expect(deficit.textContent).toContain('Campaign newsletter (trust D)');
    expect(within(deficit).queryAllByRole('listitem')).toHaveLength(0);
    const rows = await unfold(deficit);
    const earlier = rows.find((row) => row.textContent?.includes('£277m'));
    expect(earlier?.textContent).toContain('Estimate, stated in February 2020');
    expect(earlier?.textContent).toContain('as of February 2020');
  });

  it('gathers a programme’s list under its total', async () => {
    await openBody('LSC');
    const list = group('RightCare opportunity');
    expect(list.textContent).toContain('£113m');
    const rows = await unfold(list);
    // The seven lines that the article gives beside their total of 113.
    expect(rows).toHaveLength(7);
    expect(rows[0]?.textContent).toBe('Musculoskeletal£25m');
  });

  it('narrows its figures by words of measure, period and basis, and unfolds what was found', async () => {
    await openBody('LSC');
    type('Find a figure', 'deficit estimate 2020');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Deficit']);
    expect(group('Deficit').textContent).toContain('£277m');
    expect(screen.getByText('1 figure.').getAttribute('role')).toBe('status');
    type('Find a figure', 'musculo');
    expect(group('RightCare opportunity').textContent).toContain('£25m');
    type('Find a figure', '__proto__ 🦆');
    expect(screen.getByText(/No figure has all these words/)).toBeTruthy();
    fireEvent.keyDown(screen.getByLabelText('Find a figure'), { key: 'Escape' });
    expect(group('Deficit').textContent).toContain('about £300m');
  });

  it('keeps what was looked for and unfolded while one of its figures is open', async () => {
    await openBody('LSC');
    const [row] = await unfold(group('RightCare opportunity'));
    fireEvent.click(within(row!).getByRole('button'));
    click('Back to Lancashire and South Cumbria');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Musculoskeletal'));
    type('Find a figure', 'budget');
    click(/£3,700m/);
    click('Back to Lancashire and South Cumbria');
    expect(screen.getByLabelText('Find a figure')).toHaveProperty('value', 'budget');
  });

  it('says what is lacking and what can be done, and leads to the boards before', async () => {
    await openBody('Thames Valley');
    expect(screen.getByText(/There is no .* for Thames Valley/).textContent).toContain(
      'Look under the boards that its area came from',
    );
    click('Frimley');
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Frimley' }));
    click('Back to Thames Valley');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Frimley'));
  });

  it('gives the focus back to where one came from', async () => {
    await openBody('LSC');
    click(/about £300m/);
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: about £300m' }));
    click('Back to Lancashire and South Cumbria');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('about £300m'));
    click('Back to All systems');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Find a system')));
    expect(screen.getByLabelText('Find a system')).toHaveProperty('value', 'LSC');
  });
});
