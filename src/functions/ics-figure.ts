import { figureValue } from '../dataset';
import type { Estimate } from '../dataset/types';
import { defineFunction } from './definition';
import { measureCode, requestFigure } from './figure-request';
import { basis, estimate, optional, period, required } from './parameters';

export const icsFigure = defineFunction({
  name: 'ICS_FIGURE',
  category: 'Figures',
  summary:
    'Any figure of the data by system and measure, in the measure’s unit: £ million, a fraction, people, a count.',
  parameters: [
    required('system', 'text', 'Name, acronym or code of a system, "England", or a figure id.', { example: '"LSC"' }),
    optional(
      'measure',
      'text',
      'Code or name of a measure; ICS_MEASURES lists them. Needed unless a figure id is given.',
      {
        example: '"deficit"',
      },
    ),
    period,
    estimate,
    basis,
    optional('as_of', 'date', 'Only what was known on this day counts: 2021-03-31 or a date cell.', {
      example: '"2021-03-31"',
      fallback: 'all that the edition holds',
    }),
  ],
  result: { description: 'The figure, in the unit of its measure.', format: 'by measure' },
  examples: [
    { formula: 'ICS_FIGURE("LSC","control_total")', expected: 97, source: 'The Lowdown, 21 March 2021' },
    {
      formula: 'ICS_FIGURE("England","savings_target","2022/23")',
      expected: 5700,
      source: 'National Audit Office press release, 14 October 2022',
    },
  ],
  errors: [
    '#N/A for an unknown system or measure, and where there is no figure: the sentence says what there is instead.',
    '#VALUE! for a period, estimate, basis or date that is none.',
  ],
  since: '0.1.0',
  evaluate: (system, measure, when, which, kind, asOf) =>
    figureValue(
      requestFigure({ system, measure: measureCode(measure), period: when, basis: kind, asOf }),
      (which ?? 'central') as Estimate,
    ),
});
