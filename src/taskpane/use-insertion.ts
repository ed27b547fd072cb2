import { useCallback, useState } from 'preact/hooks';
import { type Conflict, insert } from '../workbook/insert';
import type { InsertPlan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import { sentenceOf } from './sentence';

interface Attempt {
  readonly plan: InsertPlan;
  /** What is said once it is written. */
  readonly success: string;
}

export type InsertionState =
  | { readonly phase: 'ready' | 'busy' }
  | { readonly phase: 'done' | 'failed' | 'left'; readonly sentence: string }
  | { readonly phase: 'conflict'; readonly attempt: Attempt; readonly conflicts: readonly Conflict[] };

/** One insertion from the click to its outcome. While one is under way, another is not begun. */
export const useInsertion = (workbook: Workbook) => {
  const [state, setState] = useState<InsertionState>({ phase: 'ready' });

  const run = useCallback(
    async (attempt: Attempt, confirmed: readonly Conflict[]) => {
      setState({ phase: 'busy' });
      try {
        const result = await insert(workbook, attempt.plan, confirmed);
        if (result.outcome === 'conflict') setState({ phase: 'conflict', attempt, conflicts: result.conflicts });
        else setState({ phase: 'done', sentence: attempt.success });
      } catch (error) {
        setState({ phase: 'failed', sentence: sentenceOf(error) });
      }
    },
    [workbook],
  );

  return {
    state,
    begin: (plan: InsertPlan, success: string) => {
      if (state.phase !== 'busy') void run({ plan, success }, []);
    },
    confirm: () => {
      if (state.phase === 'conflict') void run(state.attempt, state.conflicts);
    },
    leave: () => setState({ phase: 'left', sentence: 'Nothing was written. Select another cell, then insert again.' }),
    clear: useCallback(() => setState({ phase: 'ready' }), []),
  };
};
