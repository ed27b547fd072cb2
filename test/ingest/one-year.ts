import type { FixtureSheet } from './fixture';

/** `2024/25` for `2025/26`. */
export const yearBefore = (year: string): string => `${Number(year.slice(0, 4)) - 1}/${year.slice(2, 4)}`;

const shape = {
  gaps: [0, 0],
  nameHeading: 'Integrated Care Board (ICB)',
  regions: 'plain',
  england: 'numbers',
} as const;

/**
 * The layout of NHS England's workbook of March 2025, in small: its sheets, titles, headings and order, with the columns that
 * are read, those beside them that are easily taken for them, and invented numbers.
 */
export const oneYearSheets = (year: string): FixtureSheet[] => {
  const before = yearBefore(year);
  const dashed = year.replace('/', '-');
  return [
    {
      ...shape,
      name: `ICB Core Baseline ${dashed}`,
      titles: ['Allocations (ICB core services)', null, null, null, `Baseline construction ${year}`],
      columns: [
        { heading: `${before} Recurrent baseline - published (£k)`, amount: 81_000 },
        { heading: `${before} Recurrent baseline - updated (£k)`, amount: 84_000.125 },
        { heading: `${before} Combined allocation (£k)`, amount: 90_000 },
      ],
    },
    {
      ...shape,
      name: `ICB Core Allocations ${dashed}`,
      titles: ['Allocations (ICB core services)', null, null, null, `Allocations ${year}`],
      columns: [
        { heading: `${before} Adjusted recurrent baseline (£k)`, amount: 88_000 },
        { heading: `${before} Fair shares target (£k)`, amount: 86_000 },
        { heading: `${before} Distance from target (%)`, rate: 0.018823356277689385 },
        { heading: `${year} Base growth (%)`, rate: 0.0437 },
        { heading: `${year} Recurrent allocation (£k)`, amount: 91_000 },
        { heading: `${year} Recurrent allocation £/head`, rate: 1828.383298362673 },
        { heading: `${year} Post-convergence distance from target (%)`, rate: 0.016476365941751503 },
        { heading: `${year} Recurrent allocation growth (%)`, rate: 0.0413 },
        { heading: `${year} Total allocation (£k)`, amount: 97_000 },
      ],
    },
    {
      ...shape,
      name: `Specialised Baseline ${dashed}`,
      titles: ['Allocations (specialised services)', null, null, null, `Baseline construction ${year}`],
      columns: [{ heading: `${before} Physical health services + MH baseline (£k)`, amount: 12_000 }],
    },
    {
      ...shape,
      name: `Specialised Allocations ${dashed}`,
      titles: ['Allocations (specialised services)', null, null, null, `Allocations ${year}`],
      columns: [
        { heading: `${before} Physical health services + HCDD recurrent baseline (£k)`, amount: 15_000 },
        { heading: `${year} Physical health services + HCDD recurrent allocation (£k)`, amount: 16_000 },
        { heading: `${year} Physical health services + MH resource allocation (£k)`, amount: 12_400 },
      ],
    },
    {
      ...shape,
      name: `PMC Allocation ${dashed}`,
      titles: ['Allocations (primary medical care)', null, null, null, `Allocations ${year}`],
      columns: [
        { heading: `${before} Adjusted recurrent baseline (£k)`, amount: 9_000 },
        { heading: `${year} Recurrent allocation (£k)`, amount: 9_300 },
        { heading: `Remaining ${year} growth (£k)`, amount: 500 },
        { heading: 'Revised recurrent allocation (£k)', amount: 10_200 },
        { heading: `${year} Revised recurrent allocation £/head`, rate: 204.5 },
      ],
    },
    {
      ...shape,
      name: `POD Allocation ${dashed}`,
      titles: ['Allocations (ICB POD services)', null, null, null, `Allocations ${year}`],
      regions: 'with retained',
      columns: [
        { heading: `${before} Adjusted recurrent baseline\n(£k)`, amount: 4_600 },
        { heading: `${year} Recurrent allocation (£k)`, amount: 4_790 },
        { heading: `${year} Total allocation (£k)`, amount: 4_800 },
      ],
    },
    {
      ...shape,
      name: 'ICB running cost allowance',
      titles: ['Allocations (running cost allowance)', null, null, null, 'v1.4 revised'],
      regions: 'none',
      columns: [{ heading: `${year} (£k)`, amount: 680 }],
    },
  ];
};
