import { ingest } from '../../scripts/ingest/ingest';
import type { FigureCells } from '../../scripts/ingest/reference';
import type { Cell, Sheet } from '../../scripts/ingest/workbook';
import { changed, columnOf, headed, rowOf, scaled, setCell } from './change';
import { sheetsOf } from './fixture';
import { oneYearSheets } from './one-year';
import { referenceWith } from './reference';
import { twoYearsSheets } from './two-years';

const sheets = sheetsOf(oneYearSheets('2025/26'), '2025/26');
const core = 'ICB Core Allocations 2025-26';
const medical = 'PMC Allocation 2025-26';
const dental = 'POD Allocation 2025-26';
const revised = 'Revised recurrent allocation (£k)';

/** Refused means: sentences, and no figures at all. */
const faultsOf = (given: readonly Sheet[], figures: readonly FigureCells[] = []): readonly string[] => {
  const ingested = ingest({ sheets: given, saved: '2025-03' }, referenceWith(figures));
  expect(ingested.figures).toEqual([]);
  return ingested.faults;
};

const inMedical = (change: (rows: Cell[][]) => Cell[][]) => faultsOf(changed(sheets, medical, change));

describe('layout', () => {
  test('a workbook of something else: what was expected and what was found', () => {
    const [fault = '', ...others] = faultsOf([{ name: 'Staff', rows: [['Posts by trust'], ['Trust', 'Posts']] }]);
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^The layout is not known\. Expected are sheets titled, for allocations of two years: "Allocations \(ICB core/,
    );
    expect(fault).toMatch(/Found: "Staff" \(Posts by trust\)\.$/);
  });

  test('a workbook without sheets of its own', () => {
    expect(faultsOf([{ name: 'Sheet1', rows: [] }])[0]).toMatch(/Found: "Sheet1" \(empty\)\.$/);
  });

  test('a sheet missing', () => {
    const [fault = '', ...others] = faultsOf(sheets.filter(({ name }) => name !== medical));
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^No sheet is titled "Allocations \(primary medical care\)" and "Allocations 2025\/26", which allocations of one year \(2025\/26\) must have\. Found: "ICB Core Baseline 2025-26" \(/,
    );
  });

  test('a sheet of one year missing out of two years', () => {
    const both = sheetsOf(twoYearsSheets('2023/24', '2024/25'), '2023/24');
    expect(faultsOf(both.filter(({ name }) => name !== 'ICB Core Allocations 2024-25'))[0]).toMatch(
      /^No sheet is titled "Allocations \(ICB core services\)" and "Allocations 2024\/25"/,
    );
  });

  test('a sheet twice', () => {
    const [again] = sheets.filter(({ name }) => name === medical);
    expect(faultsOf([...sheets, { name: 'Copy', rows: again?.rows ?? [] }])).toEqual([
      `Sheet "Copy": "Allocations (primary medical care)" and "Allocations 2025/26" stands over sheet "${medical}" too.`,
    ]);
  });

  test('a title left from the year before', () => {
    const stale = inMedical((rows) => {
      (rows[0] as Cell[])[4] = 'Allocations 2024/25';
      return rows;
    });
    expect(stale).toContain(`Sheet "${medical}": The name of the sheet says 2025/26, and its title says 2024/25.`);
  });
});

describe('headings', () => {
  test('one renamed: what was expected and what stands there', () => {
    const [fault = ''] = inMedical((rows) => headed(rows, revised, 'New recurrent allocation (£k)'));
    expect(fault).toMatch(
      `Sheet "${medical}", row 2: No column is headed "${revised}". Found: "R23", "Region", "ICB23", `,
    );
    expect(fault).toContain('"New recurrent allocation (£k)"');
  });

  test('one of another year', () => {
    const [fault = ''] = faultsOf(
      changed(sheets, core, (rows) => headed(rows, '2025/26 Total allocation (£k)', '2024/25 Total allocation (£k)')),
    );
    expect(fault).toMatch(`Sheet "${core}", row 2: No column is headed "2025/26 Total allocation (£k)".`);
  });

  test('one over two columns', () => {
    expect(inMedical((rows) => headed(rows, 'Remaining 2025/26 growth (£k)', revised))).toEqual([
      `Sheet "${medical}", column "${revised}", row 2: The heading stands over two columns.`,
    ]);
  });

  test('another unit, or none', () => {
    expect(inMedical((rows) => headed(rows, revised, 'Revised recurrent allocation (£m)'))).toEqual([
      `Sheet "${medical}", column "Revised recurrent allocation (£m)", row 2: The heading says £m, and £k is expected.`,
    ]);
    expect(inMedical((rows) => headed(rows, revised, 'Revised recurrent allocation'))).toEqual([
      `Sheet "${medical}", column "Revised recurrent allocation", row 2: The heading says no unit, and £k is expected.`,
    ]);
  });
});

