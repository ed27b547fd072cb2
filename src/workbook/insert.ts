import { cellNames, oneCell } from './addresses';
import { type Conflict, conflictsAt, type Insertion, unconfirmed } from './conflicts';
import { type InsertPlan, type PlannedNote, rangeOf } from './plan';
import type { CellContent, Workbook } from './port';

const noteConflict = ({ cell, text }: PlannedNote, existing: string): Conflict[] =>
  existing === '' || existing.includes(text) ? [] : [{ kind: 'note', cell, holds: existing }];

const readNote = async (workbook: Workbook, note: PlannedNote | null): Promise<string> => {
  if (note === null) return '';
  const [[content] = []] = await workbook.read(oneCell(note.cell));
  return content?.note ?? '';
};

const readCells = async (workbook: Workbook, plan: InsertPlan): Promise<readonly CellContent[]> => {
  const range = rangeOf(plan);
  return range === null ? [] : ((await workbook.read(range))[0] ?? []);
};

const writeNote = async (workbook: Workbook, { cell, text }: PlannedNote, existing: string): Promise<void> => {
  if (!existing.includes(text)) await workbook.writeNote(cell, existing === '' ? text : `${existing}\n\n${text}`);
};

/** What is attached to a cell comes after the cells, so a failure has to say that these are written. */
const attach = async ({ cells }: InsertPlan, kind: 'note' | 'comment', written: Promise<void>): Promise<void> => {
  try {
    await written;
  } catch (error) {
    if (cells.length === 0 || !(error instanceof Error)) throw error;
    const were = `${cellNames(cells.map(({ cell }) => cell))} ${cells.length === 1 ? 'was' : 'were'} written`;
    throw new Error(`${were}, but the ${kind} was not. ${error.message}`);
  }
};

const checkFeatures = ({ hostName, features }: Workbook, { note, comment }: InsertPlan): void => {
  if (note !== null && !features.notes) throw new Error(`${hostName} cannot keep notes here.`);
  if (comment !== null && !features.comments) throw new Error(`${hostName} cannot keep comments here.`);
};

/**
 * Writes a plan. The target cells are read first: where something else stands in one, or the cell has a note, nothing is
 * written and the conflicts come back, unless each of them is among those that the user has `confirmed` as they stand.
 * A note already there is kept and ours is added below it, once; a comment goes into the thread that is there, once.
 *
 * Rejects with a sentence when the host refuses.
 */
export const insert = async (
  workbook: Workbook,
  plan: InsertPlan,
  confirmed: readonly Conflict[] = [],
): Promise<Insertion> => {
  checkFeatures(workbook, plan);
  const contents = await readCells(workbook, plan);
  const existing = await readNote(workbook, plan.note);
  const found = [
    ...plan.cells.flatMap((planned, index) => conflictsAt(planned, contents[index]!)),
    ...(plan.note === null ? [] : noteConflict(plan.note, existing)),
  ];
  const conflicts = unconfirmed(found, confirmed);
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  const range = rangeOf(plan);
  if (range !== null) await workbook.write(range, [plan.cells.map(({ write }) => write)]);
  const { note, comment } = plan;
  if (note !== null) await attach(plan, 'note', writeNote(workbook, note, existing));
  if (comment !== null) await attach(plan, 'comment', workbook.writeComment(comment.cell, comment.text));
  return { outcome: 'inserted' };
};
