import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { Workbook } from '../workbook/port';
import { useRequests } from './pane-host';
import { NavigationContext, type Screen } from './screens';
import { ShownScreen } from './shown-screen';
import { KeptContext } from './use-kept';
import { useScreens } from './use-screens';
import { SelectionContext, useSelection } from './use-selection';

interface Props {
  readonly workbook: Workbook;
  /** Has the selection read anew. */
  readonly renew: () => void;
}

const Screens = ({ workbook, renew }: Props) => {
  const { screen, show, ...navigation } = useScreens();
  // A command goes by what is selected at that moment, whatever the pane has been told before.
  const answer = useCallback(
    (asked: Screen) => {
      renew();
      show(asked);
    },
    [renew, show],
  );
  useRequests(answer);
  return (
    <NavigationContext.Provider value={navigation}>
      <ShownScreen screen={screen} workbook={workbook} />
    </NavigationContext.Provider>
  );
};

const comesFromOutside = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget));

/**
 * The second click of a double click is taken from what it meets where the first one's button has gone with its screen:
 * it was not meant, and on plain text it would take the focus to nowhere.
 */
const useStrayClicks = () => {
  const first = useRef<EventTarget | null>(null);
  const keepOut = (event: MouseEvent): void => {
    if (event.detail < 2) first.current = event.target;
    else if (first.current instanceof Node && !first.current.isConnected) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return { onMouseDownCapture: keepOut, onClickCapture: keepOut };
};

export const Pane = ({ workbook }: { workbook: Workbook }) => {
  const { refresh, renew, selected } = useSelection(workbook);
  const strayClicks = useStrayClicks();
  const kept = useMemo(() => new Map<string, unknown>(), []);
  // The same element each time: a change of the selection concerns only those who ask for it.
  const screens = useMemo(() => <Screens workbook={workbook} renew={renew} />, [workbook, renew]);
  return (
    <div
      class="ics-pane"
      {...strayClicks}
      onPointerEnter={refresh}
      onFocusIn={(event) => {
        if (comesFromOutside(event)) refresh();
      }}
    >
      <KeptContext.Provider value={kept}>
        <SelectionContext.Provider value={selected}>{screens}</SelectionContext.Provider>
      </KeptContext.Provider>
    </div>
  );
};
