import { bodyName, citeFigure, inWords, measureByCode, newerFigure } from '../dataset';
import type { CitationStyle, Figure } from '../dataset/types';
import { FigureClaims } from './figure-claims';
import { FigureRow, marksOf } from './figure-rows';
import { Fold } from './fold';
import { Opener } from './opener';
import { type Relations, relationsOf } from './relations';
import { rangeWords, standing, trustSentence, valueWords } from './words';

/** As many of its vintages are shown at once. */
const mostShown = 3;

/** What one should know before using it: that it has been superseded, or that a newer full year is there. */
export const FigureNotice = ({ figure }: { figure: Figure }) => {
  const newer = newerFigure(figure);
  if (newer === undefined) return null;
  return (
    <p class="ics-notice">
      {newer.supersedes === figure.id ? 'Superseded by ' : 'Newer full-year figure: '}
      <Opener id="ics-newer" class="ics-link" screen={{ name: 'figure', id: newer.id }}>
        {valueWords(newer)}, {newer.basis} {newer.period}
      </Opener>
    </p>
  );
};

const Conflicts = ({ figure, relations: { conflicts, preferred } }: { figure: Figure; relations: Relations }) =>
  conflicts.length === 0 ? null : (
    <section>
      <h2 class="ics-subtitle">Sources disagree</h2>
      <p class="ics-hint">
        For the same period and basis there {conflicts.length === 1 ? 'is another value' : 'are other values'}. A
        formula that names them gives {preferred.id === figure.id ? 'this one' : valueWords(preferred)}: better trust
        first, then what was said later.
      </p>
      <ul class="ics-list">
        {conflicts.map((each) => (
          <FigureRow key={each.id} figure={each} marks={[citeFigure(each, 'short')]} />
        ))}
      </ul>
    </section>
  );

const Vintages = ({
  figure,
  relations: { vintages, superseded, conflicts },
}: {
  figure: Figure;
  relations: Relations;
}) => {
  const others = vintages.filter((each) => !conflicts.includes(each));
  if (others.length === 0) return null;
  const rows = (shown: readonly Figure[]) => (
    <ul class="ics-list">
      {shown.map((each) => (
        <FigureRow key={each.id} figure={each} marks={marksOf(each, superseded.has(each.id))} />
      ))}
    </ul>
  );
  // One folded row would take the place of the row itself.
  const shown = others.length === mostShown + 1 ? others.length : mostShown;
  return (
    <section>
      <h2 class="ics-subtitle">Other periods, bases and dates</h2>
      {rows(others.slice(0, shown))}
      {others.length > shown && (
        <Fold name={figure.id} summary={`${others.length - shown} more`}>
          {() => rows(others.slice(shown))}
        </Fold>
      )}
    </section>
  );
};

interface Props {
  readonly figure: Figure;
  /** Shows the whole citation in this style, where nothing else on the screen does. */
  readonly citation: CitationStyle | null;
}

const cited = (figure: Figure, style: CitationStyle): string => {
  try {
    return citeFigure(figure, style);
  } catch {
    // No address is known; the plan says so where it is to be written.
    return citeFigure(figure, 'short');
  }
};

/** All that is known of a figure beside its value. */
export const FigureAbout = ({ figure, citation }: Props) => {
  const relations = relationsOf(figure);
  const range = rangeWords(figure);
  return (
    <>
      <section class="ics-about" aria-labelledby="ics-about-title">
        <h2 id="ics-about-title" class="ics-label">
          About this figure
        </h2>
        <p>{measureByCode(figure.measure).definition}</p>
        {range !== '' && <p>Range {range}.</p>}
        <p>
          {bodyName(figure.odsCode)}. {standing(figure)}
          {figure.headline && ', the headline'}. As of {inWords(figure.asOf)}, said by {figure.saidBy}.
        </p>
        <p>{citation === null ? `${citeFigure(figure, 'short')}.` : `Cited: ${cited(figure, citation)}`}</p>
        <p>{trustSentence(figure.trust)}</p>
        {figure.note !== null && <p>{figure.note}</p>}
      </section>
      <FigureClaims figure={figure} />
      <Conflicts figure={figure} relations={relations} />
      <Vintages figure={figure} relations={relations} />
    </>
  );
};
