import { useCallback, useMemo } from 'preact/hooks';
import { amountInWords, citeFigure } from '../dataset';
import { insertFootnotes, planFootnotes } from '../workbook/footnotes';
import { insert } from '../workbook/insert';
import {
  type InsertPlan,
  type InsertRequest,
  type Placement,
  placements,
  planFigure,
  planFootnote,
} from '../workbook/plan';
import type { RangeAddress, Workbook } from '../workbook/port';
import { linesOfFootnotes, linesOfInsertion, type PlanLine } from './plan-lines';
import { footnotedWords, insertedWords, undoStepsWords, undoWords } from './plan-words';
import { sentenceOf } from './sentence';
import type { Attempt } from './use-insertion';
import { type Planned, usePlanned } from './use-planned';

/** Where a citation can go: beside or on the figure, or to the foot of it all. */
export type CitationPlace = Placement | 'footnote';
export const citationPlaces: readonly CitationPlace[] = ['next cell', 'footnote', ...placements.slice(1)];

/** What is wanted of a figure. */
export interface Wanted extends Omit<InsertRequest, 'placement'> {
  readonly place: CitationPlace;
}

/** What it will write, and the way to write it. */
export interface FigurePlan {
  readonly lines: readonly PlanLine[];
  readonly problem: string | null;
  readonly attempt: Attempt | null;
}

const planned = ({ place, ...request }: Wanted, selection: RangeAddress | null): Planned<InsertPlan> => {
  if (selection === null || place === 'footnote') return { plan: null, problem: null };
  try {
    return { plan: planFigure({ ...request, placement: place }, selection), problem: null };
  } catch (error) {
    return { plan: null, problem: sentenceOf(error) };
  }
};

/** The user's own day, `YYYY-MM-DD`: Sweden writes it so. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** `wanted` is the same object as long as nothing else is wanted. */
export const useFigurePlan = (workbook: Workbook, wanted: Wanted, selection: RangeAddress | null): FigurePlan => {
  const { figure, estimate, style, content, place } = wanted;
  const beside = useMemo(() => planned(wanted, selection), [wanted, selection]);
  const makeFootnote = useCallback(
    () => planFootnotes(workbook, [planFootnote(wanted, selection!)], today()),
    [workbook, wanted, selection],
  );
  const footnote = usePlanned(selection === null || place !== 'footnote' ? null : makeFootnote);
  const amount = content === 'citation only' ? '' : amountInWords(figure[estimate]!, figure.unit);

  if (footnote.plan !== null) {
    return {
      lines: linesOfFootnotes(footnote.plan, amount),
      problem: null,
      attempt: {
        write: (confirmed) =>
          insertFootnotes(workbook, [planFootnote(wanted, selection!)], today(), confirmed).finally(footnote.renew),
        success: `Inserted ${footnotedWords(amount, footnote.plan)}. ${undoStepsWords(workbook, footnote.plan.makesSheet ? 2 : 1)}`,
      },
    };
  }
  const { plan } = beside;
  if (plan === null) return { lines: [], problem: beside.problem ?? footnote.problem, attempt: null };
  const shows = plan.cells.map(({ holds }) => (holds === 'figure' ? amount : citeFigure(figure, style)));
  return {
    lines: linesOfInsertion(plan, shows),
    problem: null,
    attempt: {
      write: (confirmed) => insert(workbook, plan, confirmed),
      success: `Inserted ${insertedWords(amount, plan)}. ${undoWords(workbook, plan)}`,
    },
  };
};
