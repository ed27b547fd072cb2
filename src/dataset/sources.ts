import { cite } from './cite';
import { createFinder } from './closest';
import { foldLabel } from './fold';
import { sourceRows } from './load';
import { once } from './memo';
import { unknownSource } from './sentences';
import type { CitationStyle, Figure, Source } from './types';

const byId = once(() => new Map(sourceRows().map((source) => [source.id, source])));

/** The source of an id as the data write it; the id must be one of the data's. */
export const sourceById = (id: string): Source => {
  const source = byId().get(id);
  if (source === undefined) throw new RangeError(`No source has the id ${id}`);
  return source;
};

const finder = once(() =>
  createFinder(
    sourceRows().map((source) => ({
      item: source,
      phrases: [
        { text: foldLabel(source.title), weight: 1 },
        { text: foldLabel(source.publisher), weight: 0.9 },
      ],
    })),
  ),
);

/** The sources of an id, a title or a publisher; `#N/A` with suggestions for any other text. */
export const resolveSources = (typed: string): readonly Source[] => {
  const asked = foldLabel(typed);
  const found = sourceRows().filter(({ id, title, publisher }) =>
    [id, title, publisher].some((each) => foldLabel(each) === asked),
  );
  if (asked !== '' && found.length > 0) return found;
  throw unknownSource(
    typed,
    finder()(asked, 3).map(({ title }) => title),
  );
};

/** Where a figure stands, as plain text for a cell; `url` gives an address alone, `#N/A` where none is known. */
export const citeFigure = (figure: Figure, style: CitationStyle): string => cite(figure, style, sourceById);
