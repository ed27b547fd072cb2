import { notAvailable } from '../core/errors';
import { apa, harvard, oscola, type Reference, short, vancouver } from './citation/styles';
import { stopped } from './citation/words';
import type { CitationStyle, Figure, Source } from './types';

interface Style {
  readonly reference: Reference;
  /** Stands between a paper and the document through which it was read. */
  readonly quotedIn: string;
  /** What the whole ends with. */
  readonly end: (text: string) => string;
}

/** Two styles leave an address bare at the end, so that no stop is taken for a part of it. */
const stoppedUnlessAddress = (text: string): string => (/\bhttps?:\S+$/.test(text) ? text : stopped(text));

const styles: Record<Exclude<CitationStyle, 'url'>, Style> = {
  harvard: { reference: harvard, quotedIn: ', quoted in ', end: stopped },
  apa: { reference: apa, quotedIn: ', as cited in ', end: stoppedUnlessAddress },
  vancouver: { reference: vancouver, quotedIn: '. Quoted in: ', end: stoppedUnlessAddress },
  oscola: { reference: oscola, quotedIn: ', quoted in ', end: stopped },
  short: { reference: short, quotedIn: ', quoted in ', end: (text) => text },
};

/** The source, then the document through which it was read, and so on down to the one that was held in hand. */
function chain(source: Source, sourceOf: (id: string) => Source): Source[] {
  return source.quotedIn === null ? [source] : [source, ...chain(sourceOf(source.quotedIn), sourceOf)];
}

/** A cell that starts with one of these is taken for a formula when the text is pasted. */
const inert = (text: string): string => (/^\s*[=+\-@]/.test(text) ? `Source: ${text}` : text);

/** "pp. 3-4" with the dash that all the styles set between numbers; other locators may have hyphens of their own. */
const dashed = (locator: string): string => locator.replace(/^(pp|paras)(\. *\d+)-(?=\d)/, '$1$2–');

/**
 * Where a figure stands, as plain text for a cell: document, date and page or paragraph, and the document that quotes it
 * where it was read through another. `url` gives the https address alone.
 * @throws FigureError `#N/A` when an address is asked for and neither the source nor what quotes it has one.
 */
export function cite(
  figure: Pick<Figure, 'source' | 'locator'>,
  style: CitationStyle,
  sourceOf: (id: string) => Source,
): string {
  const sources = chain(sourceOf(figure.source), sourceOf);
  if (style === 'url') {
    const readable = sources.find(({ address }) => address?.startsWith('https://'));
    if (readable?.address) return readable.address;
    throw notAvailable(
      'No web address is known for this figure’s source; ask for another citation style, such as "harvard".',
    );
  }
  const { reference, quotedIn, end } = styles[style];
  const last = sources.length - 1;
  // A paper that was read elsewhere is not claimed to have been read at its own address.
  const references = sources.map((source, place) =>
    reference(place === last ? source : { ...source, address: null }, place === 0 ? dashed(figure.locator) : ''),
  );
  return inert(end(references.join(quotedIn)));
}
