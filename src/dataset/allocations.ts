import { Exact, nearestDouble } from '../core/exact';
import { figuresOf, figureValue } from './figures';
import { selectFigure } from './find';
import { foldLabel } from './fold';
import { measures } from './measures';
import { unknownStream } from './sentences';
import type { Figure, Measure } from './types';

const streamsOf = (): readonly Measure[] => measures().filter(({ stream }) => stream !== null);

const streamMeasure = (typed: string): Measure => {
  const asked = foldLabel(typed);
  const found = streamsOf().find(({ stream, code }) => foldLabel(stream!) === asked || foldLabel(code) === asked);
  if (found === undefined)
    throw unknownStream(
      typed,
      streamsOf().flatMap(({ stream }) => stream ?? []),
    );
  return found;
};

/** One figure a stream, of the one year that the period names; a year in which no stream is known is not available. */
const figuresOfYear = (odsCode: string, period: string | number | undefined): readonly Figure[] => {
  const codes = streamsOf().map(({ code }) => code);
  const held = codes.filter((code) => figuresOf(odsCode).some(({ measure }) => measure === code));
  // Nothing at all: the general look-up says why, and names the bodies before or after.
  const first = held[0] ?? codes[0]!;
  // The first stream in the data's order, core services, is published every year: it decides which year is meant.
  const { period: year } = selectFigure({ odsCode, measure: first, period });
  return held.flatMap((measure) => {
    const ofYear = figuresOf(odsCode).some((figure) => figure.measure === measure && figure.period === year);
    return ofYear ? [selectFigure({ odsCode, measure, period: year })] : [];
  });
};

/**
 * NHS England's allocation to a board in £ million: of one stream, or our sum of all streams of the year.
 * `#N/A` for an unknown stream, and for a year or body without allocations.
 */
export const allocationOf = (
  odsCode: string,
  period: string | number | undefined,
  stream: string | undefined,
): number => {
  if (stream !== undefined && foldLabel(stream) !== 'total') {
    return figureValue(selectFigure({ odsCode, measure: streamMeasure(stream).code, period }), 'central');
  }
  const sum = figuresOfYear(odsCode, period).reduce(
    (total, figure) => total.plus(figureValue(figure, 'central')),
    new Exact(0),
  );
  return nearestDouble(sum, 'allocation');
};
