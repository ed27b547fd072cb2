import { useMemo } from 'preact/hooks';
import { figuresOf } from '../dataset';
import { type Body, bodiesByRegion, englandAsBody } from './bodies';
import type { Open } from './screens';
import { countWords, lifeWords } from './words';

interface RowProps {
  readonly body: Body;
  readonly open: Open;
}

const BodyRow = ({ body: { odsCode, name, system }, open }: RowProps) => {
  const id = `ics-body-${odsCode}`;
  const life = system === null ? '' : lifeWords(system);
  return (
    <li>
      <button type="button" id={id} class="ics-row" onClick={() => open({ name: 'body', odsCode }, id)}>
        <span class="ics-row-name">
          {name}
          {life !== '' && <span class="ics-life"> ({life})</span>}
        </span>
        <span class="ics-row-side">{countWords(figuresOf(odsCode).length, 'figure')}</span>
      </button>
    </li>
  );
};

interface Props {
  readonly openRegions: readonly string[];
  readonly onOpenRegions: (regions: readonly string[]) => void;
  readonly open: Open;
}

/** England, then the systems by region, folded. The boards that the mergers of April 2026 made stand apart. */
export const RegionList = ({ openRegions, onOpenRegions, open }: Props) => {
  const all = useMemo(bodiesByRegion, []);
  const toggle = (region: string, isOpen: boolean): void => {
    if (isOpen === openRegions.includes(region)) return;
    onOpenRegions(isOpen ? [...openRegions, region] : openRegions.filter((each) => each !== region));
  };
  return (
    <section aria-labelledby="ics-regions">
      <h2 id="ics-regions" class="ics-subtitle">
        Or choose from the list
      </h2>
      <ul class="ics-list">
        <BodyRow body={englandAsBody} open={open} />
      </ul>
      {all.map(({ region, before, after }) => (
        <details
          key={region}
          class="ics-region"
          open={openRegions.includes(region)}
          onToggle={(event) => toggle(region, event.currentTarget.open)}
        >
          <summary>
            {region} <span class="ics-row-side">{countWords(before.length, 'system')}</span>
          </summary>
          {openRegions.includes(region) && (
            <>
              <ul class="ics-list">
                {before.map((body) => (
                  <BodyRow key={body.odsCode} body={body} open={open} />
                ))}
              </ul>
              {after.length > 0 && (
                <>
                  <h3 class="ics-parted">After the mergers of April 2026</h3>
                  <ul class="ics-list">
                    {after.map((body) => (
                      <BodyRow key={body.odsCode} body={body} open={open} />
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </details>
      ))}
    </section>
  );
};
