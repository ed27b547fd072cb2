import { useCallback, useMemo } from 'preact/hooks';
import { citeFigure } from '../dataset';
import type { CitationStyle } from '../dataset/types';
import { type CitePlacement, followingWords, planCitationFootnotes, planCitations } from '../workbook/cite-plan';
import type { CitableCell, CitationOffer } from '../workbook/cited-figure';
import { insertFootnotes, planFootnotes } from '../workbook/footnotes';
import { insert } from '../workbook/insert';
import type { InsertPlan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import { linesOfFootnotes, linesOfInsertion } from './plan-lines';
import { footnotedWords, insertedWords, undoStepsWords, undoWords } from './plan-words';
import { sentenceOf } from './sentence';
import { type FigurePlan, today } from './use-figure-plan';
import { type Planned, usePlanned } from './use-planned';

export type CitePlace = CitePlacement | 'footnote';

/** What is to be cited, and how; the same object as long as nothing else is wanted. */
export interface WantedCitations {
  readonly found: CitableCell;
  readonly offers: readonly CitationOffer[];
  readonly place: CitePlace;
  readonly style: CitationStyle;
}

const planned = ({ found, offers, place, style }: WantedCitations): Planned<InsertPlan> => {
  if (place === 'footnote') return { plan: null, problem: null };
  try {
    return { plan: planCitations(found, offers, place, style), problem: null };
  } catch (error) {
    return { plan: null, problem: sentenceOf(error) };
  }
};

/** What citing figures that stand there already will write, what to know of it, and the way to write it. */
export const useCitationPlan = (workbook: Workbook, wanted: WantedCitations): FigurePlan & { remark: string } => {
  const { found, offers, place, style } = wanted;
  const remark = followingWords(offers, place !== 'next cell');
  const beside = useMemo(() => planned(wanted), [wanted]);
  const makeFootnotes = useCallback(
    () => planFootnotes(workbook, planCitationFootnotes(found, offers, style), today()),
    [workbook, found, offers, style],
  );
  const footnotes = usePlanned(place === 'footnote' ? makeFootnotes : null);
  if (footnotes.plan !== null) {
    return {
      lines: linesOfFootnotes(footnotes.plan, ''),
      problem: null,
      remark,
      attempt: {
        write: (confirmed) =>
          insertFootnotes(workbook, planCitationFootnotes(found, offers, style), today(), confirmed).finally(
            footnotes.renew,
          ),
        success: `Inserted ${footnotedWords('', footnotes.plan)}. ${undoStepsWords(workbook, footnotes.plan.makesSheet ? 2 : 1)}`,
      },
    };
  }
  const { plan } = beside;
  if (plan === null) return { lines: [], problem: beside.problem ?? footnotes.problem, remark: '', attempt: null };
  const shows = plan.cells.map((_, at) => {
    const { figure } = offers[at]!;
    return figure === null ? null : citeFigure(figure, style);
  });
  return {
    lines: linesOfInsertion(plan, shows),
    problem: null,
    remark,
    attempt: {
      write: (confirmed) => insert(workbook, plan, confirmed),
      success: `Inserted ${insertedWords('', plan)}. ${undoWords(workbook, plan)}`,
    },
  };
};
