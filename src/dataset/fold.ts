import { once } from './memo';

/** No name is longer; what is, is refused before any costly step. */
const longestName = 200;

/** Kinds of body, which people add to a name or leave out; told apart from words that belong to a name. */
const kinds = /\bintegrated care (?:board|system|partnership)s?\b/g;

const bodyWords = new Set(['nhs', 'icb', 'icbs', 'ics', 'icss', 'icp', 'icps']);

/** Short forms that stand for one name only, wherever they occur. */
const abbreviations = new Map([
  ['beds', 'bedfordshire'],
  ['berks', 'berkshire'],
  ['bucks', 'buckinghamshire'],
  ['cambs', 'cambridgeshire'],
  ['derbys', 'derbyshire'],
  ['glos', 'gloucestershire'],
  ['gtr', 'greater'],
  ['hants', 'hampshire'],
  ['herts', 'hertfordshire'],
  ['ios', 'isles scilly'],
  ['iow', 'isle wight'],
  ['lancs', 'lancashire'],
  ['leics', 'leicestershire'],
  ['lincs', 'lincolnshire'],
  ['northants', 'northamptonshire'],
  ['notts', 'nottinghamshire'],
  ['oxon', 'oxfordshire'],
  ['salop', 'shropshire'],
  ['staffs', 'staffordshire'],
  ['wilts', 'wiltshire'],
  ['worcs', 'worcestershire'],
  ['yorks', 'yorkshire'],
]);

/** Expanded beside a long word only: "NW London" is North West London, but "N&W" is nobody's North West. */
const compassPoints = new Map([
  ['n', 'north'],
  ['e', 'east'],
  ['s', 'south'],
  ['w', 'west'],
  ['ne', 'north east'],
  ['nw', 'north west'],
  ['se', 'south east'],
  ['sw', 'south west'],
]);
const longWord = 4;

const smallWords = new Set(['and', 'of', 'the']);

/**
 * An expression over all of Unicode. As a literal it would be checked at every start of the script, which costs more than
 * reading the tables, and most names need none.
 */
const everywhere = (pattern: string): RegExp => new RegExp(pattern, 'gu');

const unicode = once(() => ({
  symbols: everywhere('[\\p{So}\\p{Sk}]'),
  marks: everywhere('[\\p{M}\\p{Cf}]'),
  blanks: everywhere('[^\\p{L}\\p{N}]+'),
}));

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const foldPlain = (text: string): string =>
  text
    .replace(/['`]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** No name has a symbol, such as an emoji, in it: it is not left out as punctuation is. */
const foldUnicode = (text: string): string => {
  const letters = text.replace(/['`´‘’ʼ]/g, '').normalize('NFKD');
  if (letters.search(unicode().symbols) >= 0) return '';
  return letters.toLowerCase().replace(unicode().marks, '').replace(unicode().blanks, ' ');
};

/** A text's words in lower case, without accents and punctuation; none of a text longer than any name. */
const wordsOf = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed.length > longestName) return '';
  return (isPlain(trimmed) ? foldPlain(trimmed) : foldUnicode(trimmed)).trim();
};

/** A label as it is compared: without case, accents, punctuation, "and", "of", "the". Of no words at all, the empty text. */
export const foldLabel = (text: string): string =>
  wordsOf(text)
    .split(' ')
    .filter((word) => !smallWords.has(word))
    .join(' ');

/**
 * The name of a body or place as it is compared: without case, accents, punctuation, kinds of body ("NHS", "ICB",
 * "Integrated Care System"), "and", "of", "the", and with sure abbreviations written out. The order of the words is kept.
 *
 * A text with nothing else in it, or longer than any name, gives the empty text, which is never a key.
 */
export const foldName = (text: string): string => {
  const words = wordsOf(text)
    .replace(kinds, ' ')
    .split(' ')
    .filter((word) => word !== '' && !smallWords.has(word) && !bodyWords.has(word));
  const hasLongWord = words.some((word) => word.length >= longWord);
  return words
    .map((word) => abbreviations.get(word) ?? (hasLongWord ? compassPoints.get(word) : undefined) ?? word)
    .join(' ');
};

/** The words of a folded name in alphabetical order, so that "London North West" meets "North West London". */
export const sortWords = (folded: string): string => folded.split(' ').sort().join(' ');
