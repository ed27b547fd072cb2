import { invalidValue } from '../core/errors';
import { figureById, figureValue, measureByCode, opportunityMeasure } from '../dataset';
import { defineFunction } from './definition';
import { requestFigure } from './figure-request';
import { optional, systemOrFigure } from './parameters';

const source = 'L&SC ICS board paper, 3 February 2021, quoted in The Lowdown, 21 March 2021';

export const icsOpportunity = defineFunction({
  name: 'ICS_OPPORTUNITY',
  category: 'Figures',
  summary: 'Theoretical savings of a programme’s list, in £ million; lists overlap and must not be added together.',
  parameters: [
    systemOrFigure,
    optional('programme', 'text', 'Whose list: RightCare or Model Hospital. Needed unless a figure id is given.', {
      example: '"RightCare"',
    }),
    optional('area', 'text', 'A line of the list, such as Musculoskeletal.', {
      example: '"Musculoskeletal"',
      fallback: 'the list’s total',
    }),
  ],
  result: { description: 'Theoretical savings in £ million, nominal.', format: 'money' },
  examples: [
    { formula: 'ICS_OPPORTUNITY("LSC","RightCare")', expected: 113, source },
    { formula: 'ICS_OPPORTUNITY("LSC","RightCare","Musculoskeletal")', expected: 25, source },
    { formula: 'ICS_OPPORTUNITY("LSC","Model Hospital")', expected: 154, source },
  ],
  errors: ['#N/A for a programme or area that the data do not hold: the sentence lists those there are.'],
  since: '0.1.0',
  evaluate: (system, programme, area) => {
    const byId = figureById(system);
    if (byId !== undefined && programme === undefined && area === undefined) {
      const { name, programme: list } = measureByCode(byId.measure);
      if (list === null) throw invalidValue(`“${byId.id}” is a figure for ${name}, not for an opportunity.`);
      return figureValue(byId, 'central');
    }
    if (programme === undefined) {
      throw invalidValue('programme is missing. Say whose list: "RightCare" or "Model Hospital".');
    }
    return figureValue(requestFigure({ system, measure: opportunityMeasure(programme, area).code }), 'central');
  },
});
