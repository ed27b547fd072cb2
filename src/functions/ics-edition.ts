import { edition, inWords } from '../dataset';
import { defineFunction } from './definition';
import { optional } from './parameters';

export const icsEdition = defineFunction({
  name: 'ICS_EDITION',
  category: 'Provenance',
  summary: 'The edition of the data that these functions answer from; text.',
  parameters: [
    optional('field', 'choice', 'What to give: edition, date or licence.', {
      example: '"date"',
      fallback: 'edition and date in one line',
      choices: ['edition', 'date', 'licence'],
    }),
  ],
  result: { description: 'Edition number, date as 2026-11-21, or licence, as text.', format: 'text' },
  examples: [],
  errors: ['#VALUE! for a field that is none.'],
  since: '0.1.0',
  evaluate: (field) => {
    const { version, date, licence } = edition();
    switch (field) {
      case 'edition':
        return version;
      case 'date':
        return date;
      case 'licence':
        return licence;
      default:
        return `Data edition ${version}, ${inWords(date)}`;
    }
  },
});
