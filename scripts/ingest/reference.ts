import { cell, Dataset } from '../data/dataset';
import { readPackage } from '../data/package';
import { readTable } from '../data/read';

/** A figure as a row of `figures.csv`: text by column. */
export type FigureCells = Readonly<Record<string, string>>;

/** What the numbers of a measure can be. */
export interface MeasureBounds {
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** What is known already, against which a workbook is held. */
export interface Reference {
  /** The columns of `figures.csv`, in order. */
  readonly columns: readonly string[];
  /** The boards on 1 April of a financial year: codes with their legal names. */
  readonly boardsIn: (year: string) => ReadonlyMap<string, string>;
  readonly figures: readonly FigureCells[];
  readonly measures: ReadonlyMap<string, MeasureBounds>;
  /** When a source was published; undefined where it is not listed. */
  readonly published: (source: string) => string | undefined;
}

/** Boards by their first and last day. */
export const boardsOf =
  (rows: readonly Readonly<Record<string, string>>[]) =>
  (year: string): ReadonlyMap<string, string> => {
    const day = `${year.slice(0, 4)}-04-01`;
    return new Map(
      rows
        .filter(({ start_date = '', end_date = '' }) => start_date <= day && day <= (end_date || '9999'))
        .map(({ ods_code = '', legal_name = '' }) => [ods_code, legal_name]),
    );
  };

/** Reads a data folder. Throws where a table cannot be read. */
export const readReference = (folder: string): Reference => {
  const { resources } = readPackage(folder);
  const wanted = resources.filter(({ name }) => ['figures', 'measures', 'sources', 'systems'].includes(name));
  const tables = wanted.map((resource) => readTable(folder, resource));
  const fault = tables.flatMap(({ faults }) => faults)[0];
  if (fault) throw new Error(`${fault.file}, row ${fault.line}: ${fault.sentence}`);
  const data = new Dataset(tables);
  const sources = data.index('sources', 'id');
  return {
    columns: resources.find(({ name }) => name === 'figures')?.schema.fields.map(({ name }) => name) ?? [],
    boardsIn: boardsOf(data.rows('systems').map(({ cells }) => cells)),
    figures: data.rows('figures').map(({ cells }) => cells),
    measures: new Map(
      data
        .rows('measures')
        .map((row) => [
          cell(row, 'code'),
          { unit: cell(row, 'unit'), minimum: Number(cell(row, 'minimum')), maximum: Number(cell(row, 'maximum')) },
        ]),
    ),
    published: (source) => {
      const row = sources.get(source);
      return row && cell(row, 'published');
    },
  };
};
