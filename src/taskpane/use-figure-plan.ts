import { useCallback, useMemo } from 'preact/hooks';
import { amountInWords, citeFigure } from '../dataset';
import { type InsertRequest, type Placement, placements, planFigure, planFootnote } from '../workbook/insertion/plan';
import type { RangeAddress, Workbook } from '../workbook/port';
import { type PlacedPlan, planned, usePlacedPlan } from './use-placed-plan';

/** Where a citation can go: beside or on the figure, or to the foot of it all. */
export type CitationPlace = Placement | 'footnote';
export const citationPlaces: readonly CitationPlace[] = ['next cell', 'footnote', ...placements.slice(1)];

/** What is wanted of a figure. */
export interface Wanted extends Omit<InsertRequest, 'placement'> {
  readonly place: CitationPlace;
}

const planBeside = ({ place, ...request }: Wanted, selection: RangeAddress | null) =>
  planned(
    selection === null || place === 'footnote' ? null : () => planFigure({ ...request, placement: place }, selection),
  );

/** `wanted` is the same object as long as nothing else is wanted. */
export const useFigurePlan = (workbook: Workbook, wanted: Wanted, selection: RangeAddress | null): PlacedPlan => {
  const { figure, estimate, style, content, place } = wanted;
  const beside = useMemo(() => planBeside(wanted, selection), [wanted, selection]);
  const footnotes = useCallback(() => [planFootnote(wanted, selection!)], [wanted, selection]);
  const amount = content === 'citation only' ? '' : amountInWords(figure[estimate]!, figure.unit);
  return usePlacedPlan(workbook, {
    beside,
    footnotes: selection === null || place !== 'footnote' ? null : footnotes,
    amount,
    shows: ({ cells }) => cells.map(({ holds }) => (holds === 'figure' ? amount : citeFigure(figure, style))),
  });
};
