import { figureFields } from '../../src/dataset/figure-fields';
import { type Column, column, flagColumn, numberColumn, type Value } from '../data/columns';
import { cell, groupBy } from '../data/dataset';
import { numberOfId } from '../data/ids';
import type { Row } from '../data/read';

type Field = (typeof figureFields)[number];

const columns: Record<Field, Column> = {
  id: column('id'),
  measure: column('measure'),
  period: column('period'),
  basis: column('basis'),
  low: numberColumn('low'),
  central: numberColumn('central'),
  high: numberColumn('high'),
  unit: column('unit'),
  qualifier: column('qualifier'),
  asOf: column('as_of'),
  source: column('source'),
  locator: column('locator'),
  saidBy: column('said_by'),
  trust: column('trust'),
  headline: flagColumn('headline'),
  supersedes: column('supersedes'),
  note: column('note'),
};

/** Texts that may recur; an id does not. */
const worded: readonly Field[] = [
  ...(['measure', 'period', 'basis', 'unit', 'qualifier', 'asOf'] as const),
  ...(['source', 'locator', 'saidBy', 'trust', 'note'] as const),
];

/** The texts that recur in a field, the commonest first, since it then has the shortest place. */
const recurringWords = (rows: readonly Row[], from: string): string[] =>
  [...groupBy(rows, (row) => cell(row, from))]
    .filter(([word, { length }]) => word !== '' && length > 1)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([word]) => word);

/** An id repeats its row: the figure's number among those alike stands for it. */
const idOrNumber = (row: Row, id: string): Value =>
  id === '' ? null : (numberOfId({ ...row, cells: { ...row.cells, id } }) ?? id);

const withoutBlanksAtEnd = (values: readonly Value[]): readonly Value[] => {
  let end = values.length;
  while (end > 0 && values[end - 1] === null) end--;
  return values.slice(0, end);
};

/**
 * The figures as the functions read them:
 *
 * - `words`: the texts that recur, a list a field. In a row, a number in that field is the text's place.
 * - `series`: what figures of several bodies share, which is all but the central amount.
 * - `bodies`: three lists a body: the rows of its own figures, the series it has a figure in, their central amounts.
 */
export const figureTables = (rows: readonly Row[]) => {
  const words = Object.fromEntries(worded.map((field) => [field, recurringWords(rows, columns[field].from)]));
  const places = new Map(
    Object.entries(words).map(([field, list]) => [field, new Map(list.map((word, place) => [word, place]))]),
  );
  const read = (row: Row, field: Field): Value => {
    const column = columns[field];
    const text = cell(row, column.from);
    if (field === 'id' || field === 'supersedes') return idOrNumber(row, text);
    return places.get(field)?.get(text) ?? column.read(text);
  };
  const describe = (row: Row): readonly Value[] => withoutBlanksAtEnd(figureFields.map((field) => read(row, field)));
  const kindOf = (row: Row): string => JSON.stringify(describe({ ...row, cells: { ...row.cells, central: '' } }));
  const kinds = [...groupBy(rows, kindOf)].filter(
    ([, alike]) => alike.length > 1 && alike.every((row) => cell(row, 'central') !== ''),
  );
  const seriesOf = new Map(kinds.map(([kind], place) => [kind, place]));
  const bodies = [...groupBy(rows, (row) => cell(row, 'system'))].map(([system, all]) => {
    const own = all.filter((row) => !seriesOf.has(kindOf(row)));
    const inSeries = all.filter((row) => seriesOf.has(kindOf(row)));
    const series = inSeries.map((row) => seriesOf.get(kindOf(row)) ?? null);
    return [system, [own.map(describe), series, inSeries.map((row) => read(row, 'central'))]] as const;
  });
  return { words, series: kinds.map(([kind]) => JSON.parse(kind) as Value[]), bodies };
};
