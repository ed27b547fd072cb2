import { boardFaults } from './boards';
import { boundsFaults } from './bounds';
import { changes } from './changes';
import { listed } from './fault';
import { figuresOf, sourceOf } from './figures';
import { recognise } from './find';
import { layouts } from './layouts';
import type { FigureCells, Reference } from './reference';
import { readSeries, type Series } from './series';
import { sumFaults } from './sums';
import type { Workbook } from './workbook';

/** What a workbook gives. With faults there are no figures. */
export interface Ingested {
  readonly figures: readonly FigureCells[];
  /** Sentences, each with its place in the workbook. */
  readonly faults: readonly string[];
  /** What a person who adds the figures should know. */
  readonly remarks: readonly string[];
}

const refused = (faults: readonly string[]): Ingested => ({ figures: [], faults: [...new Set(faults)], remarks: [] });

/**
 * Figure rows out of one of NHS England's allocation workbooks. Checks go from the outside in, and while there is a fault
 * the next are not made: the layout; boards and columns; sizes, sums and changes.
 */
export const ingest = (workbook: Workbook, reference: Reference): Ingested => {
  const { recognised, faults } = recognise(workbook.sheets, layouts);
  if (!recognised || faults.length > 0) return refused(faults);
  const { found, tables, years } = recognised;

  const columns = found.flatMap((sheet) =>
    sheet.years.flatMap((year) => sheet.layout.columns.map((layout) => readSeries(sheet, layout, year, tables))),
  );
  const unfit = [
    ...found.flatMap(({ table, years: turns }) => turns.flatMap((year) => boardFaults(table, year, reference))),
    ...columns.flatMap((column) => column.faults),
  ];
  if (unfit.length > 0) return refused(unfit);

  const all = columns.flatMap(({ series }): Series[] => (series ? [series] : []));
  const compared = all.map((series) => ({ series, ...changes(series, all, reference) }));
  const wrong = [
    ...all.flatMap((series) => boundsFaults(series, reference)),
    ...all.flatMap(sumFaults),
    ...compared.flatMap(({ faults: ofChange }) => ofChange),
  ];
  if (wrong.length > 0) return refused(wrong);

  const source = sourceOf(years);
  const published = reference.published(source);
  const asOf = published || workbook.saved;
  if (asOf === '') {
    return refused([`The workbook does not tell when it was saved: add ${source} to sources.csv with its date first.`]);
  }
  const alone = compared.flatMap(({ series: { layout, period, boards }, alone: codes }) => {
    if (codes.length === 0) return [];
    return [`${layout.measure} ${period}${codes.length < boards.length ? ` (${listed(codes)})` : ''}`];
  });
  return {
    figures: all.flatMap((series) => figuresOf(series, all, { source, asOf }, reference)),
    faults: [],
    remarks: [
      ...(published === undefined ? [`${source} is not in sources.csv yet: add it before its figures.`] : []),
      ...(alone.length > 0 ? [`No year before to hold these against: ${alone.join(', ')}.`] : []),
    ],
  };
};
