import { notAvailable } from '../core/errors';
import { edition, resolveRegion, systemsOn } from '../dataset';
import { defineTable } from './definition';
import { on, optional } from './parameters';

export const icsList = defineTable({
  name: 'ICS_LIST',
  category: 'Systems',
  summary: 'The names of the systems authorised on a date, in a column; text.',
  parameters: [
    optional('region', 'text', 'An NHS region, such as North West.', {
      example: '"North West"',
      fallback: 'all seven',
    }),
    on,
  ],
  result: { description: 'One column of common names, in alphabetical order, without a heading.', format: 'text' },
  examples: [],
  errors: ['#N/A for an unknown region, and for a date before any system was authorised.'],
  since: '0.1.0',
  evaluate: (region, day) => {
    const wanted = region === undefined ? undefined : resolveRegion(region);
    const date = day ?? edition().date;
    const found = systemsOn(date).filter((each) => wanted === undefined || each.region === wanted);
    if (found.length === 0) throw notAvailable(`No system of the region ${wanted} was authorised on ${date}.`);
    return found.map(({ name }) => [name]);
  },
});
