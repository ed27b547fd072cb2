import { Outcome } from '../outcome';
import type { useLongAction } from './use-long-action';

interface Props<Report> {
  readonly label: string;
  readonly action: ReturnType<typeof useLongAction<Report>>;
  /** What came of it, in one sentence. */
  readonly said: (report: Report) => string;
}

/** Starts something that takes its time, shows how far it is, and stops it. */
export const LongActionBar = <Report,>({ label, action: { state, start, stop }, said }: Props<Report>) => {
  const isRunning = state.phase === 'running';
  const progress = isRunning ? state.progress : null;
  const words = progress === null ? 'Starting …' : progress.phase === 'reading' ? 'Reading cells …' : 'Writing …';
  return (
    <>
      {isRunning && (
        <progress
          class="ics-progress"
          aria-label={words}
          max={progress?.total ?? 1}
          // Without a value it only shows that something goes on.
          {...(progress === null ? {} : { value: progress.done })}
        />
      )}
      <div class="ics-insert">
        <button type="button" class="ics-button ics-primary" aria-disabled={isRunning} onClick={start}>
          {label}
        </button>
        <button type="button" class="ics-button" aria-disabled={!isRunning} onClick={stop}>
          Stop
        </button>
        <Outcome
          said={
            isRunning
              ? words
              : state.phase === 'done'
                ? said(state.report)
                : state.phase === 'stopped'
                  ? 'Stopped.'
                  : ''
          }
          isSuccess={state.phase === 'done'}
          problem={state.phase === 'failed' ? state.sentence : ''}
        />
      </div>
    </>
  );
};
