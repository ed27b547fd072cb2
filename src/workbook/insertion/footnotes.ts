import { citeFigure, edition } from '../../dataset';
import type { CitationStyle, Figure } from '../../dataset/types';
import { cellName, oneCell, sameCell } from '../addresses';
import type { CellAddress, CellReading, CellWrite, Workbook } from '../port';
import { type CellToWrite, runsOf } from '../runs';
import type { Conflict, Insertion } from './conflicts';
import { conflictsAt, unconfirmed } from './conflicts';
import { findOwnSheet, type OwnSheet, writeWithNewSheet } from './own-sheet';

/** The first row of the sheet on which footnotes stand; by it we know the sheet as ours. */
export const sourcesHeader = [
  'Number',
  'Citation',
  'Address',
  'Figure',
  'Style',
  'Cited in',
  'Data edition',
  'Inserted',
] as const;

/** Where that sheet's name is taken by one of the user's own, the second. */
export const sourcesSheets = ['Sources', 'Sources (ICS Figures)'] as const;

/** A figure cited in a cell by a numbered footnote. */
export interface FootnoteRequest {
  readonly figure: Figure;
  readonly style: CitationStyle;
  /** The cell that shows the figure. */
  readonly cell: CellAddress;
  /** The cell that takes the footnote's number: the next one, or another that the user chose. */
  readonly marker: CellAddress;
  /** What goes into the figure's cell in the same step; left out where it stands there already. */
  readonly write?: CellWrite;
}

/** A footnote's row on the Sources sheet; rows count from zero. */
export interface PlannedSource {
  readonly number: number;
  readonly row: number;
  readonly citation: string;
  /** Whether the row is there already and only brought up to date. */
  readonly isThere: boolean;
}

/** All that citing by footnotes will write, and nothing else. */
export interface FootnotePlan {
  readonly sheet: string;
  readonly makesSheet: boolean;
  readonly sources: readonly PlannedSource[];
  /** The figures' cells and the footnotes' numbers: `[1]`, as text. */
  readonly cells: readonly CellToWrite[];
  readonly sourceCells: readonly CellToWrite[];
}

interface SourceRow {
  readonly number: number;
  readonly row: number;
  readonly figure: Figure;
  readonly style: CitationStyle;
  readonly isThere: boolean;
  readonly citedIn: string[];
  /** The day of a new row. */
  readonly inserted: string;
}

/** `Sheet1!B4`, with apostrophes around a sheet's name that needs them. */
const placeOf = (cell: CellAddress): string => {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(cell.sheet);
  return `${plain ? cell.sheet : `'${cell.sheet.replaceAll("'", "''")}'`}!${cellName(cell)}`;
};

const keyOf = (figure: string, style: string): string => `${figure} ${style}`;

const textIn = (cells: readonly CellReading[], title: (typeof sourcesHeader)[number]): string =>
  String(cells[sourcesHeader.indexOf(title)]?.value ?? '').trim();

/** A number may have been typed as text. */
const numberIn = (cells: readonly CellReading[]): number => {
  const number = Number(textIn(cells, 'Number').replace(/^\[(.*)\]$/, '$1'));
  return Number.isInteger(number) ? number : 0;
};

/** An address list: names of sheets in apostrophes may hold commas. */
const placesIn = (cells: readonly CellReading[]): string[] =>
  textIn(cells, 'Cited in')
    .match(/(?:'(?:[^']|'')*'|[^',])+/g)
    ?.map((place) => place.trim())
    .filter(Boolean) ?? [];

/** The row of a footnote that is there already; the user's own rows have no figure with a style. */
const findRow = ({ rows }: OwnSheet, figure: Figure, style: CitationStyle): SourceRow | null => {
  const at = rows.findIndex(
    (cells) =>
      keyOf(textIn(cells, 'Figure'), textIn(cells, 'Style')) === keyOf(figure.id, style) && numberIn(cells) > 0,
  );
  if (at < 0) return null;
  const cells = rows[at]!;
  return { number: numberIn(cells), row: at + 1, figure, style, isThere: true, citedIn: placesIn(cells), inserted: '' };
};

const addressOf = (figure: Figure): string => {
  try {
    return citeFigure(figure, 'url');
  } catch {
    // A paper without an address.
    return '';
  }
};

