import { cellName, cellNames, rangeName } from '../workbook/addresses';
import type { FootnotePlan } from '../workbook/insertion/footnotes';
import type { InsertPlan } from '../workbook/insertion/plan';
import type { Workbook } from '../workbook/port';

/** How the user takes an insertion back. Hosts take notes back apart from cells, and comments not at all. */
export const undoWords = ({ hostName }: Workbook, { cells, note, comment }: InsertPlan): string => {
  const undo = `Undo in ${hostName} takes it back`;
  if (comment !== null) return cells.length === 0 ? 'Delete the comment to take it back.' : `${undo}, but the comment.`;
  return `${undo}${note !== null && cells.length > 0 ? ', the note as a step of its own' : ''}.`;
};

/** How the user takes back what was written in so many steps; nothing where nothing was. */
export const undoStepsWords = ({ hostName, features }: Workbook, steps: number): string => {
  if (steps === 0) return '';
  const undo = `Undo in ${hostName} takes it back`;
  if (!features.undoGroups) return `${undo}, in more than one step.`;
  return steps === 1 ? `${undo}.` : `${undo}, in ${steps} steps.`;
};

/** "£300m in B4, its citation in C4 and in a note on B4"; "the citations in C4 and D4". */
export const insertedWords = (amount: string, { cells, note, comment, fills }: InsertPlan): string => {
  const valued = cells.find(({ holds }) => holds === 'figure');
  const cited = cells.filter(({ holds }) => holds === 'citation').map(({ cell }) => cell);
  const places = [
    cited.length > 0 && `in ${fills === undefined ? cellNames(cited) : rangeName(fills)}`,
    note && `in a note on ${cellName(note.cell)}`,
    comment && `in a comment on ${cellName(comment.cell)}`,
  ].filter(Boolean);
  const what = `${valued ? 'its' : 'the'} citation${cited.length > 1 || fills !== undefined ? 's' : ''}`;
  const citation = places.length === 0 ? [] : [`${what} ${places.join(' and ')}`];
  const value = valued ? [`${amount} in ${cellName(valued.cell)}`] : [];
  return [...value, ...citation].join(places.length > 1 ? ', ' : ' and ');
};

/** "£300m in B4 and footnote [1] in C4, listed in row 2 of Sources". */
export const footnotedWords = (amount: string, { cells, sources, sheet }: FootnotePlan): string => {
  const value = amount === '' ? '' : `${amount} in ${cellName(cells[0]!.cell)} and `;
  const markers = amount === '' ? cells : cells.slice(1);
  const numbers = sources.map(({ number }) => `[${number}]`).join(' and ');
  const rows = sources.map(({ row }) => row + 1).join(' and ');
  const many = sources.length > 1 ? 's' : '';
  return `${value}footnote${many} ${numbers} in ${cellNames(markers.map(({ cell }) => cell))}, listed in row${many} ${rows} of ${sheet}`;
};
