import { codeOn, resolveSystem } from '../dataset';
import { defineFunction } from './definition';
import { on, optional, system } from './parameters';

export const icsCode = defineFunction({
  name: 'ICS_CODE',
  category: 'Systems',
  summary: 'The ODS code or ONS code of a system, on a date where codes changed; text.',
  parameters: [
    system,
    optional('scheme', 'choice', 'Which code: ods or ons.', {
      example: '"ons"',
      fallback: 'ods',
      choices: ['ods', 'ons'],
    }),
    on,
  ],
  result: { description: 'The code, as text.', format: 'text' },
  examples: [
    { formula: 'ICS_CODE("LSC")', expected: 'QE1', source: 'NHS organisation code of the board' },
    { formula: 'ICS_CODE("LSC","ons")', expected: 'E54000048', source: 'ONS code of the board' },
    { formula: 'ICS_CODE("Sussex","ons","2022-09-01")', expected: 'E54000053', source: 'ONS codes of 2022' },
  ],
  errors: ['#N/A for an unknown system, and for a date on which the system or its code did not exist.'],
  since: '0.1.0',
  evaluate: (name, scheme, day) => codeOn(resolveSystem(name), (scheme ?? 'ods') as 'ods' | 'ons', day),
});
