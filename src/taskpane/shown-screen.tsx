import { figureById } from '../dataset';
import { findFunction } from '../functions/catalogue';
import type { Workbook } from '../workbook/port';
import { deferred } from './deferred';
import type { Screen } from './screens';
import { StartScreen } from './start-screen';

const later = () => import('./later');
const tools = () => import('./tools');

const BodyScreen = deferred(async () => (await later()).BodyScreen);
const FigureScreen = deferred(async () => (await later()).FigureScreen);
const CiteScreen = deferred(async () => (await later()).CiteScreen);
const FunctionsScreen = deferred(async () => (await later()).FunctionsScreen);
const FunctionScreen = deferred(async () => (await later()).FunctionScreen);
const ToolsScreen = deferred(async () => (await later()).ToolsScreen);
const TableScreen = deferred(async () => (await later()).TableScreen);
const RegionScreen = deferred(async () => (await later()).RegionScreen);
const RepairScreen = deferred(async () => (await tools()).RepairScreen);
const CallsScreen = deferred(async () => (await tools()).CallsScreen);
const PickerScreen = deferred(async () => (await tools()).PickerScreen);

/** The one screen that is shown; each figure, system and function has a life of its own. */
export const ShownScreen = ({ screen, workbook }: { screen: Screen; workbook: Workbook }) => {
  switch (screen.name) {
    case 'start':
      return <StartScreen workbook={workbook} />;
    case 'body':
      return <BodyScreen key={screen.odsCode} odsCode={screen.odsCode} />;
    case 'table':
      return <TableScreen key={`${screen.odsCode} ${screen.measure}`} request={screen} workbook={workbook} />;
    case 'region':
      return <RegionScreen key={screen.region} region={screen.region} workbook={workbook} />;
    case 'figure':
      return <FigureScreen key={screen.id} figure={figureById(screen.id)!} workbook={workbook} />;
    case 'cite':
      return <CiteScreen workbook={workbook} />;
    case 'functions':
      return <FunctionsScreen />;
    case 'function':
      return <FunctionScreen key={screen.function} definition={findFunction(screen.function)!} workbook={workbook} />;
    case 'tools':
      return <ToolsScreen workbook={workbook} />;
    case 'repair':
      return <RepairScreen workbook={workbook} request={'request' in screen ? screen.request : 0} />;
    case 'calls':
      return <CallsScreen workbook={workbook} />;
    case 'picker':
      return <PickerScreen workbook={workbook} />;
  }
};
