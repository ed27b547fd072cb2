import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSheets } from '../../scripts/build/sheets';
import { ScriptProject } from '../hosts/sheets/script-project';
import { launch } from './pane-page';
import { openSidebar } from './sheets-sidebar';

const folder = mkdtempSync(join(tmpdir(), 'sheets-sidebar-'));
let browser: Browser;

beforeAll(async () => {
  await buildSheets(folder);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const cell = (project: ScriptProject, row: number, column: number) =>
  project.spreadsheet.sheets[0]!.cellAt(row, column);

describe('the sidebar in its frame', () => {
  it('inserts a figure with its citation and note where the user selected', async () => {
    const project = new ScriptProject(folder);
    const sidebar = await openSidebar(browser, project);
    const { frame, page } = sidebar;
    await sidebar.select(3, 2);
    await frame.getByRole('button', { name: 'Use this figure' }).click();
    await frame.getByRole('button', { name: 'Insert', exact: true }).click();
    await frame.getByRole('status').filter({ hasText: 'Inserted' }).waitFor();
    expect(cell(project, 3, 2).formula).toBe('=ICS_DEFICIT("LSC")');
    expect(cell(project, 3, 3).formula).toBe('=ICS_CITE("LSC")');
    expect(sidebar.complaints).toEqual([]);
    expect(sidebar.outside).toEqual([]);
    await page.close();
  });
});
