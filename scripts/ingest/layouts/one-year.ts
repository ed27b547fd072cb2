import type { Layout } from '../layout';

/** As published for 2025/26, with specialised services for the first time. */
export const oneYear: Layout = {
  name: 'allocations of one year',
  years: 1,
  sheets: [
    {
      titles: ['Allocations (ICB core services)', 'Baseline construction {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_core_recurrent',
          headings: ['{previous} Recurrent baseline - updated'],
          unit: '£k',
          period: 'previous',
          england: 'boards',
          before: { headings: ['{previous} Recurrent baseline - published'], unit: '£k' },
          note: 'As updated in the year.',
        },
      ],
    },
    {
      titles: ['Allocations (ICB core services)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_core',
          headings: ['{year} Total allocation'],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
          note: 'With elective, discharge and other additions.',
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
        },
        {
          measure: 'distance_from_target',
          headings: ['{year} Post-convergence distance from target'],
          unit: '%',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Distance from target'], unit: '%' },
        },
        {
          measure: 'distance_from_target_opening',
          headings: ['{previous} Distance from target'],
          unit: '%',
          period: 'year',
          england: 'boards',
        },
      ],
    },
    {
      titles: ['Allocations (specialised services)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_specialised',
          headings: ['{year} Physical health services + MH resource allocation'],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: {
            titles: ['Allocations (specialised services)', 'Baseline construction {year}'],
            headings: ['{previous} Physical health services + MH baseline'],
            unit: '£k',
          },
        },
      ],
    },
    {
      titles: ['Allocations (primary medical care)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_primary_medical',
          headings: ['Revised recurrent allocation'],
          unit: '£k',
          period: 'year',
          england: 'boards',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
        },
      ],
    },
    {
      titles: ['Allocations (ICB POD services)', 'Allocations {year}'],
      years: 'one',
      columns: [
        {
          measure: 'allocation_other_primary',
          headings: ['{year} Total allocation'],
          unit: '£k',
          period: 'year',
          england: 'with retained',
          before: { headings: ['{previous} Adjusted recurrent baseline'], unit: '£k' },
        },
      ],
    },
    {
      titles: ['Allocations (running cost allowance)'],
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
