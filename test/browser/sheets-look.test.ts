import type { ScriptProject } from '../hosts/sheets/script-project';
import { type WalkedWorkbook, walk } from './pane-walk';
import { clipped, picture } from './seen';
import { type OpenSidebar, problems } from './sheets-sidebar';
import { withSheets } from './sheets-stage';

const stage = withSheets();

const walked = ({ spreadsheet }: ScriptProject, { select }: OpenSidebar): WalkedWorkbook => ({
  put: async (row, formulas) =>
    spreadsheet
      .sheet('Sheet1')
      .getRange(row, 2, formulas.length, 1)
      .setValues(formulas.map((formula) => [formula])),
  select: (address) => select(Number(address.slice(1)), address.charCodeAt(0) - 64),
});

// Google's own sidebar is light, whatever the system is.
test.each(['none', 'active'] as const)(
  'no screen of the sidebar has a fault, forced colours: %s',
  async (forcedColors) => {
    const project = stage.newProject();
    const sidebar = await stage.open(project, { forcedColors });
    const { page, frame } = sidebar;
    for (const [index, [where, step]] of walk.entries()) {
      await step(frame, walked(project, sidebar));
      await picture(page, `sheets ${forcedColors} ${String(index).padStart(2, '0')} ${where}`);
      expect([where, await problems(frame), await clipped(frame)]).toEqual([where, [], []]);
    }
    expect([sidebar.complaints, sidebar.outside]).toEqual([[], []]);
    await page.close();
  },
);
