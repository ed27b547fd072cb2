import { figureValue } from '../dataset';
import { defineFunction } from './definition';
import { requestFigure } from './figure-request';
import { period, systemOrFigure } from './parameters';

export const icsBudget = defineFunction({
  name: 'ICS_BUDGET',
  category: 'Figures',
  summary: 'The budget of a system as a source states it, in £ million.',
  parameters: [systemOrFigure, { ...period, example: '"2021-03"' }],
  result: { description: 'Budget as stated, in £ million, nominal.', format: 'money' },
  examples: [{ formula: 'ICS_BUDGET("LSC")', expected: 3700, source: 'The Lowdown, 21 March 2021' }],
  errors: ['#N/A where no source states a budget: the sentence names the allocation where there is one.'],
  since: '0.1.0',
  evaluate: (system, when) => figureValue(requestFigure({ system, measure: 'budget', period: when }), 'central'),
});
