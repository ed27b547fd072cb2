import type { CheckedClaim } from '../../src/dataset';
import { checkClaimRow, claims, claimsAbout, figureById } from '../../src/dataset';

const checked = new Map(claims().map((claim): [string, CheckedClaim] => [claim.id, checkClaimRow(claim)]));
const verdictOf = (id: string): string | undefined => checked.get(id)?.verdict;

// Worked by hand from the documents' figures.
test.each([
  ['lsc-deficit-share', 'agrees after rounding', 300 / 3700],
  ['lsc-deficit-reduction', 'agrees', 180],
  ['lsc-saving-over-3-years', 'agrees', 100],
  ['lsc-saving-rate-over-3-years', 'agrees after rounding', 100 / 3700],
  ['lsc-saving-over-5-years', 'agrees', 60],
  ['lsc-saving-rate-over-5-years', 'agrees after rounding', 60 / 3700],
  ['lsc-rightcare-total', 'agrees', 113],
  ['lsc-model-hospital-total', 'agrees', 154],
  ['lsc-savings-left', 'agrees', 150],
  ['systems-authorised-and-to-come', 'agrees', 42],
  ['people-covered-share', 'does not agree', 35_000_000 / 57_106_398],
  ['ae-standard-92', 'does not agree', 0.95],
  ['england-outturn-by-run-rate', 'does not agree', 2040],
  ['england-outturn-with-plan', 'does not agree', 2790],
  ['social-care-remainder', 'agrees', 7500],
  ['england-savings-share-of-allocations', 'agrees after rounding', 5700 / 119_174],
  ['nhs-increase-share-of-need', 'agrees', 3300 / 7000],
])('%s %s', (id, verdict, computed) => {
  expect(verdictOf(id)).toBe(verdict);
  expect(checked.get(id)?.computed).toBeCloseTo(computed, 12);
});

test.each([
  'lsc-half-from-the-lists',
  'funding-promise-real-and-cash',
  'nhs-increase-share-of-budget',
  'england-savings-share',
])('%s cannot be told, and says why', (id) => {
  expect(checked.get(id)).toMatchObject({ verdict: 'cannot be told', computed: null });
  expect(checked.get(id)?.note).toMatch(/stated|overlap/);
});

test('all four verdicts occur', () => {
  expect(new Set([...checked.values()].map(({ verdict }) => verdict)).size).toBe(4);
});

// £340m is £335m to £345m by tens as printed to the million: 339.5 to 340.5; £750m likewise.
test('the inputs’ own rounding stands beside, and is not part of the verdict', () => {
  const { least, most } = checked.get('england-outturn-with-plan')!;
  expect(least).toBeCloseTo(339.5 * 6 + 749.5, 9);
  expect(most).toBeCloseTo(340.5 * 6 + 750.5, 9);
});

test('a claim stands in the unit of the figure that states it', () => {
  for (const { stating, unit } of claims()) expect(figureById(stating)?.unit).toBe(unit);
});

test('a figure leads to the sums that it goes into', () => {
  const ids = claimsAbout('qe1-deficit-2021-02-estimate').map(({ id }) => id);
  expect(ids).toEqual(['lsc-deficit-share', 'lsc-saving-over-3-years', 'lsc-saving-over-5-years']);
  expect(claimsAbout('qe1-deficit-share-2021-03-claim').map(({ id }) => id)).toEqual(['lsc-deficit-share']);
});
