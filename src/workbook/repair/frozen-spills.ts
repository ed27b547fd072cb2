import { findFunction } from '../../functions/catalogue';
import { tokenise } from '../formulas/formula-tokens';
import type { CellAddress } from '../port';
import type { FormulaCell } from '../scan';
import { isFrozen, isFrozenSpill } from './repair';

const keyOf = ({ sheet, row, column }: CellAddress): string => `${row},${column},${sheet}`;

/** A block of cells: where a frozen formula had spilled to. */
interface Block {
  readonly anchor: CellAddress;
  readonly rows: number;
  readonly columns: number;
}

const cellsOf = ({ anchor, rows, columns }: Block): CellAddress[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    ...anchor,
    row: anchor.row + Math.floor(at / columns),
    column: anchor.column + (at % columns),
  }));

/** A table's function spills, and so does anything over a range or an array. */
const mightSpill = (formula: string): boolean =>
  tokenise(formula).some(({ kind, text }) =>
    kind === 'name' ? findFunction(text)?.spills === true : kind !== 'text' && /^[:{#]/.test(text),
  );

/**
 * The cells that Google Sheets froze beside a formula which had spilled into them. They have to be emptied when the
 * formula comes to life again, or it could not spill. `null` where it cannot be told that they are this formula's.
 */
export type FrozenSpill = (cell: CellAddress, repaired: string) => CellAddress[] | null;

/** Reads where frozen formulas of a workbook had spilled to, from all of its formulas. */
export const frozenSpills = (formulas: readonly FormulaCell[]): FrozenSpill => {
  const spilled = new Set<string>();
  const anchors: CellAddress[] = [];
  for (const { cell, formula } of formulas) {
    if (isFrozenSpill(formula)) spilled.add(keyOf(cell));
    else if (isFrozen(formula)) anchors.push(cell);
  }
  const reach = (from: CellAddress, step: 'row' | 'column'): number => {
    let length = 1;
    while (spilled.has(keyOf({ ...from, [step]: from[step] + length }))) length += 1;
    return length;
  };
  const owners = new Map<string, number>();
  for (const anchor of spilled.size === 0 ? [] : anchors) {
    const block = { anchor, rows: reach(anchor, 'row'), columns: reach(anchor, 'column') };
    for (const cell of cellsOf(block)) owners.set(keyOf(cell), (owners.get(keyOf(cell)) ?? 0) + 1);
  }
  return (anchor, repaired) => {
    if (!mightSpill(repaired)) return [];
    const block = { anchor, rows: reach(anchor, 'row'), columns: reach(anchor, 'column') };
    const others = cellsOf(block).slice(1);
    return others.every((cell) => spilled.has(keyOf(cell)) && owners.get(keyOf(cell)) === 1) ? others : null;
  };
};
