import { cite } from '../../src/dataset/cite';
import type { Source } from '../../src/dataset/types';
import { cell, type Dataset } from '../data/dataset';
import type { Field } from '../data/package';
import type { Row } from '../data/read';
import { citedSource } from './cited';
import { csv, inert } from './csv';
import { type TypedRow, typed } from './typed';

/** The name of the file, and of its resource, in which each figure stands with all that explains it. */
export const joinedName = 'figures_in_full';

type JoinedField = Omit<Field, 'constraints'> & { readonly description: string };

const text = (name: string, description: string): JoinedField => ({ name, type: 'string', description });
const number = (name: string, description: string): JoinedField => ({ name, type: 'number', description });

/** The columns in order. */
export const joinedFields: readonly JoinedField[] = [
  text('figure_id', 'The id of figures.csv.'),
  text('system_code', 'The ODS code of the system, or ENG for all systems of England.'),
  text('system_name', "The system's common name, or England."),
  text('region', "NHS England's region; blank for England."),
  text('measure_code', 'The code of measures.csv.'),
  text('measure_name', "The measure's name."),
  text('period', 'A financial year, or the month in which a figure without a stated year was stated.'),
  text('basis', 'Where the figure stands between a wish and an accounted fact.'),
  number('low', 'As the source gives it.'),
  number('central', 'As the source gives it, never a midpoint of ours.'),
  number('high', 'As the source gives it.'),
  text('unit', '£m is £ million, nominal; a fraction of 0.027 is 2.7%.'),
  text('qualifier', 'Such as about, over or fewer than.'),
  text('as_of', 'The day, or the month, on which it was known.'),
  text('headline', 'Y for the figure that answers where no period is asked for.'),
  text('superseded_by', 'The figure that replaces this one.'),
  text(
    'trust',
    'The copy that was read: A official statistics or Parliament, B the body, C press, D campaign newsletter.',
  ),
  text('said_by', 'Who is quoted.'),
  text('source_id', 'The id of sources.csv.'),
  text('source_title', 'The title of the document, or our description where it is not known.'),
  text('source_publisher', 'Who published the document.'),
  text('source_published', 'When.'),
  text('locator', 'Page, paragraph or table.'),
  text('quoted_in', 'The title of the document through which it was read, where it was not read itself.'),
  text('address', 'Where it can be read: the address of the document, else of that which quotes it.'),
  text('citation', 'The short citation, as ICS_CITE(…, "short") gives it.'),
  text('definition', 'What the measure means.'),
  text('note', 'Our note on the figure.'),
];

const address = (row: Row, sourceOf: (id: string) => Source): string => {
  let source: Source | undefined = sourceOf(cell(row, 'source'));
  while (source && source.address === null) source = source.quotedIn === null ? undefined : sourceOf(source.quotedIn);
  return source?.address ?? '';
};

/** Each figure with its system, measure and source in words; cells are text, verbatim, in the order of the fields. */
export const joinedRows = (data: Dataset): string[][] => {
  const systems = data.index('systems', 'ods_code');
  const measures = data.index('measures', 'code');
  const sources = data.index('sources', 'id');
  const successors = data.index('figures', 'supersedes');
  const of = (rows: ReadonlyMap<string, Row>, key: string, column: string): string => {
    const row = rows.get(key);
    return row ? cell(row, column) : '';
  };
  const sourceOf = (id: string): Source => citedSource(sources.get(id)!);
  return data.rows('figures').map((row) => {
    const [id, system] = [cell(row, 'id'), cell(row, 'system')];
    const [measure, source] = [cell(row, 'measure'), cell(row, 'source')];
    const values: Record<string, string> = {
      ...row.cells,
      figure_id: id,
      system_code: system,
      system_name: system === 'ENG' ? 'England' : of(systems, system, 'name'),
      region: of(systems, system, 'region'),
      measure_code: measure,
      measure_name: of(measures, measure, 'name'),
      definition: of(measures, measure, 'definition'),
      superseded_by: of(successors, id, 'id'),
      source_id: source,
      source_title: of(sources, source, 'title'),
      source_publisher: of(sources, source, 'publisher'),
      source_published: of(sources, source, 'published'),
      quoted_in: of(sources, of(sources, source, 'quoted_in'), 'title'),
      address: address(row, sourceOf),
      citation: cite({ source, locator: cell(row, 'locator') }, 'short', sourceOf),
    };
    return joinedFields.map(({ name }) => values[name] ?? '');
  });
};

/** For people: texts are guarded against being run as formulas, and a byte order mark tells Excel that £ is UTF-8. */
export const joinedCsv = (rows: readonly (readonly string[])[]): string => {
  const header = joinedFields.map(({ name }) => name);
  const guarded = rows.map((row) =>
    row.map((value, place) => (joinedFields[place]?.type === 'number' ? value : inert(value))),
  );
  return `\uFEFF${csv([header, ...guarded])}`;
};

/** For programs: the same, verbatim. */
export const joinedObjects = (rows: readonly (readonly string[])[]): TypedRow[] =>
  rows.map((row) =>
    Object.fromEntries(joinedFields.map(({ name, type }, place) => [name, typed(row[place] ?? '', type)])),
  );
