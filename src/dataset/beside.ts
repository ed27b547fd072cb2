import { streamTotal } from './allocations';
import { answersTo } from './bases';
import { figuresOfMeasure, isKnown, withoutSuperseded } from './figures';
import { measureInWords, measures } from './measures';
import type { Figure, Measure } from './types';

/** Kinds of money that are told in several scopes or streams, which must not be taken for one another. */
const kinds = ['deficit', 'overspend', 'savings', 'budget', streamTotal];

const kindOf = ({ code, stream }: Pick<Measure, 'code' | 'stream'>): string | undefined =>
  kinds.find((kind) => (stream === null ? code.split('_')[0] : streamTotal) === kind);

/** Other scopes and streams of the same kind that a body has a figure of in a period, known by a day, by their names. */
export const otherScopes = (odsCode: string, measure: string, period: string, asOf?: string): string[] => {
  const all = measures();
  const kind = all.filter(({ code }) => code === measure).map(kindOf)[0];
  return all.flatMap((each) => {
    if (kind === undefined || each.code === measure || kindOf(each) !== kind) return [];
    const { figures } = figuresOfMeasure(odsCode, each.code);
    const isThere = figures.some(
      (figure) => figure.period === period && answersTo(figure.basis, undefined) && isKnown(figure, asOf),
    );
    return isThere ? [measureInWords(each.code)] : [];
  });
};

/** What else is stated for the same period on the same basis with another amount, neither in place of the other. */
export const conflictsWith = (figure: Figure): Figure[] => {
  const { odsCode, measure, period, basis, low, central, high, asOf } = figure;
  const standing = withoutSuperseded(figuresOfMeasure(odsCode, measure).figures);
  if (!standing.includes(figure)) return [];
  return standing.filter(
    (each) =>
      each.period === period &&
      each.basis === basis &&
      // Figures to date differ as the year goes on.
      (!measure.includes('_ytd') || each.asOf === asOf) &&
      (each.low !== low || each.central !== central || each.high !== high),
  );
};