describe('boards', () => {
  test('one missing', () => {
    expect(inMedical((rows) => rows.filter(({ 2: code }) => code !== 'QE1'))).toEqual([
      `Sheet "${medical}": Missing of the 42 boards of 2025/26: QE1 (NHS Lancashire and South Cumbria Integrated Care Board).`,
    ]);
  });

  test('one twice, beside another name', () => {
    const faults = inMedical((rows) => {
      (rows[rowOf(rows, 'QF7')] as Cell[])[2] = 'QE1';
      return rows;
    });
    expect(faults).toEqual([
      `Sheet "${medical}", row 4: QE1 stands in row 3 already.`,
      `Sheet "${medical}", row 4: QE1 stands beside "NHS South Yorkshire ICB", and is NHS Lancashire and South Cumbria Integrated Care Board.`,
      `Sheet "${medical}": Missing of the 42 boards of 2025/26: QF7 (NHS South Yorkshire Integrated Care Board).`,
    ]);
  });

  test('one that does not exist in the year', () => {
    const [fault] = faultsOf(sheetsOf(oneYearSheets('2026/27'), '2025/26'));
    expect(fault).toMatch(/^Sheet "ICB Core Baseline 2026-27": Not among the boards of 2026\/27: QH8 \(row 6\), Q/);
  });

  test('no row for England', () => {
    expect(inMedical((rows) => rows.filter(({ 3: name }) => name !== 'ENGLAND'))).toEqual([
      `Sheet "${medical}": There is no row for England.`,
    ]);
  });
});

describe('numbers', () => {
  test.each<[Cell, string]>([
    ['#REF!', '"#REF!"'],
    ['-', '"-"'],
    [null, 'nothing'],
    ['1,23,456', '"1,23,456"'],
  ])('%p where a number belongs', (cell, shown) => {
    expect(inMedical((rows) => setCell(rows, revised, 'QE1', cell))).toEqual([
      `Sheet "${medical}", column "${revised}", row 3: QE1 has ${shown} where a number belongs.`,
    ]);
  });

  const total = '2025/26 Total allocation (£k)';

  test('millions under a heading of thousands', () => {
    expect(faultsOf(changed(sheets, core, (rows) => scaled(rows, total, 0.001)))).toEqual([
      `Sheet "${core}", column "${total}": The column is not in £k, or holds something else: 43 of 43 numbers are outside of what allocation_core can be, 400 to 200000 (£m). Row 3 (QE1), 970 £k, would be 0.97.`,
      `Sheet "${core}", column "${total}": The column is not that of allocation_core, or not in £k: 42 of 42 numbers do not follow on the year before. Row 3: QE1 is 970 £k, and was 880,000 the year before (in the column that it starts from): a ratio of 0.001102, outside of 0.75 to 1.35.`,
    ]);
  });

  test('pounds under a heading of thousands', () => {
    const [fault = ''] = faultsOf(changed(sheets, core, (rows) => scaled(rows, total, 1000)));
    expect(fault).toContain('The column is not in £k, or holds something else: 43 of 43');
  });

  test('one number out of size', () => {
    const [fault = ''] = faultsOf(changed(sheets, core, (rows) => setCell(rows, total, 'QE1', 97_000)));
    expect(fault).toBe(
      `Sheet "${core}", column "${total}", row 3: QE1 is 97,000 £k, that is 97, outside of what allocation_core can be, 400 to 200000 (£m).`,
    );
  });
});

