import { checkClaim } from '../core/claim-check';
import { defineFunction } from './definition';
import { optional, required } from './parameters';

export const claimCheck = defineFunction({
  name: 'CLAIM_CHECK',
  category: 'Claims',
  summary: 'Whether a published amount agrees with what its inputs give; text. Text amounts of money are £ million.',
  parameters: [
    required('stated', 'amount', 'As published: "£2.75bn", "8%", "60"; or a number, which needs precision.', {
      example: '"£2.75bn"',
    }),
    required('computed', 'number', 'What the inputs give, in the same unit; money in £ million.', { example: '2790' }),
    optional('precision', 'number', 'The step to which the amount was rounded, such as 0.01.', {
      example: '100',
      fallback: 'what the text itself shows',
    }),
  ],
  result: { description: 'agrees, agrees after rounding, or does not agree, as text.', format: 'text' },
  examples: [
    {
      formula: 'CLAIM_CHECK("£2.75bn",2790)',
      expected: 'does not agree',
      source: '£2.75bn is £2,745m to £2,755m; 2,790 = 340 ÷ 2 × 12 + 750',
    },
    { formula: 'CLAIM_CHECK("60",60)', expected: 'agrees', source: '300 ÷ 5 is 60' },
    {
      formula: 'CLAIM_CHECK(0.08,0.0811,0.01)',
      expected: 'agrees after rounding',
      source: '0.0811 is 0.08 to the nearest 0.01',
    },
  ],
  errors: ['#VALUE! for text that is no amount, and for a number without a precision.'],
  since: '0.1.0',
  evaluate: (stated, computed, precision) => checkClaim(stated, computed, precision === 0 ? undefined : precision),
});
