import type { Workbook } from '../../workbook/port';
import { CallsScreen } from './calls-screen';
import { PickerScreen } from './picker-screen';
import { RepairScreen } from './repair-screen';

/** The tools that few visits need: a host whose page is made of several files fetches them when they are asked for. */
export type Tool = 'repair' | 'calls' | 'picker';

const screens = { repair: RepairScreen, calls: CallsScreen, picker: PickerScreen };

export const ToolScreen = ({ tool, workbook }: { tool: Tool; workbook: Workbook }) => {
  const Chosen = screens[tool];
  return <Chosen workbook={workbook} />;
};