describe('sums', () => {
  test('England’s row misses its boards', () => {
    // 10,200 × 1,281 is 13,066,200.
    // Below the title, the headings and 42 boards come two empty rows, headings and three regions.
    expect(inMedical((rows) => setCell(rows, revised, 'ENGLAND', 13_066_202))).toEqual([
      `Sheet "${medical}", column "${revised}", row 51: England is 13,066,202 £k, and its 42 rows add to 13,066,200, 2 less.`,
    ]);
  });

  test('a board’s number misses both its region and England', () => {
    const faults = inMedical((rows) => setCell(rows, revised, 'QE1', 102_100));
    expect(faults.map((fault) => fault.split(': ')[1]?.slice(0, 18))).toEqual([
      'England is 13,066,',
      'The region Y63 is ',
    ]);
    expect(faults.every((fault) => fault.endsWith(', 100 more.'))).toBe(true);
  });

  test('money that NHS England keeps is a part of its row', () => {
    const faults = faultsOf(
      changed(sheets, dental, (rows) => {
        const kept = rows.find((row) => row[1] === 'NHS England' && row[2] === 'Y62') as Cell[];
        kept[columnOf(rows, '2025/26 Total allocation (£k)')] = 4_900;
        return rows;
      }),
    );
    expect(faults.map((fault) => fault.split(': ')[1]?.slice(0, 17))).toEqual([
      'England is 6,163,',
      'The region Y62 is',
    ]);
  });

  test('a region without its row', () => {
    const faults = inMedical((rows) => rows.filter((row) => !(row[1] === 2 && row[2] === 'Y62')));
    expect(faults).toEqual([`Sheet "${medical}", column "${revised}": Regions without a row: Y62.`]);
  });

  test('a rate of England that no mean of its boards can be', () => {
    const heading = '2025/26 Recurrent allocation £/head';
    const [fault = ''] = faultsOf(changed(sheets, core, (rows) => setCell(rows, heading, 'ENGLAND', 1_900)));
    expect(fault).toBe(
      `Sheet "${core}", column "${heading}", row 51: England is 1,900, outside of its boards, 1,828.383 to 1,828.383.`,
    );
  });
});

describe('the year before', () => {
  test('the column of remaining growth under the heading of the whole: a twentieth', () => {
    const faults = inMedical((rows) => {
      headed(rows, revised, 'Something else (£k)');
      return headed(rows, 'Remaining 2025/26 growth (£k)', revised);
    });
    expect(faults).toEqual([
      `Sheet "${medical}", column "${revised}": The column is not that of allocation_primary_medical, or not in £k: 42 of 42 numbers do not follow on the year before. Row 3: QE1 is 5,000 £k, and was 90,000 the year before (in the column that it starts from): a ratio of 0.055556, outside of 0.75 to 1.35.`,
    ]);
  });

  test('a figure of figures.csv', () => {
    const known = {
      id: 'qe1-running-cost-allowance-2024-25-allocation',
      system: 'QE1',
      measure: 'running_cost_allowance',
      period: '2024/25',
      basis: 'allocation',
      central: '27.091',
      as_of: '2023-06',
      source: 'nhse-alloc-2023-25',
    };
    expect(faultsOf(sheets, [known])).toEqual([
      'Sheet "ICB running cost allowance", column "2025/26 (£k)", row 3: QE1 is 6,800 £k, and was 27,091 the year before (in qe1-running-cost-allowance-2024-25-allocation): a ratio of 0.251006, outside of 0.75 to 1.35.',
    ]);
  });

  test('a distance from target that jumps', () => {
    const heading = '2025/26 Post-convergence distance from target (%)';
    const faults = faultsOf(changed(sheets, core, (rows) => setCell(rows, heading, 'QE1', 0.09)));
    expect(faults).toEqual([
      `Sheet "${core}", column "${heading}", row 3: QE1 is 0.09 %, and was 0.018823 the year before (in the column that it starts from): a difference of 0.071177, outside of -0.05 to 0.05.`,
    ]);
  });
});
