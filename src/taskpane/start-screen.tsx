import { edition } from '../dataset';
import type { Workbook } from '../workbook/port';
import { CiteOffer } from './cite-offer';
import { FirstRun } from './first-run';
import { Opener } from './opener';
import { RegionList } from './region-list';
import { useNavigation } from './screens';
import { SearchBox, searchId } from './search-box';
import { useKept } from './use-kept';
import { headingId } from './use-screens';

/** Search first, then an example for newcomers, then all systems. The host shows the name above, so the title is hidden. */
export const StartScreen = ({ workbook }: { workbook: Workbook }) => {
  const { open } = useNavigation();
  const [search, setSearch] = useKept('search', '');
  return (
    <>
      <h1 id={headingId} tabIndex={-1} class="ics-visually-hidden">
        ICS Figures
      </h1>
      <div class="ics-content">
        <SearchBox
          text={search}
          onText={setSearch}
          onChoose={({ odsCode }) => open({ name: 'body', odsCode }, searchId)}
        />
        {search.trim() === '' && (
          <>
            <CiteOffer workbook={workbook}>
              <FirstRun onDismiss={() => document.getElementById(searchId)?.focus()} />
            </CiteOffer>
            <RegionList />
          </>
        )}
      </div>
      <div class="ics-foot ics-foot-line">
        <Opener id="ics-functions" class="ics-link" screen={{ name: 'functions' }}>
          All functions
        </Opener>
        <Opener id="ics-tools" class="ics-link" screen={{ name: 'tools' }}>
          Tools
        </Opener>
        <span class="ics-hint">Data edition {edition().version}</span>
      </div>
    </>
  );
};
