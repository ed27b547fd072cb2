import { amountInWords, checkClaimRow, claimsAbout, sourceById } from '../dataset';
import { cite } from '../dataset/cite';
import type { CheckedClaim } from '../dataset/claims';
import type { Figure, Unit } from '../dataset/types';
import { capitalised } from './words';

/** A mark beside the verdict's words, which say the same. */
const marks: Readonly<Record<CheckedClaim['verdict'], string>> = {
  agrees: '=',
  'agrees after rounding': '≈',
  'does not agree': '≠',
  'cannot be told': '?',
};

/** Enough digits to see what rounding would hide. */
const amount = (value: number, unit: Unit): string => amountInWords(Number(value.toPrecision(4)), unit);

const computedWords = ({ computed, least, most, unit }: CheckedClaim): string => {
  if (computed === null) return 'its inputs are not stated';
  const spread =
    least === null || most === null ? '' : ` (${amount(least, unit)} to ${amount(most, unit)} as they are rounded)`;
  return `its inputs give ${amount(computed, unit)}${spread}`;
};

const ClaimItem = ({ claim }: { claim: CheckedClaim }) => {
  const { verdict, claim: what, stated, note, crossDocument, saidBy } = claim;
  const citation = cite(claim, 'short', sourceById);
  return (
    <li class="ics-claim">
      <p>
        <span class="ics-mark" aria-hidden="true">
          {marks[verdict]}
        </span>
        <strong>{capitalised(verdict)}</strong>
      </p>
      <p>
        {what}. Stated: {stated}; {computedWords(claim)}.
      </p>
      <p class="ics-hint">
        {!citation.startsWith(saidBy) && `${saidBy}. `}
        {citation}.{crossDocument && ' An input comes from another document.'}
        {note !== null && ` ${note}`}
      </p>
    </li>
  );
};

/** The published sums that the figure goes into or is stated by, worked out again. */
export const FigureClaims = ({ figure }: { figure: Figure }) => {
  const about = claimsAbout(figure.id);
  if (about.length === 0) return null;
  return (
    <section>
      <h2 class="ics-subtitle">Published sums about it</h2>
      <ul class="ics-list">
        {about.map((claim) => (
          <ClaimItem key={claim.id} claim={checkClaimRow(claim)} />
        ))}
      </ul>
    </section>
  );
};
