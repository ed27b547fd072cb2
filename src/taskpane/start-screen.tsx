import { edition } from '../dataset';
import { FirstRun } from './first-run';
import { RegionList } from './region-list';
import type { Open } from './screens';
import { SearchBox, searchId } from './search-box';
import { headingId } from './use-screens';

const functionsId = 'ics-functions';

interface Props {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly openRegions: readonly string[];
  readonly onOpenRegions: (regions: readonly string[]) => void;
  readonly open: Open;
}

/** Search first, then an example for newcomers, then all systems. The host shows the name above, so the title is hidden. */
export const StartScreen = ({ search, onSearch, openRegions, onOpenRegions, open }: Props) => {
  const { version } = edition();
  return (
    <>
      <h1 id={headingId} tabIndex={-1} class="ics-visually-hidden">
        ICS Figures
      </h1>
      <div class="ics-content">
        <SearchBox
          text={search}
          onText={onSearch}
          onChoose={({ odsCode }) => open({ name: 'body', odsCode }, searchId)}
        />
        {search.trim() === '' && (
          <>
            <FirstRun open={open} onDismiss={() => document.getElementById(searchId)?.focus()} />
            <RegionList openRegions={openRegions} onOpenRegions={onOpenRegions} open={open} />
          </>
        )}
      </div>
      <div class="ics-foot ics-foot-line">
        <button
          type="button"
          id={functionsId}
          class="ics-link"
          onClick={() => open({ name: 'functions' }, functionsId)}
        >
          All functions
        </button>
        <span class="ics-hint">Data edition {version}</span>
      </div>
    </>
  );
};
