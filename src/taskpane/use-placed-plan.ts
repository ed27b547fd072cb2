import { useCallback } from 'preact/hooks';
import { type FootnoteRequest, insertFootnotes, planFootnotes } from '../workbook/insertion/footnotes';
import { insert } from '../workbook/insertion/insert';
import type { InsertPlan } from '../workbook/insertion/plan';
import type { Workbook } from '../workbook/port';
import { sentenceOf } from '../workbook/sentence';
import { linesOfFootnotes, linesOfInsertion, type PlanLine } from './plan-lines';
import { footnotedWords, insertedWords, undoStepsWords, undoWords } from './plan-words';
import type { Attempt } from './use-insertion';
import { type Planned, usePlanned } from './use-planned';

/** What will be written, and the way to write it: there is one where there are lines. */
export interface PlacedPlan {
  readonly lines: readonly PlanLine[];
  readonly problem: string | null;
  readonly attempt: Attempt | null;
}

/** What is to be written: beside the figure or on it, or at the foot of it all. */
export interface Placing {
  readonly beside: Planned<InsertPlan>;
  /** The footnotes to be made; the same function as long as nothing else is wanted, `null` where none are. */
  readonly footnotes: (() => readonly FootnoteRequest[]) | null;
  /** The amount that is written with its citation, in words; `''` where none is. */
  readonly amount: string;
  /** What the planned cells will show, one by one. */
  readonly shows: (plan: InsertPlan) => readonly (string | null)[];
}

/** A plan, or the sentence that its making throws; `null` makes none. */
export const planned = (make: (() => InsertPlan) | null): Planned<InsertPlan> => {
  try {
    return { plan: make === null ? null : make(), problem: null };
  } catch (error) {
    return { plan: null, problem: sentenceOf(error) };
  }
};

/** The user's own day, `YYYY-MM-DD`: Sweden writes it so. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Footnotes are planned from the workbook, which has their sheet; everything else from what is wanted alone. */
export const usePlacedPlan = (workbook: Workbook, { beside, footnotes, amount, shows }: Placing): PlacedPlan => {
  const makeFootnotes = useCallback(() => planFootnotes(workbook, footnotes!(), today()), [workbook, footnotes]);
  const footnoted = usePlanned(footnotes === null ? null : makeFootnotes);
  if (footnoted.plan !== null) {
    return {
      lines: linesOfFootnotes(footnoted.plan, amount),
      problem: null,
      attempt: {
        write: (confirmed) => insertFootnotes(workbook, footnotes!(), today(), confirmed).finally(footnoted.renew),
        success: `Inserted ${footnotedWords(amount, footnoted.plan)}. ${undoStepsWords(workbook, footnoted.plan.makesSheet ? 2 : 1)}`,
      },
    };
  }
  const { plan } = beside;
  if (plan === null) return { lines: [], problem: beside.problem ?? footnoted.problem, attempt: null };
  return {
    lines: linesOfInsertion(plan, shows(plan)),
    problem: null,
    attempt: {
      write: (confirmed) => insert(workbook, plan, confirmed),
      success: `Inserted ${insertedWords(amount, plan)}. ${undoWords(workbook, plan)}`,
    },
  };
};