/** A row that is there keeps its number, its key and its date: only what may have changed is written again. */
const rowCells = (sheet: string, source: SourceRow): CellToWrite[] => {
  const { figure, style, row, isThere } = source;
  const address = addressOf(figure);
  const writes: Partial<Record<(typeof sourcesHeader)[number], CellWrite>> = {
    Citation: { value: citeFigure(figure, style) },
    Address: { value: address, ...(address === '' ? {} : { link: address }) },
    'Cited in': { value: source.citedIn.join(', ') },
    'Data edition': { value: edition().version },
    ...(isThere
      ? {}
      : {
          Number: { value: source.number },
          Figure: { value: figure.id },
          Style: { value: style },
          Inserted: { value: source.inserted },
        }),
  };
  return sourcesHeader.flatMap((title, column) => {
    const write = writes[title];
    return write === undefined ? [] : [{ cell: { sheet, row, column }, write }];
  });
};

const checkCells = ({ cell, marker }: FootnoteRequest, sheet: string): void => {
  if (sameCell(cell, marker)) throw new Error('The footnote’s number needs a cell of its own. Choose another cell.');
  if (cell.sheet === sheet || marker.sheet === sheet) {
    throw new Error(`Footnotes are listed on the sheet “${sheet}”. Select a cell on another sheet.`);
  }
};

/**
 * What citing figures by numbered footnotes will write. A figure that has a footnote of this style keeps its number, and
 * its row is brought up to date; a new one goes below all that stands on the sheet. Changes nothing.
 * @param today The day to put into a new row, `YYYY-MM-DD`.
 * @throws Error with a sentence where it cannot be.
 */
export const planFootnotes = async (
  workbook: Workbook,
  requests: readonly FootnoteRequest[],
  today: string,
): Promise<FootnotePlan> => {
  const sheet = await findOwnSheet(workbook, sourcesSheets, sourcesHeader);
  let last = sheet.rows.reduce((highest, cells) => Math.max(highest, numberIn(cells)), 0);
  let free = sheet.rows.length + 1;
  const sources = new Map<string, SourceRow>();
  const cells: CellToWrite[] = [];
  for (const request of requests) {
    checkCells(request, sheet.name);
    const { figure, style, cell, marker, write } = request;
    const key = keyOf(figure.id, style);
    let source = sources.get(key) ?? findRow(sheet, figure, style);
    if (source === null) {
      last += 1;
      source = { number: last, row: free, figure, style, isThere: false, citedIn: [], inserted: today };
      free += 1;
    }
    sources.set(key, source);
    if (!source.citedIn.includes(placeOf(cell))) source.citedIn.push(placeOf(cell));
    if (write !== undefined) cells.push({ cell, write });
    cells.push({ cell: marker, write: { value: `[${source.number}]` } });
  }
  const planned = [...sources.values()];
  return {
    sheet: sheet.name,
    makesSheet: !sheet.exists,
    sources: planned.map(({ number, row, figure, style, isThere }) => ({
      number,
      row,
      citation: citeFigure(figure, style),
      isThere,
    })),
    cells,
    sourceCells: planned.flatMap((source) => rowCells(sheet.name, source)),
  };
};

/**
 * Cites figures by numbered footnotes, planned anew from the workbook as it stands. Where something else stands in a cell
 * of the user's that is to be written, nothing is written and the conflicts come back, unless each of them is among those
 * that the user has `confirmed`.
 *
 * Rejects with a sentence when the host refuses; then nothing is written but, where even that cannot be taken back, the
 * Sources sheet's header, which the sentence says.
 */
export const insertFootnotes = async (
  workbook: Workbook,
  requests: readonly FootnoteRequest[],
  today: string,
  confirmed: readonly Conflict[] = [],
): Promise<Insertion> => {
  const plan = await planFootnotes(workbook, requests, today);
  const present = await workbook.readRanges(plan.cells.map(({ cell }) => oneCell(cell)));
  const conflicts = unconfirmed(
    plan.cells.flatMap((planned, index) => conflictsAt(planned, present[index]![0]![0]!)),
    confirmed,
  );
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  const write = (): Promise<void> => workbook.writeRanges(runsOf([...plan.cells, ...plan.sourceCells]));
  await (plan.makesSheet ? writeWithNewSheet(workbook, plan.sheet, sourcesHeader, write) : write());
  return { outcome: 'inserted' };
};
