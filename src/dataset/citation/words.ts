import type { Source } from '../types';
import { monthNames } from '../wording';

/** A date in words, as exact as the data hold it: what is not known is an empty text. */
export interface DateWords {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** From `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function dateWords(date: string | null): DateWords {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { year, month: monthNames[Number(month) - 1] ?? '', day: day.replace(/^0/, '') };
}

/** What is there of the parts, with `between` between them. */
export const joined = (between: string, ...parts: readonly (string | null)[]): string =>
  parts.filter(Boolean).join(between);

/** "3 February 2021", "December 2020", "2022", or an empty text. */
export function britishDate(date: string | null): string {
  const { year, month, day } = dateWords(date);
  return joined(' ', day, month, year);
}

/** One sentence after another; none gets a second stop, and the last gets none, for more may follow. */
export const sentences = (...parts: readonly (string | null)[]): string =>
  parts.filter(Boolean).reduce<string>((text, part) => (text ? `${stopped(text)} ${part}` : `${part}`), '');

export const stopped = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A body speaks for itself unless persons are named; an unsigned article has no author, only the paper it stands in. */
export const isSignedByBody = (source: Source): boolean => source.author === null && source.kind !== 'article';

/** The title, in square brackets where it is ours: so all the styles mark a description of an untitled paper. */
export const bracketedTitle = (source: Source): string =>
  source.titleIsDescription ? `[${source.title}]` : source.title;

/** What kind of paper it is, where a reader would not expect it and a description has not said so already. */
export const unusualKind = (source: Source): string =>
  !source.titleIsDescription && (source.kind === 'board paper' || source.kind === 'press release') ? source.kind : '';

/** " [Press release]", with the space that parts it from the title. */
export const bracketedKind = (kind: string): string => kind && ` [${kind.charAt(0).toUpperCase()}${kind.slice(1)}]`;
