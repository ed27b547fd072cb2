import { edition, resolvePlace, systemsForPlace } from '../dataset';
import { defineTable } from './definition';
import { on, required } from './parameters';

export const icsForPlace = defineTable({
  name: 'ICS_FOR_PLACE',
  category: 'Systems',
  summary: 'The system or systems that serve a council area, the one with most of it first; text.',
  parameters: [
    required('place', 'text', 'Name or ONS code of a council area: district, unitary, borough or county.', {
      example: '"Lancaster"',
    }),
    on,
  ],
  result: { description: 'One column of common names, without a heading.', format: 'text' },
  examples: [],
  errors: ['#N/A for an unknown council area, with suggestions, and for a day before April 2023.'],
  since: '0.1.0',
  evaluate: (place, day) => systemsForPlace(resolvePlace(place), day ?? edition().date).map(({ name }) => [name]),
});
