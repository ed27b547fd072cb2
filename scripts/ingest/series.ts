import { faultAt } from './fault';
import { type Found, tablesTitled } from './find';
import { forYear, type Heading, yearBefore } from './headings';
import type { ColumnLayout, ColumnPlace } from './layout';
import { type Exact, readNumber, sum } from './numbers';
import type { Line, Table } from './table';
import { type Reading, readings } from './units';

/** One number of a column, in the unit of the sheet. */
export interface Value {
  readonly row: number;
  readonly code: string;
  readonly region: string;
  readonly number: Exact;
}

/** A column of a sheet that becomes the figures of one measure and financial year. */
export interface Series {
  readonly layout: ColumnLayout;
  readonly reading: Reading;
  readonly period: string;
  readonly sheet: string;
  /** The heading as it stands in the sheet. */
  readonly column: string;
  readonly boards: readonly Value[];
  readonly retained: readonly Value[];
  readonly regions: readonly Value[];
  /** The England row as published. */
  readonly england: Value;
  /** England's number as that of the boards: without what NHS England keeps. */
  readonly englandOfBoards: Exact;
  /** The numbers of the year before by code, where the layout names a column of them. */
  readonly before: ReadonlyMap<string, Exact>;
}

/** The headings that a layout expects, for a sentence. */
const expected = ({ headings, unit }: ColumnPlace, year: string): string =>
  headings.map((heading) => `"${forYear(heading, year)} (${unit})"`).join(' or ');

/** Finds a column by its heading: where it stands, or why it is not taken. */
const locate = (table: Table, place: ColumnPlace, year: string): { at: number; heading: Heading } | string => {
  const wanted = place.headings.map((heading) => forYear(heading, year).toLowerCase());
  const worded = table.headings.flatMap((heading, at) => (wanted.includes(heading.words) ? [{ at, heading }] : []));
  const [match, another] = worded.filter(({ heading }) => heading.unit === place.unit);
  const row = table.headingRow;
  if (match && another) {
    return faultAt({ sheet: table.sheet, column: match.heading.shown, row }, 'The heading stands over two columns.');
  }
  if (match) return match;
  const [other] = worded.filter(
    ({ heading }) => heading.unit === '' || heading.unit.startsWith('£') === place.unit.startsWith('£'),
  );
  if (other) {
    const unit = other.heading.unit || 'no unit';
    return faultAt(
      { sheet: table.sheet, column: other.heading.shown, row },
      `The heading says ${unit}, and ${place.unit} is expected.`,
    );
  }
  const found = table.headings.flatMap(({ shown }) => (shown === '' ? [] : [`"${shown}"`])).join(', ');
  return faultAt({ sheet: table.sheet, row }, `No column is headed ${expected(place, year)}. Found: ${found}.`);
};

interface Column {
  readonly boards: Value[];
  readonly retained: Value[];
  readonly regions: Value[];
  readonly england: Value[];
  readonly faults: string[];
}

const readColumn = (table: Table, at: number, column: string): Column => {
  const faults: string[] = [];
  const values = (lines: readonly Line[]): Value[] =>
    lines.flatMap(({ row, code, region, cells }) => {
      const number = readNumber(cells[at]);
      if (number) return [{ row, code, region, number }];
      const held = cells[at] === undefined || cells[at] === null ? 'nothing' : `"${cells[at]}"`;
      faults.push(faultAt({ sheet: table.sheet, column, row }, `${code} has ${held} where a number belongs.`));
      return [];
    });
  const { boards, retained, regions, england } = table;
  return {
    boards: values(boards),
    retained: values(retained),
    regions: values(regions),
    england: values(england),
    faults,
  };
};

/** The numbers of the year before, where the layout names their column. */
const readBefore = (
  found: Found,
  { before }: ColumnLayout,
  year: string,
  tables: readonly Table[],
): { before: ReadonlyMap<string, Exact>; faults: readonly string[] } => {
  if (!before) return { before: new Map(), faults: [] };
  const table = before.titles ? tablesTitled(tables, before.titles, year)[0] : found.table;
  if (!table) {
    const titles = before.titles?.map((title) => `"${forYear(title, year)}"`).join(' and ');
    return { before: new Map(), faults: [`No sheet is titled ${titles}, whose column holds the year before.`] };
  }
  const column = locate(table, before, year);
  if (typeof column === 'string') return { before: new Map(), faults: [column] };
  const { boards, faults } = readColumn(table, column.at, column.heading.shown);
  return { before: new Map(boards.map(({ code, number }) => [code, number])), faults };
};

/** Reads one column of a sheet for one year; without faults there is a series. */
export const readSeries = (
  found: Found,
  layout: ColumnLayout,
  year: string,
  tables: readonly Table[],
): { series?: Series; faults: readonly string[] } => {
  const { table } = found;
  const column = locate(table, layout, year);
  if (typeof column === 'string') return { faults: [column] };
  const { faults, england, ...values } = readColumn(table, column.at, column.heading.shown);
  const before = readBefore(found, layout, year, tables);
  const [whole] = england;
  if (!whole || faults.length + before.faults.length > 0) return { faults: [...faults, ...before.faults] };
  const kept = layout.england === 'with retained' ? sum(values.retained.map(({ number }) => number)) : 0;
  return {
    faults: [],
    series: {
      layout,
      reading: readings[layout.unit],
      period: layout.period === 'year' ? year : yearBefore(year),
      sheet: table.sheet,
      column: column.heading.shown,
      ...values,
      england: whole,
      englandOfBoards: whole.number.minus(kept),
      before: before.before,
    },
  };
};
