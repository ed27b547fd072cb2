import type { CellAddress, CellWrite, RangeWrite } from './port';

export interface CellToWrite {
  readonly cell: CellAddress;
  readonly write: CellWrite;
}

const inOrder = ({ cell: one }: CellToWrite, { cell: other }: CellToWrite): number =>
  one.column - other.column || one.row - other.row;

/** Single cells as ranges: those that stand one below the other are one range. Cells of several sheets may be mixed. */
export const runsOf = (cells: readonly CellToWrite[]): RangeWrite[] => {
  const bySheet = new Map<string, CellToWrite[]>();
  for (const cell of cells) bySheet.set(cell.cell.sheet, [...(bySheet.get(cell.cell.sheet) ?? []), cell]);
  return [...bySheet.values()].flatMap((own) => {
    const runs: { readonly first: CellAddress; readonly cells: CellWrite[][] }[] = [];
    for (const { cell, write } of [...own].sort(inOrder)) {
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
};
