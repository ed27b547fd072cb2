import { deficitShare as share } from '../core/savings';
import { defineFunction } from './definition';
import { required } from './parameters';

export const deficitShare = defineFunction({
  name: 'DEFICIT_SHARE',
  category: 'Calculators',
  summary: 'A deficit as a share of a budget; a fraction (0.081 is 8.1%).',
  parameters: [
    required('deficit', 'number', 'The deficit in £ million; a surplus is negative.', { example: '300' }),
    required('budget', 'number', 'The budget in £ million, more than 0.', { example: '3700' }),
  ],
  result: { description: 'A fraction of the budget, to be shown as a percentage.', format: 'percentage' },
  examples: [
    {
      formula: 'DEFICIT_SHARE(300,3700)',
      expected: 0.08108108108108109,
      source: 'Independent 40-digit decimal computation; The Lowdown of 21 March 2021 rounds it to 8%',
    },
  ],
  errors: ['#VALUE! for text, and for a budget of 0 or less.'],
  since: '0.1.0',
  evaluate: share,
});
