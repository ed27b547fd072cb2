import type { InsertPlan } from '../workbook/plan';
import { ConflictDialog } from './conflict-dialog';
import type { useInsertion } from './use-insertion';

interface Props {
  readonly insertion: ReturnType<typeof useInsertion>;
  readonly plan: InsertPlan | null;
  /** What is said once the plan is written. */
  readonly success: string;
}

/** The one button that writes, and beside it, announced, what came of it. */
export const InsertBar = ({ insertion: { state, begin, confirm, leave }, plan, success }: Props) => {
  const isUnable = plan === null || state.phase === 'busy';
  return (
    <>
      <div class="ics-insert">
        <button
          type="button"
          class="ics-button ics-primary"
          // It stays in the order of the keyboard, so that the focus on it is not lost.
          aria-disabled={isUnable}
          onClick={() => {
            if (plan !== null) begin(plan, success);
          }}
        >
          Insert
        </button>
        <div class="ics-outcome">
          <p role="status" class={state.phase === 'done' ? 'ics-success' : 'ics-hint'}>
            {(state.phase === 'done' || state.phase === 'left') && state.sentence}
          </p>
          <p role="alert" class="ics-error">
            {state.phase === 'failed' && state.sentence}
          </p>
        </div>
      </div>
      {state.phase === 'conflict' && <ConflictDialog conflicts={state.conflicts} onConfirm={confirm} onLeave={leave} />}
    </>
  );
};
