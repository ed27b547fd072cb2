import { amountInWords, figureInWords, inWords, isFinancialYear, measureByCode } from '../dataset';
import type { Figure, System, Trust } from '../dataset/types';

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
