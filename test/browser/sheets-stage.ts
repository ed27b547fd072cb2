import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSheets } from '../../scripts/build/sheets';
import { ScriptProject } from '../hosts/sheets/script-project';
import { launch } from './pane-page';
import { type OpenSidebar, openSidebar, type SidebarLook } from './sheets-sidebar';

export interface SheetsStage {
  /** A spreadsheet of its own with the built script. */
  newProject(): ScriptProject;
  /** Chooses a command of the menu, which opens the sidebar. */
  open(project: ScriptProject, look?: SidebarLook): Promise<OpenSidebar>;
}

/** To be called at the top of a test file or of a `describe`: builds the script and starts a browser for its tests. */
export const withSheets = (): SheetsStage => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-figures-sheets-'));
  let browser: Browser;
  beforeAll(async () => {
    await buildSheets(folder);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    newProject: () => new ScriptProject(folder),
    open: (project, look) => openSidebar(browser, project, look),
  };
};
