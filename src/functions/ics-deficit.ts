import { figureValue } from '../dataset';
import type { Estimate } from '../dataset/types';
import { defineFunction } from './definition';
import { requestFigure } from './figure-request';
import { basis, estimate, period, systemOrFigure } from './parameters';

export const icsDeficit = defineFunction({
  name: 'ICS_DEFICIT',
  category: 'Figures',
  summary: 'The deficit of a system in £ million, with its source one step away; a surplus is negative.',
  parameters: [systemOrFigure, period, estimate, basis],
  result: { description: 'Deficit in £ million, nominal; a surplus is negative.', format: 'money' },
  examples: [
    { formula: 'ICS_DEFICIT("LSC")', expected: 300, source: 'L&SC ICS board paper, 3 February 2021, p. 41' },
    { formula: 'ICS_DEFICIT("LSC",,"low")', expected: 240, source: 'L&SC ICS board paper, 3 February 2021, p. 41' },
    { formula: 'ICS_DEFICIT("LSC",,"high")', expected: 340, source: 'L&SC ICS board paper, 3 February 2021, p. 41' },
    { formula: 'ICS_DEFICIT("LSC","2020-02")', expected: 277, source: 'L&SC ICS board paper, 3 February 2021, p. 41' },
  ],
  errors: [
    '#N/A for an unknown system, and where there is no figure: the sentence says what there is instead.',
    '#VALUE! for a period, estimate or basis that is none.',
  ],
  since: '0.1.0',
  evaluate: (system, when, which, kind) =>
    figureValue(
      requestFigure({ system, measure: 'deficit', period: when, basis: kind }),
      (which ?? 'central') as Estimate,
    ),
});
