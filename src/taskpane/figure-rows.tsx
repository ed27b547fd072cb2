import { citeFigure, inWords } from '../dataset';
import type { Figure } from '../dataset/types';
import { type FigureGroup, type GroupedFigure, sameStanding } from './groups';
import { Opener } from './opener';
import { rangeWords, standing, trustWords, valueWords } from './words';

/** Every figure's button has this id, so that the focus finds it again. */
const idOf = ({ id }: Figure): string => `ics-figure-${id}`;

interface RowProps {
  readonly figure: Figure;
  /** What stands in place of the standing: the line of a list. */
  readonly area?: string | null;
  /** Whether its standing has been said already. */
  readonly isRepeated?: boolean;
  readonly marks: readonly string[];
}

/** One figure in one or two lines. */
export const FigureRow = ({ figure, area = null, isRepeated = false, marks }: RowProps) => {
  const range = rangeWords(figure);
  const quiet = [...(area === null ? [] : [standing(figure)]), `as of ${inWords(figure.asOf)}`, ...marks];
  return (
    <li>
      <Opener id={idOf(figure)} class="ics-row" screen={{ name: 'figure', id: figure.id }}>
        <span class="ics-row-name">
          {area ?? standing(figure)}
          {!isRepeated && <span class="ics-below">{quiet.join(' · ')}</span>}
        </span>
        <span class="ics-row-value">
          <span class="ics-value">{valueWords(figure)}</span>
          {range !== '' && <span class="ics-below">{range}</span>}
        </span>
      </Opener>
    </li>
  );
};

export const marksOf = (figure: Figure, isSuperseded: boolean, hasRivals = true): string[] => [
  ...(figure.headline && hasRivals ? ['headline'] : []),
  ...(isSuperseded ? ['superseded'] : []),
];

/** The figure of a group to start from, with its source. */
export const FigureCard = ({ group }: { group: FigureGroup }) => {
  const { figure, area, isSuperseded } = group.figures[0]!;
  const range = rangeWords(figure);
  const hasRivals = group.figures.filter((each) => each.figure.measure === figure.measure).length > 1;
  return (
    <div class="ics-card">
      <Opener id={idOf(figure)} class="ics-card-button" screen={{ name: 'figure', id: figure.id }}>
        {area !== null && <span class="ics-card-area">{area}</span>}
        <span class="ics-value">{valueWords(figure)}</span>
        {range !== '' && <span>range {range}</span>}
        <span class="ics-card-line">{[standing(figure), ...marksOf(figure, isSuperseded, hasRivals)].join(', ')}</span>
      </Opener>
      <p class="ics-hint">
        As of {inWords(figure.asOf)}. {citeFigure(figure, 'short')}. {trustWords(figure.trust)}.
      </p>
    </div>
  );
};

const GroupRow = ({ item: { figure, area, isSuperseded }, first }: { item: GroupedFigure; first: Figure }) => (
  <FigureRow
    figure={figure}
    area={area}
    isRepeated={area !== null && sameStanding(figure, first)}
    marks={marksOf(figure, isSuperseded, area === null)}
  />
);

/** The rest of a group, in short. */
export const GroupRows = ({ group }: { group: FigureGroup }) => (
  <ul class="ics-list">
    {group.figures.slice(1).map((item) => (
      <GroupRow key={item.figure.id} item={item} first={group.figures[0]!.figure} />
    ))}
  </ul>
);
