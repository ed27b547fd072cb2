import type { FixtureSheet } from './fixture';
import { yearBefore } from './one-year';

const shape = { gaps: [1, 1], nameHeading: 'System Name', regions: 'plain', england: 'text' } as const;

const core = (year: string, growth: number, combined: string, inclusive: string): FixtureSheet[] => {
  const before = yearBefore(year);
  const dashed = year.replace('/', '-');
  return [
    {
      ...shape,
      name: `ICB Core Baseline ${dashed}`,
      titles: ['Allocations (ICB core services)', null, null, null, `Baseline construction ${year}`],
      columns: [{ heading: `${before} Adjusted recurrent baseline £${growth > 0 ? ' per ' : '/'}head`, rate: 1570 }],
    },
    {
      ...shape,
      name: `ICB Core Allocations ${dashed}`,
      titles: ['Allocations (ICB core services)', null, null, null, `Allocations ${year}`],
      columns: [
        { heading: `${before} Adjusted recurrent baseline (£k)`, amount: 75_000 + growth },
        { heading: `${before} Distance from target ${inclusive}\n(%)`, rate: 0.0344 },
        { heading: ' ', rate: null },
        { heading: `${year} Recurrent allocation \n(£k)`, amount: 79_000 + growth },
        { heading: `${year} Recurrent allocation £/head`, rate: 1636 },
        { heading: `${year} Post-convergence distance from target \n(%)`, rate: 0.0279 },
        { heading: `${year} Total allocation \n(£k)`, amount: 80_000 + growth },
        {
          heading: `${year} Combined allocation (inc. COVID, additional elective${combined})\n(£k)`,
          amount: 82_000 + growth,
        },
      ],
    },
    {
      ...shape,
      name: `PMC Allocations ${dashed}`,
      titles: ['Allocations (primary medical care)', null, null, null, `Allocations ${year}`],
      columns: [
        { heading: `${before} Adjusted recurrent baseline (£k)`, amount: 7_900 + growth },
        { heading: `${year} Recurrent allocation (£k)`, amount: 8_300 + growth },
        { heading: `${year} Recurrent allocation £/head`, rate: 171 },
      ],
    },
  ];
};

/** The layout of NHS England's workbook of June 2023, in small; the two years word the headings differently, as they do there. */
export const twoYearsSheets = (first: string, second: string): FixtureSheet[] => [
  ...core(first, 0, ', discharge, and capacity', ''),
  ...core(second, 300, ' and discharge', 'inc COVID'),
  {
    ...shape,
    name: 'Other Primary Care',
    titles: [
      'Allocations (other primary care)',
      null,
      null,
      null,
      null,
      null,
      `${first} allocations`,
      `${second} allocations`,
    ],
    nameHeading: 'Integrated Care Board',
    regions: 'with retained',
    columns: [
      { heading: `${yearBefore(first)} Recurrent baseline £k`, amount: 4_100 },
      { heading: 'C5', rate: null },
      { heading: `${first} Recurrent allocation £k`, amount: 4_200 },
      { heading: `${second} Recurrent allocation £k`, amount: 4_300 },
    ],
  },
  {
    ...shape,
    name: 'ICB running cost allowance',
    titles: ['ICB_running_cost_allowance', null, null, null, null, null, 'v1.2 Revised'],
    regions: 'none',
    england: 'unnamed',
    columns: [
      { heading: `${first} £k`, amount: 800 },
      { heading: `${second} £k`, amount: 660 },
    ],
  },
];
