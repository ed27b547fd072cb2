import { figureValue, resolveBody, selectFigure, streamMeasure } from '../dataset';
import { defineFunction } from './definition';
import { optional, period, required } from './parameters';

export const icsAllocation = defineFunction({
  name: 'ICS_ALLOCATION',
  category: 'Figures',
  summary: 'NHS England’s allocation to a board, £ million; without a stream it is our sum of the streams of the year.',
  parameters: [
    required('system', 'text', 'Name, acronym or code of a system, or "England".', { example: '"Frimley"' }),
    {
      ...period,
      description: 'Financial year such as 2025/26, or "latest".',
      example: '"2025/26"',
      fallback: 'the headline year',
    },
    optional('stream', 'text', 'One stream: core, primary medical, other primary, running costs or specialised.', {
      example: '"core"',
      fallback: 'total, our sum of the streams',
    }),
  ],
  result: {
    description:
      'Allocation to the board (the commissioner) in £ million, nominal, as published before changes in the year.',
    format: 'money',
  },
  examples: [],
  errors: ['#N/A for an unknown system, stream or year; the sentence names the streams and years there are.'],
  since: '0.1.0',
  evaluate: (system, when, stream) =>
    figureValue(
      selectFigure({ odsCode: resolveBody(system), measure: streamMeasure(stream), period: when }),
      'central',
    ),
});
