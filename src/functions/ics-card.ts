import { figureById, figureValue } from '../dataset';
import type { Figure } from '../dataset/types';
import type { ArgumentsOf } from './definition';
import { defineFunction } from './definition';
import { measureCode, requestFigure } from './figure-request';
import { measure, period, systemOrFigure } from './parameters';

const parameters = [systemOrFigure, measure, period] as const;

/** The figure whose card is asked for; it has a central value. Throws a `FigureError` where there is none. */
export const figureForCard = (...[system, what, when]: ArgumentsOf<typeof parameters>): Figure => {
  const fallback = figureById(system) === undefined ? 'deficit' : undefined;
  const figure = requestFigure({ system, measure: measureCode(what) ?? fallback, period: when });
  figureValue(figure, 'central');
  return figure;
};

export const icsCard = defineFunction({
  name: 'ICS_CARD',
  category: 'Provenance',
  summary:
    'A figure that carries a card with its source in newer Excel, elsewhere the plain number; in its measure’s unit, such as £m.',
  parameters,
  result: {
    description:
      'The figure, in the unit of its measure. Where Excel has cards, the cell opens one with all that stands behind it.',
    format: 'by measure',
  },
  examples: [
    { formula: 'ICS_CARD("LSC")', expected: 300, source: 'L&SC ICS board paper, 3 February 2021, p. 41' },
    { formula: 'ICS_CARD("LSC","control_total")', expected: 97, source: 'The Lowdown, 21 March 2021' },
  ],
  errors: [
    '#N/A for an unknown system or measure, and where there is no figure: the sentence says what there is instead.',
    '#VALUE! for a period that is none.',
  ],
  since: '0.1.0',
  evaluate: (...given) => figureValue(figureForCard(...given), 'central'),
});
