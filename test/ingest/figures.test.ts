import { type Ingested, ingest } from '../../scripts/ingest/ingest';
import type { Sheet } from '../../scripts/ingest/workbook';
import { changed } from './change';
import { sheetsOf } from './fixture';
import { oneYearSheets } from './one-year';
import { referenceWith } from './reference';
import { twoYearsSheets } from './two-years';

// Expected values are the fixture's amounts times 10, the weight of Lancashire and South Cumbria, and times 1,281 for England:
// 10 + 11 + … + 51, the weights of the 42 boards.

const oneYear = sheetsOf(oneYearSheets('2025/26'), '2025/26');
const twoYears = sheetsOf(twoYearsSheets('2023/24', '2024/25'), '2023/24');

const read = (sheets: readonly Sheet[], reference = referenceWith()): Ingested =>
  ingest({ sheets, saved: '2025-03' }, reference);

const central = ({ figures }: Ingested, id: string): string | undefined =>
  figures.find((figure) => figure.id === id)?.central;

describe('a workbook of one year', () => {
  const ingested = read(oneYear);

  test('gives ten columns of 42 boards and England', () => {
    expect(ingested.faults).toEqual([]);
    expect(ingested.figures).toHaveLength(430);
    expect(new Set(ingested.figures.map(({ system }) => system)).size).toBe(43);
    expect(new Set(ingested.figures.map(({ id }) => id)).size).toBe(430);
  });

  test('in our units, exact', () => {
    expect(central(ingested, 'qe1-allocation-core-2025-26-allocation')).toBe('970');
    expect(central(ingested, 'eng-allocation-core-2025-26-allocation')).toBe('124257');
    expect(central(ingested, 'qe1-allocation-core-recurrent-2025-26-allocation')).toBe('910');
    expect(central(ingested, 'qe1-allocation-core-recurrent-2024-25-allocation')).toBe('840.001');
    expect(central(ingested, 'eng-allocation-core-recurrent-2024-25-allocation')).toBe('107604.16');
    expect(central(ingested, 'eng-allocation-core-recurrent-per-head-2025-26-allocation')).toBe('1828.38');
    expect(central(ingested, 'eng-distance-from-target-2025-26-allocation')).toBe('0.0165');
    expect(central(ingested, 'eng-distance-from-target-opening-2025-26-allocation')).toBe('0.0188');
    expect(central(ingested, 'qe1-allocation-specialised-2025-26-allocation')).toBe('124');
    expect(central(ingested, 'qe1-allocation-primary-medical-2025-26-allocation')).toBe('102');
    expect(central(ingested, 'qe1-running-cost-allowance-2025-26-allocation')).toBe('6.8');
  });

  test('England of other primary care is without what NHS England keeps in its regions', () => {
    const id = 'eng-allocation-other-primary-2025-26-allocation';
    const figure = ingested.figures.find((row) => row.id === id);
    expect(figure?.central).toBe('6148.8');
    expect(figure?.locator).toBe(
      'sheet POD Allocation 2025-26, column “2025/26 Total allocation (£k)”, row England less the rows of NHS England',
    );
    expect(figure?.note).toContain('what NHS England keeps');
  });

  test('each row is whole', () => {
    const id = 'qe1-allocation-primary-medical-2025-26-allocation';
    expect(ingested.figures.find((row) => row.id === id)).toEqual({
      id,
      system: 'QE1',
      measure: 'allocation_primary_medical',
      period: '2025/26',
      basis: 'allocation',
      low: '',
      central: '102',
      high: '',
      unit: '£m',
      qualifier: '',
      as_of: '2025-03',
      source: 'nhse-alloc-2025-26',
      locator: 'sheet PMC Allocation 2025-26, column “Revised recurrent allocation (£k)”',
      said_by: 'NHS England',
      trust: 'A',
      headline: 'Y',
      supersedes: '',
      note: '',
    });
  });

  test('tells what could not be held against a year before, and that the source is new', () => {
    expect(ingested.remarks).toEqual([
      'nhse-alloc-2025-26 is not in sources.csv yet: add it before its figures.',
      'No year before to hold these against: allocation_core_recurrent_per_head 2025/26, distance_from_target_opening 2025/26, running_cost_allowance 2025/26.',
    ]);
  });
});

