import { faultAt, listed } from './fault';
import { forYear, oneLine } from './headings';
import type { Layout, SheetLayout } from './layout';
import { readTable, type Table } from './table';
import type { Sheet } from './workbook';

/** A table of the workbook, for a sheet of the layout and a year. */
export interface Found {
  readonly layout: SheetLayout;
  /** The years whose columns are read in it. */
  readonly years: readonly string[];
  readonly table: Table;
}

export interface Recognised {
  /** The financial years that are allocated, in order. */
  readonly years: readonly string[];
  readonly found: readonly Found[];
  /** All tables, for the columns of the year before. */
  readonly tables: readonly Table[];
}

const isTitled = (table: Table, titles: readonly string[], year: string): boolean =>
  titles.every((title) => table.titles.some((cell) => cell.toLowerCase() === forYear(title, year).toLowerCase()));

/** The tables with a list of titles. */
export const tablesTitled = (tables: readonly Table[], titles: readonly string[], year: string): Table[] =>
  tables.filter((table) => isTitled(table, titles, year));

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' and ');

/** What was found, for a sentence: the name of each sheet with its titles. */
const overview = (sheets: readonly Sheet[], tables: readonly Table[]): string =>
  sheets
    .map(({ name, rows }) => {
      const table = tables.find(({ sheet }) => sheet === name);
      const titles = table?.titles ?? (rows[0] ?? []).map(oneLine).filter((cell) => cell !== '');
      return `"${name}"${titles.length > 0 ? ` (${listed(titles, 3)})` : ' (empty)'}`;
    })
    .join('; ');

/** A year in a title of a table, as a layout's title has it. */
interface Dated {
  readonly table: Table;
  readonly year: string;
}

const datedTitles = (layout: Layout, tables: readonly Table[]): Dated[] => {
  const templates = layout.sheets.flatMap(({ titles }) => titles.filter((title) => title.includes('{year}')));
  return tables.flatMap((table) =>
    table.titles.flatMap((cell) => {
      const year = /\b\d{4}\/\d{2}\b/.exec(cell)?.[0];
      const isTitle = year && templates.some((title) => forYear(title, year).toLowerCase() === cell.toLowerCase());
      return isTitle ? [{ table, year }] : [];
    }),
  );
};

/** The years that most titles speak of, in order: a stale title does not change what the workbook is about. */
const commonest = (dated: readonly Dated[], count: number): string[] => {
  const times = (year: string): number => dated.filter((title) => title.year === year).length;
  const years = [...new Set(dated.map(({ year }) => year))];
  return years
    .sort((one, other) => times(other) - times(one))
    .slice(0, count)
    .sort();
};

/** A sheet whose name and title speak of different years was copied and half changed. */
const yearFaults = (dated: readonly Dated[]): string[] =>
  dated.flatMap(({ table: { sheet }, year }) => {
    const named = /\b(\d{4})-(\d{2})\b/.exec(sheet);
    if (!named || `${named[1]}/${named[2]}` === year) return [];
    return [faultAt({ sheet }, `The name of the sheet says ${named[1]}/${named[2]}, and its title says ${year}.`)];
  });

interface Attempt {
  readonly layout: Layout;
  readonly years: readonly string[];
  readonly found: readonly Found[];
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

const attempt = (layout: Layout, tables: readonly Table[]): Attempt => {
  const dated = datedTitles(layout, tables);
  const years = commonest(dated, layout.years);
  const found: Found[] = [];
  const missing: string[] = [];
  const faults: string[] = [];
  for (const sheet of layout.sheets) {
    const turns = sheet.years === 'every' ? [years] : years.map((year) => [year]);
    for (const turn of turns) {
      const year = turn[0] ?? '';
      const titled = tablesTitled(tables, sheet.titles, year);
      const [table, another] = titled;
      const titles = quoted(sheet.titles.map((title) => forYear(title, year)));
      if (!table) missing.push(titles);
      else if (another)
        faults.push(faultAt({ sheet: another.sheet }, `${titles} stands over sheet "${table.sheet}" too.`));
      else found.push({ layout: sheet, years: turn, table });
    }
  }
  return { layout, years, found, missing, faults: [...faults, ...yearFaults(dated)] };
};

/** Tells which layout a workbook has, or says what was expected and what was found. */
export const recognise = (
  sheets: readonly Sheet[],
  layouts: readonly Layout[],
): { recognised?: Recognised; faults: readonly string[] } => {
  const tables = sheets.flatMap((sheet) => readTable(sheet) ?? []);
  const attempts = layouts
    .map((layout) => attempt(layout, tables))
    .filter(({ layout, years }) => years.length === layout.years);
  const nearest = attempts.sort((one, other) => one.missing.length - other.missing.length)[0];
  if (!nearest || nearest.found.length === 0) {
    const expected = layouts
      .map(({ name, sheets: wanted }) => `${name}: ${wanted.map(({ titles }) => quoted(titles)).join('; ')}`)
      .join('. Or ');
    return {
      faults: [
        `The layout is not known. Expected are sheets titled, for ${expected}. Found: ${overview(sheets, tables) || 'no sheet'}.`,
      ],
    };
  }
  const { layout, years, found, missing, faults } = nearest;
  const missed = missing.map(
    (titles) =>
      `No sheet is titled ${titles}, which ${layout.name} (${years.join(', ')}) must have. Found: ${overview(sheets, tables)}.`,
  );
  return { recognised: { years, found, tables }, faults: [...missed, ...faults] };
};
