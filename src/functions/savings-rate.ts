import { savingsRateRows } from '../core/rate-column';
import { savingsRate as rate, type SavingsMethod } from '../core/savings';
import { type Input, type InputMatrix, isMatrix } from '../core/values';
import { isBlank } from './arguments';
import { defineFunction } from './definition';
import { optional, required } from './parameters';

const source = 'Independent 40-digit decimal computation; 2.7% and 1.6% in the L&SC ICS board paper, 3 February 2021';

export const savingsRate = defineFunction({
  name: 'SAVINGS_RATE',
  category: 'Calculators',
  summary: 'Savings needed each year to clear a deficit, as a share of the budget; a fraction (0.027 is 2.7%).',
  parameters: [
    required('deficit', 'number', 'The deficit to clear, in £ million; a surplus is negative.', { example: '300' }),
    required('years', 'number', 'The number of years, more than 0.', { example: '3' }),
    required('budget', 'number', 'The yearly budget in £ million, more than 0.', { example: '3700' }),
    optional(
      'method',
      'choice',
      'flat: equal parts of today’s budget, as published; compound: the same rate every year.',
      {
        example: '"compound"',
        fallback: 'flat',
        choices: ['flat', 'compound'],
      },
    ),
  ],
  result: { description: 'A fraction of the budget, to be shown as a percentage.', format: 'percentage' },
  examples: [
    { formula: 'SAVINGS_RATE(300,3,3700)', expected: 0.02702702702702703, source },
    { formula: 'SAVINGS_RATE(300,5,3700)', expected: 0.016216216216216217, source },
    { formula: 'SAVINGS_RATE(300,3,3700,"compound")', expected: 0.027792282294387176, source },
    { formula: 'SAVINGS_RATE(300,5,3700,"compound")', expected: 0.01676928127992367, source },
  ],
  errors: [
    '#VALUE! for text, for years or a budget of 0 or less, and for a compound rate of a deficit above the budget.',
  ],
  since: '0.1.0',
  evaluateColumns: ([deficits, years, budgets, method], rows, redo) => {
    const isFlat = !isMatrix(method) && (isBlank(method, 'choice') || method === 'flat');
    if (!isFlat) return undefined;
    const column = (input: Input): InputMatrix => (isMatrix(input) ? input : new Array(rows).fill([input]));
    return savingsRateRows(column(deficits), column(years), column(budgets), redo);
  },
  evaluate: (deficit, years, budget, method) => rate(deficit, years, budget, (method ?? 'flat') as SavingsMethod),
});
