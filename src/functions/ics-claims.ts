import { notAvailable } from '../core/errors';
import type { OutputScalar } from '../core/values';
import { checkClaimRow, claims, resolveSources, sourceById } from '../dataset';
import { defineTable } from './definition';
import { optional } from './parameters';

const heading = [
  'Claim',
  'Source',
  'Place',
  'Stated',
  'Its inputs give',
  'Verdict',
  'Least by rounding of inputs',
  'Most by rounding of inputs',
  'Unit',
  'Across documents',
  'Worked out as',
  'Note',
];

const orNotTold = (value: number | null, why: string): OutputScalar => value ?? notAvailable(why);

export const icsClaims = defineTable({
  name: 'ICS_CLAIMS',
  category: 'Claims',
  summary: 'Published sums worked out again: as stated, what its inputs give (£m, fraction, people …), the verdict.',
  parameters: [
    optional('source', 'text', 'Id, title or publisher of a source, or of what quotes it.', {
      example: '"The Lowdown"',
      fallback: 'all',
    }),
  ],
  result: {
    description:
      'A heading row, then a row a claim: claim, source, place, stated, its inputs give, verdict, least and most by rounding of inputs, unit, across documents, worked out as, note.',
    format: 'text',
  },
  examples: [],
  errors: ['#N/A for an unknown source, with suggestions, and for one of which no sum is recorded.'],
  since: '0.1.0',
  evaluate: (source) => {
    const wanted = source === undefined ? undefined : resolveSources(source).map(({ id }) => id);
    // A paper that was read in another document is found by that document, too.
    const isWanted = (id: string): boolean => wanted!.includes(id) || wanted!.includes(sourceById(id).quotedIn ?? '');
    const rows = claims()
      .filter((claim) => wanted === undefined || isWanted(claim.source))
      .map((claim): OutputScalar[] => {
        const { computed, least, most, verdict } = checkClaimRow(claim);
        return [
          claim.claim,
          sourceById(claim.source).title,
          claim.locator,
          claim.stated,
          orNotTold(computed, 'The inputs are not stated, so nothing can be worked out.'),
          verdict,
          orNotTold(least, 'How the inputs were rounded cannot be told.'),
          orNotTold(most, 'How the inputs were rounded cannot be told.'),
          claim.unit,
          claim.crossDocument ? 'yes' : 'no',
          claim.formula ?? 'not stated',
          claim.note ?? 'none',
        ];
      });
    if (rows.length === 0) throw notAvailable('No published sum of that source is recorded.');
    return [heading, ...rows];
  },
});
