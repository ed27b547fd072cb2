import { savingsPerYear as perYear } from '../core/savings';
import { defineFunction } from './definition';
import { required } from './parameters';

const source = 'L&SC ICS board paper, 3 February 2021, quoted in The Lowdown, 21 March 2021';

export const savingsPerYear = defineFunction({
  name: 'SAVINGS_PER_YEAR',
  category: 'Calculators',
  summary: 'Savings needed each year to clear a deficit in equal parts, in £ million.',
  parameters: [
    required('deficit', 'number', 'The deficit to clear, in £ million; a surplus is negative.', { example: '300' }),
    required('years', 'number', 'The number of years, more than 0.', { example: '3' }),
  ],
  result: { description: 'Savings a year in £ million.', format: 'money' },
  examples: [
    { formula: 'SAVINGS_PER_YEAR(300,3)', expected: 100, source },
    { formula: 'SAVINGS_PER_YEAR(300,5)', expected: 60, source },
  ],
  errors: ['#VALUE! for text, and for years of 0 or less.'],
  since: '0.1.0',
  evaluate: perYear,
});
