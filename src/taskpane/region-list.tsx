import { useMemo } from 'preact/hooks';
import { type Body, bodiesByRegion, englandAsBody } from './bodies';
import { Fold } from './fold';
import { Opener } from './opener';
import { countWords, lifeWords } from './words';

const BodyRow = ({ body: { odsCode, name, system } }: { body: Body }) => {
  const life = system === null ? '' : lifeWords(system);
  return (
    <li>
      <Opener id={`ics-body-${odsCode}`} class="ics-row" screen={{ name: 'body', odsCode }}>
        <span class="ics-row-name">
          {name}
          {life !== '' && <span class="ics-life"> ({life})</span>}
        </span>
        {system !== null && <span class="ics-row-side">{system.acronym ?? odsCode}</span>}
      </Opener>
    </li>
  );
};

const BodyRows = ({ bodies }: { bodies: readonly Body[] }) => (
  <ul class="ics-list">
    {bodies.map((body) => (
      <BodyRow key={body.odsCode} body={body} />
    ))}
  </ul>
);

/** England, then the systems by region, folded. The boards that the mergers of April 2026 made stand apart. */
export const RegionList = () => {
  const all = useMemo(bodiesByRegion, []);
  return (
    <section aria-labelledby="ics-regions">
      <h2 id="ics-regions" class="ics-subtitle">
        Or choose from the list
      </h2>
      <BodyRows bodies={[englandAsBody]} />
      {all.map(({ region, before, after }) => (
        <Fold
          key={region}
          name={region}
          summary={
            <>
              {region} <span class="ics-row-side">{countWords(before.length, 'system')}</span>
            </>
          }
        >
          {() => (
            <>
              <Opener id={`ics-region-${region}`} class="ics-button" screen={{ name: 'region', region }}>
                As columns, with a year’s figures
              </Opener>
              <BodyRows bodies={before} />
              {after.length > 0 && (
                <>
                  <h3 class="ics-parted">After the mergers of April 2026</h3>
                  <BodyRows bodies={after} />
                </>
              )}
            </>
          )}
        </Fold>
      ))}
    </section>
  );
};
