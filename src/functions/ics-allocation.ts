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
      'Allocation to the board (the commissioner) in £ million, nominal, as published before changes in the year. ICS_ABOUT and ICS_CITE with the measure "allocation" name the rows that our sum adds, and their workbook.',
    format: 'money',
  },
  examples: [
    {
      formula: 'ICS_ALLOCATION("Frimley","2025/26")',
      expected: 1870.558,
      source: 'Sum of the five streams in NHS England’s allocation workbook of 2025/26',
    },
    {
      formula: 'ICS_ALLOCATION("Frimley","2025/26","core")',
      expected: 1461.195,
      source: 'NHS England’s allocation workbook of 2025/26, sheet ICB Core Allocations 2025-26, column X',
    },
  ],
  errors: ['#N/A for an unknown system, stream or year; the sentence names the streams and years there are.'],
  since: '0.1.0',
  evaluate: (system, when, stream) =>
    figureValue(
      selectFigure({ odsCode: resolveBody(system), measure: streamMeasure(stream), period: when }),
      'central',
    ),
});
