import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { bodyName, figuresOf } from '../dataset';
import type { TableRequest } from '../workbook/insertion/plan-table';
import { BodyFacts, Lack } from './body-facts';
import { FigureCard, GroupRows } from './figure-rows';
import { FilterField } from './filter-field';
import { Fold } from './fold';
import { type FigureGroup, figureGroups, filterGroups } from './groups';
import { Opener } from './opener';
import { ScreenFrame } from './screen-frame';
import { useKept } from './use-kept';
import { countWords } from './words';

/** Fewer figures than this are seen at a glance. */
const fewestToFilter = 8;

const moreWords = ({ figures }: FigureGroup): string => {
  const rest = figures.slice(1);
  return rest.every(({ area }) => area !== null)
    ? `${countWords(rest.length, 'line')} of this list`
    : `${rest.length} more`;
};

interface GroupProps {
  readonly group: FigureGroup;
  readonly odsCode: string;
  /** What was looked for is shown, not folded. */
  readonly isFiltered: boolean;
}

const Group = ({ group, odsCode, isFiltered }: GroupProps) => {
  const rows = () => <GroupRows group={group} />;
  // A list's lines are measures of their own.
  const isOneMeasure = group.figures.every(({ area }) => area === null);
  const summary = (
    <>
      {moreWords(group)}
      <span class="ics-visually-hidden"> for {group.title}</span>
    </>
  );
  return (
    <section>
      <h2 class="ics-subtitle">{group.title}</h2>
      <FigureCard group={group} />
      {group.figures.length > 1 &&
        (isFiltered ? (
          rows()
        ) : (
          <Fold name={`${odsCode} ${group.code}`} summary={summary}>
            {() => (
              <>
                {isOneMeasure && (
                  <TableOpener odsCode={odsCode} measure={group.code}>
                    All {group.figures.length} as a table
                  </TableOpener>
                )}
                {rows()}
              </>
            )}
          </Fold>
        ))}
    </section>
  );
};

interface TableOpenerProps extends TableRequest {
  readonly children: ComponentChildren;
}

const TableOpener = ({ odsCode, measure, children }: TableOpenerProps) => (
  <Opener id={`ics-table-${measure ?? 'all'}`} class="ics-button" screen={{ name: 'table', odsCode, measure }}>
    {children}
  </Opener>
);

/** All that is known of a system, or of England: its figures by measure, each with its source. */
export const BodyScreen = ({ odsCode }: { odsCode: string }) => {
  const groups = useMemo(() => figureGroups(odsCode), [odsCode]);
  const [filter, setFilter] = useKept(`filter ${odsCode}`, '');
  const found = useMemo(() => filterGroups(groups, filter), [groups, filter]);
  const count = found.reduce((sum, { figures }) => sum + figures.length, 0);
  return (
    <ScreenFrame title={bodyName(odsCode)}>
      <BodyFacts odsCode={odsCode} />
      {figuresOf(odsCode).length >= fewestToFilter && (
        <FilterField
          label="Find a figure"
          hint="By measure, year or basis, such as: deficit 2024/25"
          value={filter}
          onChange={setFilter}
          found={countWords(count, 'figure')}
          nothing={count === 0 ? 'No figure has all these words. Escape clears the box.' : null}
        />
      )}
      {filter === '' && <Lack odsCode={odsCode} groups={groups} />}
      {filter === '' && groups.length > 0 && (
        <TableOpener odsCode={odsCode} measure={null}>
          All figures as a table
        </TableOpener>
      )}
      {found.map((group) => (
        <Group key={group.code} group={group} odsCode={odsCode} isFiltered={filter.trim() !== ''} />
      ))}
    </ScreenFrame>
  );
};
