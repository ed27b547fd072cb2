import type { CellAddress, CellWrite, RangeWrite } from './port';

export interface CellToWrite {
  readonly cell: CellAddress;
  readonly write: CellWrite;
}

/** Things that stand in cells, by their sheets, in the order in which they come. */
export const bySheet = <Thing extends { readonly cell: CellAddress }>(things: readonly Thing[]): Thing[][] => {
  const sheets = new Map<string, Thing[]>();
  for (const thing of things) {
    const own = sheets.get(thing.cell.sheet);
    if (own === undefined) sheets.set(thing.cell.sheet, [thing]);
    else own.push(thing);
  }
  return [...sheets.values()];
};

/** Down each column, column by column. */
export const byColumn = (
  { cell: one }: { readonly cell: CellAddress },
  { cell: other }: { readonly cell: CellAddress },
): number => one.column - other.column || one.row - other.row;

/** Single cells as ranges: those that stand one below the other are one range. Cells of several sheets may be mixed. */
export const runsOf = (cells: readonly CellToWrite[]): RangeWrite[] =>
  bySheet(cells).flatMap((own) => {
    const runs: { readonly first: CellAddress; readonly cells: CellWrite[][] }[] = [];
    for (const { cell, write } of own.sort(byColumn)) {
      const last = runs.at(-1);
      const follows = last && last.first.column === cell.column && last.first.row + last.cells.length === cell.row;
      if (follows) last.cells.push([write]);
      else runs.push({ first: cell, cells: [[write]] });
    }
    return runs.map(({ first, cells: written }) => ({
      range: { sheet: first.sheet, row: first.row, column: first.column, rows: written.length, columns: 1 },
      cells: written,
    }));
  });
