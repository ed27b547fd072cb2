import { resolveSystem } from '../dataset';
import { defineFunction } from './definition';
import { system } from './parameters';

export const icsName = defineFunction({
  name: 'ICS_NAME',
  category: 'Systems',
  summary: 'The common name of a system, from any of its names or codes; text.',
  parameters: [system],
  result: { description: 'The common name, as text.', format: 'text' },
  examples: [
    {
      formula: 'ICS_NAME("Together We\'re Better")',
      expected: 'Staffordshire and Stoke-on-Trent',
      source: 'The Lowdown, 21 March 2021',
    },
    { formula: 'ICS_NAME("E54000048")', expected: 'Lancashire and South Cumbria', source: 'ONS code of the board' },
  ],
  errors: ['#N/A for an unknown name, with up to three suggestions; a name is never guessed.'],
  since: '0.1.0',
  evaluate: (name) => resolveSystem(name).name,
});
