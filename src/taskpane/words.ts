import { amountInWords, figureInWords, inWords, isFinancialYear, measureByCode } from '../dataset';
import type { Figure, System, Trust } from '../dataset/types';
import { cellName } from '../workbook/addresses';
import type { FootnotePlan } from '../workbook/footnotes';
import type { InsertPlan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';

/** A financial year as it is; of a figure without a stated year the month in which it was stated. */
export const periodWords = (period: string): string =>
  isFinancialYear(period) ? period : `stated in ${inWords(period)}`;

export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Where a figure stands and when it was said: "Estimate, stated in February 2021". */
export const standing = ({ basis, period }: Figure): string => `${capitalised(basis)}, ${periodWords(period)}`;

const trusts: Readonly<Record<Trust, string>> = {
  A: 'official statistics or Parliament',
  B: 'the body’s own paper',
  C: 'trade or local press',
  D: 'campaign newsletter',
};

/** What was read to learn the figure. */
export const trustWords = (trust: Trust): string => `${capitalised(trusts[trust])} (trust ${trust})`;

const trustPlaces: Readonly<Record<Trust, string>> = {
  A: 'the highest',
  B: 'the second',
  C: 'the third',
  D: 'the lowest',
};

/** The same with what the grade means. */
export const trustSentence = (trust: Trust): string =>
  `Trust ${trust}, ${trustPlaces[trust]} of four: what was read is ${trust === 'D' ? 'a ' : ''}${trusts[trust]}.`;

/** "until March 2026", "from April 2026", or nothing for a board that is there before and after. */
export const lifeWords = ({ start, end }: System): string => {
  if (end !== null) return `until ${inWords(end.slice(0, 7))}`;
  return start > '2022-07-01' ? `from ${inWords(start.slice(0, 7))}` : '';
};

export const countWords = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "Deficit: about £300m". */
export const titleOf = (figure: Figure): string => `${measureByCode(figure.measure).name}: ${valueWords(figure)}`;

/** The value alone: "about £300m", without its range. */
export const valueWords = (figure: Figure): string =>
  figure.central === null ? figureInWords(figure) : figureInWords({ ...figure, low: null, high: null });

/** "£240m to £340m" beside a central value; nothing where the source gives no such range. */
export const rangeWords = ({ low, central, high, unit }: Figure): string =>
  central === null || low === null || high === null
    ? ''
    : `${amountInWords(low, unit)} to ${amountInWords(high, unit)}`;

/** How the user takes an insertion back. Hosts take notes back apart from cells, and comments not at all. */
export const undoWords = ({ hostName, features }: Workbook, plan: InsertPlan | null): string => {
  const undo = `Undo in ${hostName} takes it back`;
  // A footnote stands on two sheets.
  if (plan === null) return `${undo}${features.undoGroups ? '' : ', in more than one step'}.`;
  const { cells, note, comment } = plan;
  if (comment !== null) return cells.length === 0 ? 'Delete the comment to take it back.' : `${undo}, but the comment.`;
  return `${undo}${note !== null && cells.length > 0 ? ', the note as a step of its own' : ''}.`;
};

/** "£300m in B4, its citation in C4 and in a note on B4". */
export const insertedWords = (amount: string, { cells, note, comment }: InsertPlan): string => {
  const valued = cells.find(({ holds }) => holds === 'figure');
  const cited = cells.find(({ holds }) => holds === 'citation');
  const places = [
    cited && `in ${cellName(cited.cell)}`,
    note && `in a note on ${cellName(note.cell)}`,
    comment && `in a comment on ${cellName(comment.cell)}`,
  ].filter(Boolean);
  const citation = places.length === 0 ? [] : [`${valued ? 'its' : 'the'} citation ${places.join(' and ')}`];
  const value = valued ? [`${amount} in ${cellName(valued.cell)}`] : [];
  return [...value, ...citation].join(places.length > 1 ? ', ' : ' and ');
};

/** "£300m in B4 and footnote [1] in C4, listed in row 2 of Sources". */
export const footnotedWords = (amount: string, { cells, sources, sheet }: FootnotePlan): string => {
  const marker = cells.at(-1)!;
  const [source] = sources;
  const value = amount === '' ? '' : `${amount} in ${cellName(cells[0]!.cell)} and `;
  return `${value}footnote [${source!.number}] in ${cellName(marker.cell)}, listed in row ${source!.row + 1} of ${sheet}`;
};
