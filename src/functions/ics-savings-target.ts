import { figureValue } from '../dataset';
import { defineFunction } from './definition';
import { requestFigure } from './figure-request';
import { basis, period, systemOrFigure } from './parameters';

export const icsSavingsTarget = defineFunction({
  name: 'ICS_SAVINGS_TARGET',
  category: 'Figures',
  summary: 'The savings that a system, or England, is required to make, in £ million.',
  parameters: [systemOrFigure, { ...period, example: '"2021-03"' }, { ...basis, example: '"claim"' }],
  result: { description: 'Savings required, in £ million, nominal.', format: 'money' },
  examples: [
    {
      formula: 'ICS_SAVINGS_TARGET("England","2022/23")',
      expected: 5700,
      source: 'National Audit Office press release, 14 October 2022',
    },
  ],
  errors: ['#N/A where no target is recorded; a writer’s claim is given only when the basis "claim" is asked for.'],
  since: '0.1.0',
  evaluate: (system, when, kind) =>
    figureValue(requestFigure({ system, measure: 'savings_target', period: when, basis: kind }), 'central'),
});
