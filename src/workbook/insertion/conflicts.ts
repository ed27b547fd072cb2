import { sameCell } from '../addresses';
import type { CellAddress, CellReading, Workbook } from '../port';
import type { CellToWrite } from '../runs';

/** Something of the user's that stands where we are to write. A note is never replaced: ours is added below it. */
export interface Conflict {
  readonly kind: 'content' | 'note';
  readonly cell: CellAddress;
  /** The formula, or what the cell shows, or its rule in words, or the note's text. */
  readonly holds: string;
}

export type Insertion =
  | { readonly outcome: 'inserted' }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] };

const isEmpty = ({ formula, value }: CellReading): boolean => formula === null && (value === null || value === '');

const holdsAlready = (content: CellReading, { write }: CellToWrite): boolean =>
  'formula' in write ? content.formula === write.formula : content.formula === null && content.value === write.value;

/** What of the user's stands where a cell is to be written; nothing where it is empty or holds the same already. */
export const conflictsAt = (planned: CellToWrite, content: CellReading): Conflict[] =>
  isEmpty(content) || holdsAlready(content, planned)
    ? []
    : [{ kind: 'content', cell: planned.cell, holds: content.formula ?? (content.text || String(content.value)) }];

/** A rule of the user's own on a cell that is to get a drop-down, which would replace it. */
export const ruleConflict = async (workbook: Workbook, cell: CellAddress): Promise<Conflict[]> => {
  const rule = (await workbook.readRule?.(cell)) ?? null;
  return rule === null ? [] : [{ kind: 'content', cell, holds: rule }];
};

/** The conflicts that are not among those which the user has confirmed as they stand. */
export const unconfirmed = (conflicts: readonly Conflict[], confirmed: readonly Conflict[]): Conflict[] =>
  conflicts.filter(
    (conflict) =>
      !confirmed.some(
        ({ kind, cell, holds }) => kind === conflict.kind && holds === conflict.holds && sameCell(cell, conflict.cell),
      ),
  );
