import { evaluateFormula, referencesIn } from '../core/arithmetic';
import { type Verdict, verdictOn } from '../core/claim-check';
import { type ExactNumber, exact } from '../core/exact';
import { readStatedAmount } from '../core/stated-amount';
import { figureById } from './figures';
import { claimRows } from './load';
import type { Claim } from './types';

/** A published sum with what its own inputs give. */
export interface CheckedClaim extends Claim {
  readonly verdict: Verdict;
  /** What the formula gives, as the nearest double; `null` where the inputs are not stated. */
  readonly computed: number | null;
  /** The least and the most that it gives as the inputs may have been rounded; shown beside, never part of the verdict. */
  readonly least: number | null;
  readonly most: number | null;
}

const parts = (list: string | null): string[] => (list === null ? [] : list.split(';').map((each) => each.trim()));

const valueOfInput = (id: string): ExactNumber => {
  const [figureId = '', end = 'central'] = id.split(' ');
  const value = figureById(figureId)?.[end as 'low' | 'central' | 'high'];
  if (value === undefined || value === null) throw new RangeError(`The claim’s input ${id} has no such value`);
  return exact(value);
};

/** Every combination of the inputs' rounded ends: a formula of + − × ÷ has its extremes there. */
const extremes = (
  formula: string,
  inputs: readonly string[],
  asStated: readonly string[],
): [ExactNumber, ExactNumber] => {
  const ends = inputs.map((id, index) => {
    const half = readStatedAmount(asStated[index] ?? '').step.div(2);
    const value = valueOfInput(id);
    return [value.minus(half), value.plus(half)] as const;
  });
  let least: ExactNumber | undefined;
  let most: ExactNumber | undefined;
  for (let choice = 0; choice < 2 ** inputs.length; choice++) {
    const result = evaluateFormula(formula, (id) => {
      const index = inputs.indexOf(id);
      return ends[index]![(choice >> index) & 1 ? 1 : 0];
    });
    if (least === undefined || result.lt(least)) least = result;
    if (most === undefined || result.gt(most)) most = result;
  }
  return [least!, most!];
};

/** Works a claim out from the figures that it names. A claim without a formula names no inputs that are stated. */
export const checkClaimRow = (claim: Claim): CheckedClaim => {
  if (claim.formula === null) return { ...claim, verdict: 'cannot be told', computed: null, least: null, most: null };
  const computed = evaluateFormula(claim.formula, valueOfInput);
  const verdict = verdictOn(readStatedAmount(claim.stated), computed);
  const inputs = referencesIn(claim.formula);
  const asStated = parts(claim.inputsAsStated);
  if (asStated.length === 0) return { ...claim, verdict, computed: computed.toNumber(), least: null, most: null };
  const [least, most] = extremes(claim.formula, inputs, asStated);
  return { ...claim, verdict, computed: computed.toNumber(), least: least.toNumber(), most: most.toNumber() };
};

/** The published sums of the data, in its order, each worked out when asked for. */
export const claims = (): readonly Claim[] => claimRows();

/** The published sums that a figure goes into or is stated by. */
export const claimsAbout = (figureId: string): readonly Claim[] =>
  claims().filter(
    ({ stating, formula }) =>
      stating === figureId || (formula !== null && referencesIn(formula).some((id) => id.split(' ')[0] === figureId)),
  );
