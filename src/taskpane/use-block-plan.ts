import { useMemo } from 'preact/hooks';
import { rangeName } from '../workbook/addresses';
import type { Conflict } from '../workbook/insertion/conflicts';
import { insert } from '../workbook/insertion/insert';
import type { InsertPlan } from '../workbook/insertion/plan';
import type { RangeAddress, Workbook } from '../workbook/port';
import { undoWords } from './plan-words';
import type { Attempt } from './use-insertion';

/** What fills a block of cells, and the way to write it; `make` is the same function as long as nothing else is wanted. */
export const useBlockPlan = (
  workbook: Workbook,
  make: (selection: RangeAddress) => InsertPlan,
  selection: RangeAddress | null,
): { readonly plan: InsertPlan | null; readonly attempt: Attempt | null } => {
  const plan = useMemo(() => (selection === null ? null : make(selection)), [make, selection]);
  if (plan === null) return { plan, attempt: null };
  return {
    plan,
    attempt: {
      write: (confirmed: readonly Conflict[]) => insert(workbook, plan, confirmed),
      success: `Inserted ${rangeName(plan.fills ?? selection!)}. ${undoWords(workbook, plan)}`,
    },
  };
};
