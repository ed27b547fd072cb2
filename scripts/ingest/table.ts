import { type Heading, oneLine, readHeading } from './headings';
import { readNumber } from './numbers';
import type { Cell, Sheet } from './workbook';

/** One row of a table. `row` is counted from 1, as Excel does. */
export interface Line {
  readonly row: number;
  /** The board's or the region's code; `ENG`. */
  readonly code: string;
  readonly region: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A sheet of allocations: its headings and its rows by kind. */
export interface Table {
  readonly sheet: string;
  /** Everything written above the headings, each on one line. */
  readonly titles: readonly string[];
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  readonly boards: readonly Line[];
  /** What NHS England keeps for itself in each region. */
  readonly retained: readonly Line[];
  readonly regions: readonly Line[];
  /** One, if the sheet is as it should be. */
  readonly england: readonly Line[];
}

/** Headings of the columns that name the row; the year in them is that of the boundaries. */
const identity = {
  region: /^R\d{2}$/i,
  regionName: /^Region$/i,
  code: /^ICB\d{2}$/i,
  name: /^(System Name|Integrated Care Board( \(ICB\))?)$/i,
};

/** A board's code has three characters, since April 2026 also five; a region's is a Y and two digits. */
const boardCode = /^(Q[A-Z0-9]{2}|(?=.*\d)[A-Z][A-Z0-9]{4})$/;
const regionCode = /^Y\d{2}$/;

/** Reads a sheet as a table; undefined where it has no headings of boards. */
export const readTable = ({ name: sheet, rows }: Sheet): Table | undefined => {
  const place = rows.findIndex((row) => row.some((cell) => identity.code.test(oneLine(cell))));
  const headingRow = rows[place];
  if (!headingRow) return undefined;
  const headings = headingRow.map(readHeading);
  const columnOf = (pattern: RegExp): number => headings.findIndex(({ shown }) => pattern.test(shown));
  const at = {
    region: columnOf(identity.region),
    regionName: columnOf(identity.regionName),
    code: columnOf(identity.code),
    name: columnOf(identity.name),
  };
  const lines = rows.slice(place + 1).map((cells, offset) => ({
    row: place + offset + 2,
    code: oneLine(cells[at.code]),
    region: oneLine(cells[at.region]),
    regionName: oneLine(cells[at.regionName]),
    name: oneLine(cells[at.name]),
    cells,
  }));
  const inRegion = lines.filter(({ code }) => regionCode.test(code)).map((line) => ({ ...line, region: line.code }));
  const keeps = ({ regionName }: { regionName: string }): boolean => /^NHS England$/i.test(regionName);
  const named = lines.filter(({ name }) => /^England$/i.test(name));
  const boards = lines.filter(({ code }) => boardCode.test(code) && !identity.code.test(code));
  const lastBoard = boards.at(-1)?.row ?? 0;
  // Where no row is named England, the first row of bare numbers under the boards is their total.
  const unnamed = lines.filter(
    ({ row, code, region, name, cells }) =>
      row > lastBoard && `${code}${region}${name}` === '' && cells.some((cell) => readNumber(cell)),
  );
  return {
    sheet,
    titles: rows.slice(0, place).flatMap((row) => row.map(oneLine).filter((title) => title !== '')),
    headingRow: place + 1,
    headings,
    boards,
    retained: inRegion.filter(keeps),
    regions: inRegion.filter((line) => !keeps(line)),
    england: (named.length > 0 ? named : unnamed.slice(0, 1)).map((line) => ({ ...line, code: 'ENG' })),
  };
};
