import { cite } from './cite';
import { sourceRows } from './load';
import { once } from './memo';
import type { CitationStyle, Figure, Source } from './types';

const byId = once(() => new Map(sourceRows().map((source) => [source.id, source])));

/** The source of an id as the data write it; the id must be one of the data's. */
export const sourceById = (id: string): Source => {
  const source = byId().get(id);
  if (source === undefined) throw new RangeError(`No source has the id ${id}`);
  return source;
};

/** Where a figure stands, as plain text for a cell; `url` gives an address alone, `#N/A` where none is known. */
export const citeFigure = (figure: Figure, style: CitationStyle): string => cite(figure, style, sourceById);
