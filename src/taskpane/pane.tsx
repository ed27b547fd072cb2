import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { figureById } from '../dataset';
import { findFunction } from '../functions/catalogue';
import type { Workbook } from '../workbook/port';
import { BodyScreen } from './body-screen';
import { CiteScreen } from './cite-screen';
import { DeferredTool } from './deferred-tool';
import { FigureScreen } from './figure-screen';
import { FunctionScreen } from './function-screen';
import { FunctionsScreen } from './functions-screen';
import { useRequests } from './pane-host';
import { NavigationContext, type Screen } from './screens';
import { StartScreen } from './start-screen';
import { ToolsScreen } from './tools-screen';
import { KeptContext } from './use-kept';
import { useScreens } from './use-screens';
import { SelectionContext, useSelection } from './use-selection';

const shown = (screen: Screen, workbook: Workbook): JSX.Element => {
  switch (screen.name) {
    case 'start':
      return <StartScreen workbook={workbook} />;
    case 'cite':
      return <CiteScreen workbook={workbook} />;
    case 'tools':
      return <ToolsScreen workbook={workbook} />;
    case 'repair':
    case 'calls':
    case 'picker':
      return <DeferredTool key={screen.name} tool={screen.name} workbook={workbook} />;
    case 'body':
      return <BodyScreen key={screen.odsCode} odsCode={screen.odsCode} />;
    case 'figure':
      return <FigureScreen key={screen.id} figure={figureById(screen.id)!} workbook={workbook} />;
    case 'functions':
      return <FunctionsScreen />;
    case 'function':
      return <FunctionScreen key={screen.function} definition={findFunction(screen.function)!} workbook={workbook} />;
  }
};

const Screens = ({ workbook }: { workbook: Workbook }) => {
  const { screen, show, ...navigation } = useScreens();
  useRequests(show);
  return <NavigationContext.Provider value={navigation}>{shown(screen, workbook)}</NavigationContext.Provider>;
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
