import { writeXlsx } from 'hucre';
import type { Cell, Sheet } from '../../scripts/ingest/workbook';
import { boardsIn, type FixtureBoard } from './boards';

/** A column of an invented sheet: its heading as NHS England writes it, and what a board of weight 1 would have. */
export interface FixtureColumn {
  readonly heading: string;
  /** An amount: times the weight of the board, added for regions and England. */
  readonly amount?: number;
  /** A rate: the same for all boards. */
  readonly rate?: Cell;
}

export interface FixtureSheet {
  readonly name: string;
  /** The first row. */
  readonly titles: readonly Cell[];
  /** Empty rows between titles and headings, and between headings and boards. */
  readonly gaps: readonly [number, number];
  /** What heads the column of the boards' names. */
  readonly nameHeading: string;
  readonly columns: readonly FixtureColumn[];
  /** Whether NHS England keeps money in its regions, or the sheet has no rows of regions. */
  readonly regions: 'plain' | 'with retained' | 'none';
  /** The total is named England, as numbers or as text with commas; or the row has no name. */
  readonly england: 'numbers' | 'text' | 'unnamed';
}

/** NHS England keeps as much in each region as a board of weight 1 has. */
const retainedWeight = 1;

const withCommas = (value: Cell): Cell =>
  typeof value === 'number' ? ` ${String(value).replace(/\B(?=(\d{3})+$)/g, ',')} ` : value;

const asPercent = (value: Cell): Cell =>
  typeof value === 'number' && Math.abs(value) < 1 ? `${(value * 100).toFixed(2)}% ` : withCommas(value);

const cellFor = ({ amount, rate = null }: FixtureColumn, weight: number): Cell =>
  amount === undefined ? rate : amount * weight;

/** A sheet as NHS England lays it out. */
export const sheetOf = (described: FixtureSheet, boards: readonly FixtureBoard[]): Sheet => {
  const { name, titles, gaps, nameHeading, columns, regions, england } = described;
  const headings = columns.map(({ heading }) => heading);
  const numbers = (weight: number): Cell[] => columns.map((column) => cellFor(column, weight));
  const blank = (count: number): Cell[][] => Array.from({ length: count }, () => []);
  const codes = [...new Set(boards.map(({ region }) => region))];
  const weightOf = (region?: string): number =>
    boards.reduce((added, board) => added + (region && board.region !== region ? 0 : board.weight), 0);
  const kept = regions === 'with retained' ? retainedWeight : 0;
  const total = numbers(weightOf() + kept * codes.length);
  const regionName = (code: string): string => boards.find(({ region }) => region === code)?.regionName ?? '';
  const withNames = regions === 'none' ? [] : codes;
  return {
    name,
    rows: [
      [...titles],
      ...blank(gaps[0]),
      ['R23', 'Region', 'ICB23', nameHeading, ...headings],
      ...blank(gaps[1]),
      ...boards.map(({ region, regionName: of, code, name: board, weight }) => [
        region,
        of,
        code,
        board,
        ...numbers(weight),
      ]),
      ...(regions === 'with retained' ? codes : []).map((code) => [
        'Eng',
        'NHS England',
        code,
        regionName(code),
        ...numbers(kept),
      ]),
      ...blank(england === 'unnamed' ? 0 : 2),
      ...(withNames.length > 0 ? [[null, 'Sort', 'R23', 'Region', ...headings]] : []),
      ...withNames.map((code, place) => [null, place + 1, code, regionName(code), ...numbers(weightOf(code) + kept)]),
      england === 'unnamed'
        ? [null, null, null, null, ...total]
        : [null, null, 'Total', 'ENGLAND', ...(england === 'text' ? total.map(asPercent) : total)],
    ],
  };
};

export const sheetsOf = (described: readonly FixtureSheet[], year: string): Sheet[] =>
  described.map((sheet) => sheetOf(sheet, boardsIn(year)));

/** The sheets as the bytes of an Excel workbook. */
export const toXlsx = (sheets: readonly Sheet[], saved = '2025-03-17'): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
    properties: { modified: new Date(`${saved}T12:00:00Z`) },
  });
