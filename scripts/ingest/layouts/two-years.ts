import type { Layout } from '../layout';

/** As published in June 2023 for 2023/24 and 2024/25. */
export const twoYears: Layout = {
  name: 'allocations of two years',
  years: 2,
  sheets: [
    {
      titles: ['Allocations (ICB core services)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_core',
          headings: [
            '{year} Combined allocation (inc. COVID, additional elective, discharge, and capacity)',
            '{year} Combined allocation (inc. COVID, additional elective and discharge)',
          ],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
          note: 'With the additions that the heading of its column names.',
        },
        {
          measure: 'allocation_core_recurrent',
          headings: ['{year} Recurrent allocation'],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
        },
        {
          measure: 'allocation_core_recurrent_per_head',
          headings: ['{year} Recurrent allocation'],
          unit: '£/head',
          period: 'year',
          england: 'boards',
          before: {
            titles: ['Allocations (ICB core services)', 'Baseline construction {year}'],
            headings: ['{previous} Adjusted recurrent baseline'],
            unit: '£/head',
          },
        },
        {
          measure: 'distance_from_target',
          headings: ['{year} Post-convergence distance from target'],
          unit: '%',
          period: 'year',
          england: 'boards',
          before: {
            headings: ['{previous} Distance from target', '{previous} Distance from target inc COVID'],
            unit: '%',
          },
        },
        {
          measure: 'distance_from_target_opening',
          headings: ['{previous} Distance from target', '{previous} Distance from target inc COVID'],
          unit: '%',
          period: 'year',
          england: 'boards',
        },
      ],
    },
    {
      titles: ['Allocations (primary medical care)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_primary_medical',
          headings: ['{year} Recurrent allocation'],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
        },
      ],
    },
    {
      titles: ['Allocations (other primary care)'],
      years: 'every',
      columns: [
        {
          measure: 'allocation_other_primary',
          headings: ['{year} Recurrent allocation'],
          unit: '£k',
          period: 'year',
          england: 'with retained',
          before: { headings: ['{previous} Recurrent allocation', '{previous} Recurrent baseline'], unit: '£k' },
        },
      ],
    },
    {
      titles: ['ICB_running_cost_allowance'],
      years: 'every',
      columns: [
        {
          measure: 'running_cost_allowance',
          headings: ['{year}'],
          unit: '£k',
          period: 'year',
          england: 'boards',
        },
      ],
    },
  ],
};
