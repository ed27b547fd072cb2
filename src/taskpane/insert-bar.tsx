import { ConflictDialog } from './conflict-dialog';
import { Outcome } from './outcome';
import { type Attempt, type InsertionState, useInsertion } from './use-insertion';

interface Props {
  readonly label?: string;
  /** What the button writes; nothing where it cannot be. */
  readonly attempt: Attempt | null;
  /** What came of an insertion says nothing about another choice. */
  readonly choice: unknown;
}

const said = (state: InsertionState): string => {
  if (state.phase === 'slow') return 'Writing …';
  return state.phase === 'done' || state.phase === 'left' ? state.sentence : '';
};

/** The one button that writes, and beside it, announced, what came of it. */
export const InsertBar = ({ label = 'Insert', attempt, choice }: Props) => {
  const { state, isBusy, begin, confirm, leave } = useInsertion(choice);
  return (
    <>
      <div class="ics-insert">
        <button
          type="button"
          class="ics-button ics-primary"
          // It stays in the order of the keyboard, so that the focus on it is not lost.
          aria-disabled={attempt === null || isBusy}
          // Held down, the key would press the button over and over.
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          onClick={({ detail }) => {
            // The second click of a double click is not meant to write once more.
            if (attempt !== null && detail < 2) begin(attempt);
          }}
        >
          {label}
        </button>
        <Outcome
          said={said(state)}
          isSuccess={state.phase === 'done'}
          problem={state.phase === 'failed' ? state.sentence : ''}
        />
      </div>
      {state.phase === 'conflict' && <ConflictDialog conflicts={state.conflicts} onConfirm={confirm} onLeave={leave} />}
    </>
  );
};
