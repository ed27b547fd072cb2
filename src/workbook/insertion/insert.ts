import { cellNames, contains, oneCell, sameCell } from '../addresses';
import { filledBy } from '../calls/filled-cells';
import type { CellAddress, CellReading, RangeAddress, Workbook } from '../port';
import { type CellToWrite, runsOf } from '../runs';
import { type Conflict, conflictsAt, type Insertion, unconfirmed } from './conflicts';
import { type InsertPlan, type PlannedCell, type PlannedNote, rangeOf } from './plan';

const noteConflict = ({ cell, text }: PlannedNote, existing: string): Conflict[] =>
  existing === '' || existing.includes(text) ? [] : [{ kind: 'note', cell, holds: existing }];

const readNote = async (workbook: Workbook, note: PlannedNote | null): Promise<string> => {
  if (note === null) return '';
  const [[content] = []] = await workbook.read(oneCell(note.cell));
  return content?.note ?? '';
};

/** What a planned cell's present formula fills; where it could not spill, its own cell alone. */
const presentBlock = async (workbook: Workbook, cell: CellAddress, present: CellReading): Promise<RangeAddress> =>
  present.formula === null || String(present.value).startsWith('#')
    ? oneCell(cell)
    : (await filledBy(workbook, cell, present.formula)).block;

/** What stands in the way of the cells: in them, and in those that their formulas are to fill. */
const conflictsInCells = async (workbook: Workbook, plan: InsertPlan): Promise<Conflict[]> => {
  const range = plan.fills ?? rangeOf(plan);
  if (range === null) return [];
  const [present] = await workbook.readRanges([range]);
  const inPlanned = ({ cell }: PlannedCell): CellReading =>
    present![cell.row - range.row]![cell.column - range.column]!;
  const found = plan.cells.flatMap((planned) => conflictsAt(planned, inPlanned(planned)));
  if (plan.fills === undefined) return found;
  // What the present formulas fill goes with them.
  const blocks = await Promise.all(
    plan.cells.map((planned) => presentBlock(workbook, planned.cell, inPlanned(planned))),
  );
  const others = present!.flatMap((row, down) =>
    row.flatMap((content, right) => {
      const cell = { sheet: range.sheet, row: range.row + down, column: range.column + right };
      return blocks.some((block) => contains(block, cell)) ? [] : conflictsAt({ cell, write: { value: '' } }, content);
    }),
  );
  return [...found, ...others];
};

/** The cells that formulas fill and that are to show their numbers in a format of ours. */
const formattedCells = ({ cells, fills, formats = [] }: InsertPlan): CellToWrite[] =>
  formats.flatMap((numberFormat, right) =>
    numberFormat === null || fills === undefined
      ? []
      : Array.from({ length: fills.rows }, (_, down) => ({
          cell: { sheet: fills.sheet, row: fills.row + down, column: fills.column + right },
          write: { value: '', numberFormat },
        })).filter(({ cell }) => !cells.some((planned) => sameCell(planned.cell, cell))),
  );

/** Of the cells that are to be filled only those are emptied of which the user knows. */
const writeCells = async (workbook: Workbook, plan: InsertPlan, found: readonly Conflict[]): Promise<void> => {
  const range = rangeOf(plan);
  if (range === null) return;
  if (plan.fills === undefined) return workbook.write(range, [plan.cells.map(({ write }) => write)]);
  const written = [...plan.cells, ...formattedCells(plan)];
  const others = found.filter(({ cell }) => !written.some((each) => sameCell(each.cell, cell)));
  await workbook.writeRanges(runsOf([...written, ...others.map(({ cell }) => ({ cell, write: { value: '' } }))]));
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
 * Writes a plan. The target cells are read first, and those that their formulas are to fill: where something else stands
 * in one, or the cell has a note, nothing is written and the conflicts come back, unless each of them is among those that the user has `confirmed` as they stand.
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
  const inCells = await conflictsInCells(workbook, plan);
  const existing = await readNote(workbook, plan.note);
  const found = [...inCells, ...(plan.note === null ? [] : noteConflict(plan.note, existing))];
  const conflicts = unconfirmed(found, confirmed);
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  await writeCells(workbook, plan, inCells);
  const { note, comment } = plan;
  if (note !== null) await attach(plan, 'note', writeNote(workbook, note, existing));
  if (comment !== null) await attach(plan, 'comment', workbook.writeComment(comment.cell, comment.text));
  return { outcome: 'inserted' };
};
