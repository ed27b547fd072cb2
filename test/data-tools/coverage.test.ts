import { readFileSync } from 'node:fs';
import { Dataset } from '../../scripts/data/dataset';
import type { Table } from '../../scripts/data/read';
import { countCoverage } from '../../scripts/export/cover/count';
import { coveragePage } from '../../scripts/export/cover/page';
import { coveragePages } from '../../scripts/export/cover/pages';
import { withSection } from '../../scripts/export/cover/section';
import { gaps, summary } from '../../scripts/export/cover/summary';
import { table } from '../../scripts/export/cover/table';

// A stale page is mended with `npm run data:coverage`.
test.each(coveragePages('.').map(({ file, text }) => [file, text]))('%s says what the data hold', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

const tableOf = (name: string, rows: readonly Record<string, string>[]): Table => ({
  resource: { name, path: `${name}.csv`, schema: { fields: [], primaryKey: [] } },
  rows: rows.map((cells, place) => ({ line: place + 2, cells })),
  faults: [],
});

const system = (ods_code: string, name: string, start_date: string, end_date = '') => ({
  ods_code,
  name,
  start_date,
  end_date,
});

const figure = (system: string, measure: string, period: string, basis = 'outturn') => ({
  system,
  measure,
  period,
  basis,
});

// Three systems until March 2026, one of which goes on, and one since. What is expected was counted by hand.
const small = countCoverage(
  new Dataset([
    tableOf('systems', [
      system('QB', 'Beta', '2022-07-01', '2026-03-31'),
      system('QA', 'Alpha', '2022-07-01'),
      system('QC', 'Gamma, Delta and Epsilon', '2022-07-01', '2026-03-31'),
      system('QN', 'New', '2026-04-01'),
    ]),
    tableOf('measures', [
      { code: 'deficit', name: 'Deficit', part_of: '' },
      { code: 'list', name: 'List', part_of: '' },
      { code: 'list_one', name: 'List: one', part_of: 'list' },
      { code: 'list_two', name: 'List: two', part_of: 'list' },
      { code: 'alone', name: 'Alone', part_of: '' },
      { code: 'national', name: 'National', part_of: '' },
    ]),
    tableOf('sources', [{ id: 'one' }, { id: 'two' }]),
    tableOf('figures', [
      figure('QA', 'deficit', '2024/25'),
      figure('QA', 'deficit', '2024/25', 'plan'),
      figure('QB', 'deficit', '2024/25', 'draft plan'),
      figure('QC', 'deficit', '2021-02', 'claim'),
      figure('ENG', 'deficit', '2023/24'),
      figure('QA', 'list', '2023/24'),
      figure('QA', 'list_one', '2023/24'),
      figure('QB', 'list_two', '2023/24'),
      figure('QC', 'alone', '2023/24'),
      figure('ENG', 'national', '2024/25'),
      figure('ENG', 'national', '2022-10'),
    ]),
  ]),
);

test('the summary counts systems, not figures, and lists not lines', () => {
  const text = summary(small);
  expect(text).toContain(
    '11 figures from 2 sources: 3 of the 3 systems have at least one, and 3 figures are of England.',
  );
  expect(text).toContain(`
| measure                  | 2023/24 | 2024/25 | by month | England |
| ------------------------ | ------: | ------: | -------: | ------: |
| Deficit                  |       – |       2 |        1 |       1 |
| List (total and 2 lines) |       2 |       – |        – |       – |
`);
  expect(text).toContain(
    '1 measure has figures of one system only (1 figure), and 1 measure of England only (2 figures)',
  );
});

test('a claim or a draft plan is no deficit: the systems without one are named', () => {
  expect(gaps(small)).toBe(
    [
      '**No deficit of the whole system, for any year:** 2 of the 3 systems have none (other than a claim or a draft plan): Beta; Gamma, Delta and Epsilon.',
      '**No figure at all**, since these bodies were new in April 2026: New. What was stated of their predecessors stays with those.',
    ].join('\n\n'),
  );
});

test('the page has each system by measure and by year', () => {
  const page = coveragePage(small);
  expect(page).toContain(`
| system                   |   1 |   2 |   3 |
| ------------------------ | --: | --: | --: |
| Alpha                    |   2 |   2 |   – |
| Beta                     |   1 |   1 |   – |
| Gamma, Delta and Epsilon |   1 |   – |   1 |
| New                      |   – |   – |   – |
`);
  expect(page).toContain(`
### Alpha

| measure                  | 2023/24 | 2024/25 |
| ------------------------ | ------: | ------: |
| Deficit                  |       – |       2 |
| List (total and 2 lines) |       2 |       – |
`);
  expect(page).toContain('\n### New\n\nNo figure.\n');
});

test('a marked section is replaced, and all else stays', () => {
  const [start, end] = ['<!-- coverage: written by npm run data:coverage -->', '<!-- end of coverage -->'];
  expect(withSection(`before\n${start}\nold\n${end}\nafter`, 'new')).toBe(`before\n${start}\n\nnew\n\n${end}\nafter`);
  for (const page of ['none', start, `${end}${start}`, `${start}${end}${start}${end}`]) {
    expect(() => withSection(page, 'new')).toThrow('once each and in this order');
  }
});

test('a table is padded by characters, numbers to the right', () => {
  expect(
    table(
      ['a', 'n'],
      [
        ['£–é', '1'],
        ['b', '1,000'],
      ],
      (column) => column === 1,
    ),
  ).toBe(['| a   |     n |', '| --- | ----: |', '| £–é |     1 |', '| b   | 1,000 |'].join('\n'));
});
