import { useMemo } from 'preact/hooks';
import type { Workbook } from '../workbook/port';
import { useRequests } from './pane-host';
import { NavigationContext } from './screens';
import { ShownScreen } from './shown-screen';
import { KeptContext } from './use-kept';
import { useScreens } from './use-screens';
import { SelectionContext, useSelection } from './use-selection';

const Screens = ({ workbook }: { workbook: Workbook }) => {
  const { screen, show, ...navigation } = useScreens();
  useRequests(show);
  return (
    <NavigationContext.Provider value={navigation}>
      <ShownScreen screen={screen} workbook={workbook} />
    </NavigationContext.Provider>
  );
};

const comesFromOutside = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget));

export const Pane = ({ workbook }: { workbook: Workbook }) => {
  const { refresh, selected } = useSelection(workbook);
  const kept = useMemo(() => new Map<string, unknown>(), []);
  // The same element each time: a change of the selection concerns only those who ask for it.
  const screens = useMemo(() => <Screens workbook={workbook} />, [workbook]);
  return (
    <div
      class="ics-pane"
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
