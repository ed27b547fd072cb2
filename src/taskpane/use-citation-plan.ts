import { useCallback, useMemo } from 'preact/hooks';
import { citeFigure } from '../dataset';
import type { CitationStyle } from '../dataset/types';
import { type CitePlacement, followingWords, planCitationFootnotes, planCitations } from '../workbook/citing/cite-plan';
import type { CitableCell, CitationOffer } from '../workbook/citing/cited-figure';
import type { Workbook } from '../workbook/port';
import { type PlacedPlan, planned, usePlacedPlan } from './use-placed-plan';

export type CitePlace = CitePlacement | 'footnote';

/** What is to be cited, and how; the same object as long as nothing else is wanted. */
export interface WantedCitations {
  readonly found: CitableCell;
  readonly offers: readonly CitationOffer[];
  readonly place: CitePlace;
  readonly style: CitationStyle;
}

const planBeside = ({ found, offers, place, style }: WantedCitations) =>
  planned(place === 'footnote' ? null : () => planCitations(found, offers, place, style));

/** What citing figures that stand there already will write, what to know of it, and the way to write it. */
export const useCitationPlan = (workbook: Workbook, wanted: WantedCitations): PlacedPlan & { remark: string } => {
  const { found, offers, place, style } = wanted;
  const beside = useMemo(() => planBeside(wanted), [wanted]);
  const footnotes = useCallback(() => planCitationFootnotes(found, offers, style), [found, offers, style]);
  const plan = usePlacedPlan(workbook, {
    beside,
    footnotes: place === 'footnote' ? footnotes : null,
    amount: '',
    shows: ({ cells }) =>
      cells.map((_, at) => {
        const { figure } = offers[at]!;
        return figure === null ? null : citeFigure(figure, style);
      }),
  });
  return { ...plan, remark: plan.attempt === null ? '' : followingWords(offers, place !== 'next cell') };
};
