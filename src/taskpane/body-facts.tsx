import { Fragment } from 'preact';
import { bodyName, codeOn, england, systemByCode, systemDetail } from '../dataset';
import type { Succession } from '../dataset/types';
import type { FigureGroup } from './groups';
import { Opener } from './opener';
import { lifeWords } from './words';

const Successions = ({ words, list }: { words: string; list: readonly Succession[] }) =>
  list.length === 0 ? null : (
    <p class="ics-hint">
      {words}{' '}
      {list.map(({ odsCode, extent }, index) => (
        <Fragment key={odsCode}>
          {index > 0 && ', '}
          <Opener id={`ics-body-${odsCode}`} class="ics-link" screen={{ name: 'body', odsCode }}>
            {bodyName(odsCode)}
          </Opener>
          {extent === 'part' && '(in part)'}
        </Fragment>
      ))}
    </p>
  );

/** Codes, region, life, and what was before and after. */
export const BodyFacts = ({ odsCode }: { odsCode: string }) => {
  if (odsCode === england.odsCode) return <p class="ics-hint">All systems together</p>;
  const system = systemByCode(odsCode);
  const { predecessors, successors } = systemDetail(odsCode);
  const facts = [system.acronym, `ODS ${odsCode}`, `ONS ${codeOn(system, 'ons')}`, system.region, lifeWords(system)];
  return (
    <div>
      <p class="ics-hint">{facts.filter(Boolean).join(' · ')}</p>
      <Successions words="Its area went to:" list={successors} />
      <Successions words="Its area came from:" list={predecessors} />
    </div>
  );
};

/** Measures that say, each in its own narrower way, whether a system lives within its means. */
const isNearDeficit = ({ code }: FigureGroup): boolean => /deficit|overspend/.test(code);

const elsewhere = (odsCode: string): string => {
  if (odsCode === england.odsCode) return 'Look at a single system.';
  return systemDetail(odsCode).predecessors.length > 0
    ? 'Look under the boards that its area came from, above.'
    : `Look at England as a whole, or at another system of the ${systemByCode(odsCode).region} region.`;
};

/** Says what a body lacks, and what to do about it: any figure at all, or the one that most people come for. */
export const Lack = ({ odsCode, groups }: { odsCode: string; groups: readonly FigureGroup[] }) => {
  if (groups.some(({ code }) => code === 'deficit')) return null;
  const near = groups.filter(isNearDeficit).map(({ title }) => `“${title}”`);
  return (
    <p class="ics-message">
      There is no {groups.length === 0 ? 'figure' : 'deficit of the whole system'} for {bodyName(odsCode)} in this
      edition: none has been read in a source that can be cited.{' '}
      {near.length > 0 ? `What comes nearest is not the same: ${near.join(', ')}.` : elsewhere(odsCode)} The calculators
      under All functions work with figures of your own.
    </p>
  );
};
