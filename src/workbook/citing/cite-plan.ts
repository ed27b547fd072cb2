import { citeFigure } from '../../dataset';
import type { CitationStyle } from '../../dataset/types';
import { nextCell, oneCell, overlap } from '../addresses';
import { rangeNamed } from '../calls/call-arguments';
import type { FootnoteRequest } from '../insertion/footnotes';
import type { InsertPlan, Placement, PlannedCell } from '../insertion/plan';
import type { CellAddress, RangeAddress } from '../port';
import { shortened } from '../shortened';
import type { CitableCell, CitationOffer } from './cited-figure';
import { followedFormula } from './followed-citation';

/** Where citations of figures that stand there already can go. */
export type CitePlacement = Extract<Placement, 'next cell' | 'note' | 'comment'>;

/** All that the citations fill, side by side from a cell on. */
const filledFrom = (first: CellAddress, offers: readonly CitationOffer[]): RangeAddress => ({
  ...oneCell(first),
  rows: Math.max(...offers.map(({ shape }) => shape.rows)),
  columns: offers.reduce((sum, { shape }) => sum + shape.columns, 0),
});

/**
 * The first cells to the right of those that the cited formula fills. What the citations themselves go by is passed over:
 * a system's name may stand to the right of its figure.
 */
const besides = ({ block }: CitableCell, offers: readonly CitationOffer[], holds: string): RangeAddress => {
  const named = offers.flatMap(({ cited }) => cited.flatMap((text) => rangeNamed(text, block) ?? []));
  const last = { sheet: block.sheet, row: offers[0]!.row, column: block.column + block.columns - 1 };
  // The figure stands where it stands: the user can choose no other cell for it here.
  const remedy = 'Move the figure further to the left, or choose another place for the citation.';
  let fills = filledFrom(nextCell(last, holds, remedy), offers);
  while (named.some((range) => overlap(range, fills))) fills = filledFrom(nextCell(fills, holds, remedy), offers);
  return fills;
};

/** The cell in which each citation starts. */
const placesIn = ({ sheet, row, column }: RangeAddress, offers: readonly CitationOffer[]): CellAddress[] => {
  let next = column;
  return offers.map(({ shape }) => {
    const place = { sheet, row, column: next };
    next += shape.columns;
    return place;
  });
};

/** The citation as text; what has no one figure has none. */
const textOf = ({ figure, call }: CitationOffer, style: CitationStyle): string => {
  if (figure !== null) return citeFigure(figure, style);
  throw new Error(
    `Which figure ${shortened(call)} gives is not known here. Put the citation into the next cell, as a formula.`,
  );
};

/**
 * What citing figures that stand in a cell already will write: formulas that follow the figures, or the citations as text.
 * @throws Error with a sentence where it cannot be: no cell to the right, no citation of that style, no one figure.
 */
export const planCitations = (
  found: CitableCell,
  offers: readonly CitationOffer[],
  placement: CitePlacement,
  style: CitationStyle,
): InsertPlan => {
  if (placement !== 'next cell') {
    const attached = { cell: found.cell, text: offers.map((offer) => textOf(offer, style)).join('\n\n') };
    return { cells: [], note: null, comment: null, [placement]: attached };
  }
  const fills = besides(found, offers, 'the citation');
  const places = placesIn(fills, offers);
  const cells = offers.map((offer, at): PlannedCell => {
    return { cell: places[at]!, holds: 'citation', write: { formula: followedFormula(offer, style) } };
  });
  const isOneEach = fills.rows * fills.columns === offers.length;
  return { cells, note: null, comment: null, ...(isOneEach ? {} : { fills }) };
};

/** What citing them by numbered footnotes asks for; throws as `planCitations` does. */
export const planCitationFootnotes = (
  found: CitableCell,
  offers: readonly CitationOffer[],
  style: CitationStyle,
): FootnoteRequest[] => {
  const markers = placesIn(besides(found, offers, 'the footnote’s number'), offers);
  return offers.map((offer, at) => {
    textOf(offer, style);
    return { figure: offer.figure!, style, cell: found.cell, marker: markers[at]! };
  });
};

const list = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const isLatest = (text: string): boolean => /^"\s*latest\s*"$/i.test(text);

/** When what is there may become another figure: "A1 or B$1 changes or a newer year is there". */
const changesIn = (texts: readonly string[]): string => {
  const cells = texts.filter((text) => !isLatest(text)).map(shortened);
  return [
    ...(cells.length === 0 ? [] : [`${list(cells)} ${cells.length === 1 ? 'changes' : 'change'}`]),
    ...(texts.some(isLatest) ? ['a newer year is there'] : []),
  ].join(' or ');
};

/**
 * What to know before it is written: that a formula follows the figure, or what keeps it from doing so. Nothing where the
 * figure cannot change.
 */
export const followingWords = (offers: readonly CitationOffer[], isText: boolean): string => {
  const follows = unique(offers.flatMap((offer) => offer.follows));
  const fixed = unique(offers.flatMap((offer) => offer.fixed));
  if (isText) {
    const changes = changesIn(unique([...follows, ...fixed]));
    return changes === ''
      ? ''
      : `This is text: it stays as it is when ${changes}. Only a formula in the next cell can follow the figure.`;
  }
  const followed = follows.length === 0 ? '' : `The citation follows the figure when ${changesIn(follows)}.`;
  const left = fixed.length === 0 ? '' : `It does not follow when ${changesIn(fixed)}: cite again then.`;
  return [followed, left].filter(Boolean).join(' ');
};
