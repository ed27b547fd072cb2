import { cellNames, oneCell, sameCell } from './addresses';
import { type InsertPlan, type PlannedCell, type PlannedNote, rangeOf } from './plan';
import type { CellAddress, CellContent, CellWrite, Workbook } from './port';

/** Something of the user's that stands where we are to write. A note is never replaced: ours is added below it. */
export interface Conflict {
  readonly kind: 'content' | 'note';
  readonly cell: CellAddress;
  /** The formula, or what the cell shows, or the note's text. */
  readonly holds: string;
}

export type Insertion =
  | { readonly outcome: 'inserted' }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] };

const isEmpty = ({ formula, value }: CellContent): boolean => formula === null && (value === null || value === '');

const holdsAlready = (content: CellContent, write: CellWrite): boolean =>
  'formula' in write ? content.formula === write.formula : content.formula === null && content.value === write.value;

const cellConflict = ({ cell, write }: PlannedCell, content: CellContent): Conflict[] =>
  isEmpty(content) || holdsAlready(content, write)
    ? []
    : [{ kind: 'content', cell, holds: content.formula ?? (content.text || String(content.value)) }];

const noteConflict = ({ cell, text }: PlannedNote, existing: string): Conflict[] =>
  existing === '' || existing.includes(text) ? [] : [{ kind: 'note', cell, holds: existing }];

const wasConfirmed = (conflict: Conflict, confirmed: readonly Conflict[]): boolean =>
  confirmed.some(
    ({ kind, cell, holds }) => kind === conflict.kind && holds === conflict.holds && sameCell(cell, conflict.cell),
  );

const readNote = async (workbook: Workbook, note: PlannedNote | null): Promise<string> => {
  if (note === null) return '';
  const [[content] = []] = await workbook.read(oneCell(note.cell));
  return content?.note ?? '';
};

const readCells = async (workbook: Workbook, plan: InsertPlan): Promise<readonly CellContent[]> => {
  const range = rangeOf(plan);
  return range === null ? [] : ((await workbook.read(range))[0] ?? []);
};

const writeNote = async (workbook: Workbook, { cells, note }: InsertPlan, existing: string): Promise<void> => {
  if (note === null || existing.includes(note.text)) return;
  try {
    await workbook.writeNote(note.cell, existing === '' ? note.text : `${existing}\n\n${note.text}`);
  } catch (error) {
    if (cells.length === 0 || !(error instanceof Error)) throw error;
    const written = `${cellNames(cells.map(({ cell }) => cell))} ${cells.length === 1 ? 'was' : 'were'} written`;
    throw new Error(`${written}, but the note was not. ${error.message}`);
  }
};

/**
 * Writes a plan. The target cells are read first: where something else stands in one, or the cell has a note, nothing is
 * written and the conflicts come back, unless each of them is among those that the user has `confirmed` as they stand.
 * A note already there is kept and ours is added below it, once.
 *
 * Rejects with a sentence when the host refuses.
 */
export const insert = async (
  workbook: Workbook,
  plan: InsertPlan,
  confirmed: readonly Conflict[] = [],
): Promise<Insertion> => {
  if (plan.note !== null && !workbook.hasNotes) throw new Error(`${workbook.hostName} cannot keep notes here.`);
  const contents = await readCells(workbook, plan);
  const existing = await readNote(workbook, plan.note);
  const conflicts = [
    ...plan.cells.flatMap((planned, index) => cellConflict(planned, contents[index]!)),
    ...(plan.note === null ? [] : noteConflict(plan.note, existing)),
  ].filter((conflict) => !wasConfirmed(conflict, confirmed));
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  const range = rangeOf(plan);
  if (range !== null) await workbook.write(range, [plan.cells.map(({ write }) => write)]);
  await writeNote(workbook, plan, existing);
  return { outcome: 'inserted' };
};
