import { notAvailable } from '../core/errors';
import { bodyName, figuresOf, measures, resolveBody, systems } from '../dataset';
import type { Figure } from '../dataset/types';
import { defineTable } from './definition';
import { optional } from './parameters';

const heading = ['Code', 'Name', 'Unit', 'Definition', 'Periods'];

const periodsOf = (figures: readonly Figure[], code: string): string =>
  [...new Set(figures.filter(({ measure }) => measure === code).map(({ period }) => period))].sort().join(', ');

export const icsMeasures = defineTable({
  name: 'ICS_MEASURES',
  category: 'Figures',
  summary: 'The measures there are, of one system or of all: code, name, unit (£m, fraction …), definition, periods.',
  parameters: [
    optional('system', 'text', 'Name, acronym or code of a system, or "England".', {
      example: '"LSC"',
      fallback: 'all',
    }),
  ],
  result: { description: 'A heading row, then a row a measure.', format: 'text' },
  examples: [],
  errors: ['#N/A for an unknown system, and for one of which there is no figure at all.'],
  since: '0.1.0',
  evaluate: (system) => {
    const odsCode = system === undefined ? undefined : resolveBody(system);
    const bodies = odsCode === undefined ? ['ENG', ...systems().map((each) => each.odsCode)] : [odsCode];
    const figures = bodies.flatMap((body) => figuresOf(body));
    if (odsCode !== undefined && figures.length === 0) {
      throw notAvailable(`There is no figure of ${bodyName(odsCode)} in this edition yet.`);
    }
    const rows = measures()
      .map(({ code, name, unit, definition }) => [code, name, unit, definition, periodsOf(figures, code)])
      .filter(([, , , , periods]) => periods !== '');
    return [heading, ...rows];
  },
});
