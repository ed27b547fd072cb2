import { exact, nearestDouble } from '../core/exact';
import { foldLabel } from './fold';
import { measures } from './measures';
import { unknownStream } from './sentences';
import type { Figure, Measure } from './types';
import { listed } from './wording';

/** Between the ids that the id of a sum consists of. */
export const betweenIds = ' + ';

/** The measure that is our sum of the streams; no row of the data has it. */
export const streamTotal = 'allocation';

const streamMeasures = (): readonly Measure[] => measures().filter(({ stream }) => stream !== null);

/** The measure of a stream as typed, or of our sum of them without one or for "total"; `#N/A` for an unknown stream. */
export const streamMeasure = (typed = 'total'): string => {
  const asked = foldLabel(typed);
  if (asked === 'total') return streamTotal;
  const found = streamMeasures().find(({ stream, code }) => foldLabel(stream!) === asked || foldLabel(code) === asked);
  if (found !== undefined) return found.code;
  throw unknownStream(
    typed,
    streamMeasures().map(({ stream }) => stream!),
  );
};

/**
 * Our sum of a body's streams in £ million, one a year, in the shape of a figure: it stands where the streams stand, and
 * for its id it has theirs. The data hold one figure a stream and year, those of a year from one source.
 */
export const addStreams = (figuresOf: (measure: string) => readonly Figure[]): Figure[] => {
  const rows = streamMeasures().flatMap(({ code, stream }) => figuresOf(code).map((figure) => ({ ...figure, stream })));
  return [...new Set(rows.map(({ period }) => period))].map((year) => {
    const parts = rows.filter(({ period }) => period === year);
    const sum = parts.reduce((total, { central }) => total.plus(central!), exact(0));
    return {
      ...parts[0]!,
      id: parts.map(({ id }) => id).join(betweenIds),
      measure: streamTotal,
      central: nearestDouble(sum, streamTotal),
      locator: `${parts.map(({ locator }) => locator).join('; ')}; our sum`,
      saidBy: `${parts[0]!.saidBy}, by stream`,
      note: `Our sum of the streams ${listed(parts.map(({ stream }) => stream!))}.`,
    };
  });
};
