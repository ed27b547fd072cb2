import { bodyName, citeFigure, codeOn, england, inWords, systemByCode, systemDetail } from '../dataset';
import type { Succession } from '../dataset/types';
import { type FigureGroup, figureGroups, type GroupedFigure, sameStanding } from './groups';
import { ScreenFrame } from './screen-frame';
import type { Open } from './screens';
import { lifeWords, rangeWords, standing, trustWords, valueWords } from './words';

const successionWords = (successions: readonly Succession[]): string =>
  successions.map(({ odsCode, extent }) => `${bodyName(odsCode)}${extent === 'part' ? ' (in part)' : ''}`).join(', ');

const BodyFacts = ({ odsCode }: { odsCode: string }) => {
  if (odsCode === england.odsCode) return <p class="ics-hint">All systems together</p>;
  const system = systemByCode(odsCode);
  const { predecessors, successors } = systemDetail(odsCode);
  const facts = [system.acronym, `ODS ${odsCode}`, `ONS ${codeOn(system, 'ons')}`, system.region, lifeWords(system)];
  return (
    <>
      <p class="ics-hint">{facts.filter(Boolean).join(' · ')}</p>
      {successors.length > 0 && <p class="ics-hint">Its area went to: {successionWords(successors)}.</p>}
      {predecessors.length > 0 && <p class="ics-hint">Its area came from: {successionWords(predecessors)}.</p>}
    </>
  );
};

const NoFigures = ({ odsCode }: { odsCode: string }) => {
  const { predecessors } = systemDetail(odsCode);
  const elsewhere =
    predecessors.length > 0
      ? `Look under the boards that it came from: ${successionWords(predecessors)}.`
      : `Look at England as a whole, or at another system of the ${systemByCode(odsCode).region} region.`;
  return (
    <p class="ics-message">
      There is no figure for {bodyName(odsCode)} in this edition: none has been read in a source that can be cited.{' '}
      {elsewhere} The calculators under All functions work with figures of your own.
    </p>
  );
};

interface CardProps {
  readonly item: GroupedFigure;
  /** The group's first, whose standing is not repeated. */
  readonly first: GroupedFigure;
  /** Whether the group holds rivals of this measure, so that the headline must be told from them. */
  readonly hasRivals: boolean;
  readonly open: Open;
}

const FigureCard = ({ item, first, hasRivals, open }: CardProps) => {
  const { figure, area } = item;
  const id = `ics-figure-${figure.id}`;
  const range = rangeWords(figure);
  const isRepeated = item !== first && sameStanding(figure, first.figure);
  return (
    <li class="ics-card">
      <button type="button" id={id} class="ics-card-button" onClick={() => open({ name: 'figure', id: figure.id }, id)}>
        {area !== null && <span class="ics-card-area">{area}</span>}
        <span class="ics-value">{valueWords(figure)}</span>
        {range !== '' && <span class="ics-card-range">range {range}</span>}
        {!isRepeated && (
          <span class="ics-card-line">
            {standing(figure)}
            {hasRivals && figure.headline && ', headline'}
          </span>
        )}
      </button>
      {!isRepeated && (
        <p class="ics-hint">
          As of {inWords(figure.asOf)}. {citeFigure(figure, 'short')}. {trustWords(figure.trust)}.
        </p>
      )}
    </li>
  );
};

const Group = ({ group, open }: { group: FigureGroup; open: Open }) => {
  const first = group.figures[0]!;
  return (
    <section>
      <h2 class="ics-subtitle">{group.title}</h2>
      <ul class="ics-list">
        {group.figures.map((item) => (
          <FigureCard
            key={item.figure.id}
            item={item}
            first={first}
            hasRivals={group.figures.filter(({ figure }) => figure.measure === item.figure.measure).length > 1}
            open={open}
          />
        ))}
      </ul>
    </section>
  );
};

/** All that is known of a system, or of England: its figures by measure, each with its source. */
export const BodyScreen = ({ odsCode, open, back }: { odsCode: string; open: Open; back: () => void }) => {
  const groups = figureGroups(odsCode);
  return (
    <ScreenFrame title={bodyName(odsCode)} backTo="All systems" back={back}>
      <BodyFacts odsCode={odsCode} />
      {groups.length === 0 && <NoFigures odsCode={odsCode} />}
      {groups.map((group) => (
        <Group key={group.title} group={group} open={open} />
      ))}
    </ScreenFrame>
  );
};