describe('a workbook of two years', () => {
  const ingested = read(twoYears, referenceWith([], '2023-06'));

  test('gives sixteen columns of 42 boards and England', () => {
    expect(ingested.faults).toEqual([]);
    expect(ingested.figures).toHaveLength(688);
    expect(new Set(ingested.figures.map(({ period }) => period))).toEqual(new Set(['2023/24', '2024/25']));
  });

  test('reads text with commas and percent signs, and the row without a name', () => {
    expect(central(ingested, 'eng-allocation-core-2023-24-allocation')).toBe('105042');
    expect(central(ingested, 'eng-allocation-core-recurrent-per-head-2023-24-allocation')).toBe('1636');
    expect(central(ingested, 'eng-distance-from-target-2023-24-allocation')).toBe('0.0279');
    expect(central(ingested, 'eng-running-cost-allowance-2024-25-allocation')).toBe('845.46');
    expect(central(ingested, 'qe1-allocation-other-primary-2024-25-allocation')).toBe('43');
  });

  test('only the newer year is a headline, and it was set ahead', () => {
    const [older, newer] = ['2023/24', '2024/25'].map((year) =>
      ingested.figures.find(({ id }) => id === `qe1-allocation-core-${year.replace('/', '-')}-allocation`),
    );
    expect([older?.headline, newer?.headline]).toEqual(['N', 'Y']);
    expect(older?.note).toBe('With the additions that the heading of its column names.');
    expect(newer?.note).toBe('With the additions that the heading of its column names. As set in 2023.');
    expect(newer?.as_of).toBe('2023-06');
    expect(newer?.source).toBe('nhse-alloc-2023-25');
  });
});

describe('where things stand does not matter', () => {
  test('sheets in another order and under other names', () => {
    const renamed = oneYear.map(({ rows }, place) => ({ name: `Sheet${place + 1}`, rows })).reverse();
    const centrals = (ingested: Ingested) => new Map(ingested.figures.map((row) => [row.id, row.central]));
    expect(centrals(read(renamed))).toEqual(centrals(read(oneYear)));
  });

  test('columns and rows moved', () => {
    const moved = changed(oneYear, 'PMC Allocation 2025-26', (rows) => [
      [],
      ...rows.map((row) => [...row.slice(0, 4), null, ...row.slice(4).reverse()]),
    ]);
    expect(read(moved).figures).toEqual(read(oneYear).figures);
  });
});

test('the workbook of the next year is read as it comes, with the 36 boards of April 2026', () => {
  const { figures, faults } = read(sheetsOf(oneYearSheets('2026/27'), '2026/27'));
  expect(faults).toEqual([]);
  expect(new Set(figures.filter(({ period }) => period === '2026/27').map(({ system }) => system)).size).toBe(37);
  // A board that did not exist in 2025/26 has no figure of it, whatever the baseline sheet reckons back.
  const before = figures.filter(({ period }) => period === '2025/26').map(({ system }) => system);
  expect(before).toContain('QE1');
  expect(before).not.toContain('D7T5G');
});

describe('what figures.csv holds already', () => {
  const known = (changes: Record<string, string>) => ({
    id: 'qe1-allocation-core-recurrent-2024-25-allocation',
    system: 'QE1',
    measure: 'allocation_core_recurrent',
    period: '2024/25',
    basis: 'allocation',
    central: '800',
    as_of: '2023-06',
    source: 'nhse-alloc-2023-25',
    headline: 'N',
    ...changes,
  });
  const updated = (ingested: Ingested) =>
    ingested.figures.find(({ system, period }) => system === 'QE1' && period === '2024/25');

  test('a newer vintage has the next id and supersedes the older', () => {
    const figure = updated(read(oneYear, referenceWith([known({})])));
    expect(figure?.id).toBe('qe1-allocation-core-recurrent-2024-25-allocation-2');
    expect(figure?.supersedes).toBe('qe1-allocation-core-recurrent-2024-25-allocation');
  });

  test('a workbook read a second time keeps its ids', () => {
    const own = known({
      id: 'qe1-allocation-core-recurrent-2024-25-allocation-3',
      source: 'nhse-alloc-2025-26',
      as_of: '2025-03',
    });
    expect(updated(read(oneYear, referenceWith([known({}), own])))?.id).toBe(own.id);
  });

  test('a headline of a later year stays the headline', () => {
    const later = known({
      id: 'qe1-allocation-core-2027-28-allocation',
      measure: 'allocation_core',
      period: '2027/28',
      headline: 'Y',
    });
    const { figures } = read(oneYear, referenceWith([later]));
    expect(figures.find(({ id }) => id === 'qe1-allocation-core-2025-26-allocation')?.headline).toBe('N');
    expect(figures.find(({ id }) => id === 'qf7-allocation-core-2025-26-allocation')?.headline).toBe('Y');
  });
});
