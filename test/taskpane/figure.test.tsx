/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { figuresOf, systems } from '../../src/dataset';
import type { Figure } from '../../src/dataset/types';
import { relationsOf } from '../../src/taskpane/relations';
import { choose, click, key, openFigure, start, type } from './steps';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const section = (title: string): HTMLElement =>
  screen.getByRole('heading', { level: 2, name: title }).closest('section')!;

describe('a figure', () => {
  it('says in words what it measures, its range, who said it, and what its trust means', async () => {
    await openFigure();
    const about = section('About this figure').textContent!;
    expect(about).toContain('a surplus is negative');
    expect(about).toContain('Range £240m to £340m.');
    expect(about).toContain('Estimate, stated in February 2021, the headline. As of 3 February 2021');
    expect(about).toContain('Trust D, the lowest of four: what was read is a campaign newsletter.');
  });

  it('tells of a newer full-year figure, leads there and back', async () => {
    await openFigure();
    const newer = screen.getByText(/^Newer full-year figure:/);
    // The newest year for which a whole-system outturn of this system has been stated.
    fireEvent.click(within(newer).getByRole('button', { name: /outturn 2024\/25$/ }));
    await waitFor(() => screen.getByRole('heading', { level: 1, name: /^Deficit: £129\.8m/ }));
    expect(screen.queryByText(/^Newer full-year figure:/)).toBeNull();
    click('Back to about £300m, February 2021');
    await waitFor(() => expect(document.activeElement?.id).toBe('ics-newer'));
  });

  it('lists the other periods, bases and dates of its measure', async () => {
    await openFigure();
    const rows = within(section('Other periods, bases and dates')).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Outturn, 2024/25');
    const earlier = rows.find((row) => row.textContent?.includes('£277m'))!;
    fireEvent.click(within(earlier).getByRole('button'));
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'Deficit: £277m' }));
  });

  it('shows the whole citation in the chosen style, whether or not it is written', async () => {
    await openFigure();
    choose('Citation', 'none');
    choose('Citation style', 'vancouver');
    // In Vancouver’s order the year follows the publisher.
    expect(section('About this figure').textContent).toContain('Cited: Lancashire and South Cumbria');
    expect(section('About this figure').textContent).toContain('2021 Feb 3; p. 41. Quoted in: ');
  });

  it('keeps the chosen style and place for the next figure', async () => {
    await openFigure();
    choose('Citation style', 'apa');
    click(/outturn 2024\/25/);
    await waitFor(() => expect(screen.getByLabelText('Citation style')).toHaveProperty('value', 'apa'));
  });
});

describe('the relations of a figure', () => {
  const every: readonly Figure[] = ['ENG', ...systems().map(({ odsCode }) => odsCode)].flatMap(figuresOf);
  const alike = (one: Figure, other: Figure): boolean =>
    one.odsCode === other.odsCode && one.measure === other.measure && one.id !== other.id;

  it('hold for all figures: conflicts are mutual, and one of them is preferred by all', () => {
    for (const figure of every) {
      const { vintages, conflicts, preferred } = relationsOf(figure);
      expect(vintages).toHaveLength(every.filter((each) => alike(figure, each)).length);
      for (const each of conflicts) {
        expect([each.period, each.basis]).toEqual([figure.period, figure.basis]);
        expect(relationsOf(each).conflicts).toContain(figure);
        expect(relationsOf(each).preferred).toBe(preferred);
      }
    }
  });

  it('are told on the screen where sources disagree', async () => {
    const figure = every.find((each) => relationsOf(each).conflicts.length > 0)!;
    await start();
    type('Find a system', figure.odsCode === 'ENG' ? 'England' : figure.odsCode);
    key('Enter');
    await waitFor(() => screen.getByLabelText('Find a figure'));
    type('Find a figure', `${figure.measure} ${figure.period}`);
    fireEvent.click(document.getElementById(`ics-figure-${figure.id}`)!);
    await waitFor(() => section('Sources disagree'));
    expect(section('Sources disagree').textContent).toMatch(
      /A formula that names them gives (this one|.*[\d%]).*trust/,
    );
    expect(within(section('Sources disagree')).getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});

describe('the published sums about a figure', () => {
  const openSums = async (system: string, filter: string, button: RegExp): Promise<string> => {
    await start();
    type('Find a system', system);
    key('Enter');
    await waitFor(() => screen.getByLabelText('Find a figure'));
    type('Find a figure', filter);
    click(button);
    await waitFor(() => section('Published sums about it'));
    return section('Published sums about it').textContent!;
  };

  it('are shown with what was stated, what their inputs give, and the verdict', async () => {
    await openFigure();
    const sums = section('Published sums about it').textContent!;
    // 300 over 3,700 is 8.108…%, which the article gives as 8%.
    expect(sums).toMatch(/Agrees after rounding.*Stated: 8%; its inputs give 8\.108%/);
    // 300 in three equal steps is 100 to the last digit.
    expect(sums).toMatch(/Agrees(?! after).*Stated: £100m; its inputs give £100m/);
  });

  it('do not hide where they do not add up, nor where that cannot be told', async () => {
    // Two months’ 340 over twelve is 2,040; with the planned deficit of 750 it is 2,790; stated are £2.75bn.
    const sums = await openSums('England', 'overspend 2023/24', /£340m/);
    expect(sums).toMatch(/Does not agree.*Stated: £2\.75bn; its inputs give £2,040m/);
    expect(sums).toContain('its inputs give £2,790m');
    cleanup();
    expect(await openSums('England', 'savings required share 2022/23', /5%/)).toMatch(
      /Cannot be told.*Stated: 5%; its inputs are not stated/,
    );
  });
});
