import { citeFigure, figureById } from '../dataset';
import type { CitationStyle } from '../dataset/types';
import { defineFunction } from './definition';
import { measureCode, requestFigure } from './figure-request';
import { measure, period, style, systemOrFigure } from './parameters';

export const icsCite = defineFunction({
  name: 'ICS_CITE',
  category: 'Provenance',
  summary: 'A citation of a figure’s source with page and date; text.',
  parameters: [systemOrFigure, measure, period, style],
  result: { description: 'The citation as plain text; with the style url, the address.', format: 'text' },
  examples: [
    {
      formula: 'ICS_CITE("LSC",,,"url")',
      expected: 'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
      source: 'The address of The Lowdown’s article of 21 March 2021',
    },
  ],
  errors: ['#N/A for an unknown system or measure, and where there is no figure.', '#VALUE! for a style that is none.'],
  since: '0.1.0',
  evaluate: (system, what, when, how) => {
    const fallback = figureById(system) === undefined ? 'deficit' : undefined;
    const figure = requestFigure({ system, measure: measureCode(what) ?? fallback, period: when });
    return citeFigure(figure, (how ?? 'harvard') as CitationStyle);
  },
});
