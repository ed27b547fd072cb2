import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Conflict, Insertion } from '../workbook/insertion/conflicts';
import { sentenceOf } from '../workbook/sentence';

/** From then on it is said that something goes on, in milliseconds. */
const untilSlow = 1_000;

/** Something to be written by a click. */
export interface Attempt {
  readonly write: (confirmed: readonly Conflict[]) => Promise<Insertion>;
  /** What is said once it is written. */
  readonly success: string;
}

export type InsertionState =
  | { readonly phase: 'ready' | 'busy' | 'slow' }
  | { readonly phase: 'done' | 'failed' | 'left'; readonly sentence: string }
  | { readonly phase: 'conflict'; readonly attempt: Attempt; readonly conflicts: readonly Conflict[] };

/**
 * One insertion from the click to its outcome. While one is under way, another is not begun. What came of it is forgotten
 * when the choice changes to which it belongs.
 */
export const useInsertion = (choice: unknown) => {
  const [state, setState] = useState<InsertionState>({ phase: 'ready' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: choice is not read inside; it is listed so that another choice forgets what came of the one before.
  useEffect(() => setState({ phase: 'ready' }), [choice]);

  const run = useCallback(async (attempt: Attempt, confirmed: readonly Conflict[]) => {
    setState({ phase: 'busy' });
    const slow = setTimeout(() => setState((now) => (now.phase === 'busy' ? { phase: 'slow' } : now)), untilSlow);
    try {
      const result = await attempt.write(confirmed);
      if (result.outcome === 'conflict') setState({ phase: 'conflict', attempt, conflicts: result.conflicts });
      else setState({ phase: 'done', sentence: attempt.success });
    } catch (error) {
      setState({ phase: 'failed', sentence: sentenceOf(error) });
    } finally {
      clearTimeout(slow);
    }
  }, []);

  const isBusy = state.phase === 'busy' || state.phase === 'slow';
  return {
    state,
    isBusy,
    begin: (attempt: Attempt) => {
      if (!isBusy) void run(attempt, []);
    },
    confirm: () => {
      if (state.phase === 'conflict') void run(state.attempt, state.conflicts);
    },
    leave: () => setState({ phase: 'left', sentence: 'Nothing was written. Select another cell, then insert again.' }),
  };
};
