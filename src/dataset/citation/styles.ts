import type { Source } from '../types';
import { apaPeople, harvardPeople, oscolaPeople, vancouverPeople } from './people';
import {
  bracketedKind,
  bracketedTitle,
  britishDate,
  dateWords,
  isSignedByBody,
  joined,
  sentences,
  unusualKind,
} from './words';

/** A reference without its last stop: the document through which it was read may follow. */
export type Reference = (source: Source, locator: string) => string;

/** Cite Them Right, 12th edition. */
export const harvard: Reference = (source, locator) => {
  const { author, kind, publisher } = source;
  const { year, month, day } = dateWords(source.published);
  const isQuoted = !source.titleIsDescription && (kind === 'article' || kind === 'data set');
  const title = isQuoted ? `‘${source.title}’` : bracketedTitle(source) + bracketedKind(unusualKind(source));
  const edition = joined(', ', author && publisher, joined(' ', day, month));
  const isInside = kind === 'article' || kind === 'web page' || !edition;
  const issue = joined(', ', edition, locator);
  return sentences(
    `${author ? harvardPeople(author) : publisher} (${year || 'no date'}) ${isInside ? joined(', ', title, issue) : title}`,
    isInside ? null : issue,
    source.address &&
      joined(' ', `Available at: ${source.address}`, source.accessed && `(Accessed: ${britishDate(source.accessed)})`),
  );
};

/** Publication Manual of the American Psychological Association, 7th edition. */
export const apa: Reference = (source, locator) => {
  const { year, month, day } = dateWords(source.published);
  const date = `(${joined(', ', year || 'n.d.', joined(' ', month, day))})`;
  const kind = source.kind === 'data set' && !source.titleIsDescription ? source.kind : unusualKind(source);
  const title = joined(' ', bracketedTitle(source), locator && `(${locator})`) + bracketedKind(kind);
  const author = isSignedByBody(source) ? source.publisher : source.author && apaPeople(source.author);
  // The manual asks for the day of reading only where the work itself bears no date.
  const retrieved = year || !source.accessed ? '' : `Retrieved ${britishDate(source.accessed)}, from `;
  return sentences(
    author,
    author ? date : title,
    author ? title : date,
    isSignedByBody(source) ? null : source.publisher,
    source.address && retrieved + source.address,
  );
};

/** Citing Medicine, 2nd edition, of the National Library of Medicine. */
export const vancouver: Reference = (source, locator) => {
  const { author, publisher, address, accessed } = source;
  const day = (date: string | null) => {
    const words = dateWords(date);
    return joined(' ', words.year, words.month.slice(0, 3), words.day);
  };
  const isArticle = source.kind === 'article';
  const title = bracketedTitle(source) + bracketedKind(unusualKind(source));
  const medium = address ? ' [Internet]' : '';
  const date = joined(
    ' ',
    day(source.published) || '[date unknown]',
    address && accessed && `[cited ${day(accessed)}]`,
  );
  return sentences(
    isSignedByBody(source) ? publisher : author && vancouverPeople(author),
    isArticle ? title : title + medium,
    isArticle ? publisher + medium : null,
    joined('; ', isArticle ? null : author && publisher, date, locator),
    address && `Available from: ${address}`,
  );
};

/** Articles, conjunctions and prepositions keep their small letter inside a title. */
const smallWords = new RegExp(
  '^(a|about|above|after|against|among|an|and|around|as|at|before|behind|below|between|beyond|but|by|during|for|from|in|' +
    'into|nor|of|off|on|onto|or|over|per|since|so|than|the|through|to|towards?|under|until|up|upon|via|with|within|without|yet)$',
);

/** Major words with a capital, as OSCOLA writes titles; a word that has one already ("ICSs") stays. */
const titleCase = (title: string): string =>
  title.replace(/(^|[:?!.] )?([\p{L}\p{N}’']+)/gu, (found, start: string | undefined, word: string) =>
    word !== word.toLowerCase() || (start === undefined && smallWords.test(word))
      ? found
      : (start ?? '') + word.charAt(0).toUpperCase() + word.slice(1),
  );

/** Oxford University Standard for the Citation of Legal Authorities, 4th edition: the footnote, which can point to a page. */
export const oscola: Reference = (source, locator) => {
  const { author, kind, publisher } = source;
  const title = source.titleIsDescription ? bracketedTitle(source) : `‘${titleCase(source.title)}’`;
  const date = britishDate(source.published);
  const issue =
    kind === 'report'
      ? joined(' ', author && publisher, date)
      : joined(', ', unusualKind(source), kind === 'article' ? null : author && publisher, date);
  const pinpoint = locator.replace(/^pp?\. */, '').replace(/^(paras?)\./, '$1');
  return joined(
    ' ',
    joined(', ', isSignedByBody(source) ? publisher : author && oscolaPeople(author), title),
    kind === 'article' ? publisher : null,
    issue && `(${issue})`,
    pinpoint,
    source.address && `<${source.address}>`,
    source.address && source.accessed && `accessed ${britishDate(source.accessed)}`,
  );
};

/** One line that leads there: whose paper, of which day; its title only where the day does not tell it from others. */
export const short: Reference = (source, locator) => {
  const isToldByDay = /^(article|board paper|press release)$/.test(source.kind) && /-.*-/.test(source.published ?? '');
  return joined(
    ', ',
    source.kind === 'article' ? source.publisher : `${source.publisher} ${source.kind}`,
    isToldByDay || source.titleIsDescription ? null : `‘${source.title}’`,
    britishDate(source.published) || 'no date',
    locator,
  );
};
