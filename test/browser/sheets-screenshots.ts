import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { buildSheets } from '../../scripts/build/sheets';
import { ScriptProject } from '../hosts/sheets/script-project';
import { launch } from './pane-page';
import { type OpenSidebar, openSidebar } from './sheets-sidebar';

/** `npx tsx test/browser/sheets-screenshots.ts`: the pictures of the sidebar in the guide, from the built file. */
interface Picture {
  readonly name: string;
  /** The menu's command, by its place. */
  readonly command?: number;
  readonly height: number;
  fill?(project: ScriptProject): void;
  act?(frame: Frame, sidebar: OpenSidebar): Promise<void>;
}

const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name }).first();

const codes = ['QNC', 'QF7', 'QK1', 'QJ2', 'QT1', 'QKK'];

const pictures: readonly Picture[] = [
  { name: 'start', height: 480 },
  {
    name: 'insert',
    height: 620,
    act: async (frame, { select }) => {
      await select(3, 2);
      await button(frame, 'Use this figure').click();
      await frame.getByLabel('Citation style').selectOption('short');
      await frame.getByText('B3', { exact: true }).waitFor();
    },
  },
  {
    name: 'cite',
    command: 1,
    height: 620,
    fill: ({ spreadsheet }) => {
      spreadsheet.sheets[0]!.getRange(2, 2, 1, 1).setFormulas([['=ICS_DEFICIT("QNC","2023/24")']]);
      spreadsheet.select('Sheet1', [{ row: 2, column: 2, rows: 1, columns: 1 }]);
    },
    act: async (frame) => {
      await frame.getByLabel('Citation', { exact: true }).selectOption('footnote');
      await frame.getByText('Sources', { exact: false }).first().waitFor();
    },
  },
  {
    name: 'calls',
    command: 2,
    height: 620,
    fill: ({ spreadsheet }) => {
      const sheet = spreadsheet.sheets[0]!;
      sheet.getRange(2, 1, codes.length, 1).setValues(codes.map((code) => [code]));
      sheet
        .getRange(2, 2, codes.length, 1)
        .setFormulas(codes.map((_, row) => [`=ICS_FIGURE(A${row + 2},"allocation_core","2024/25")`]));
      sheet.getRange(10, 2, 1, 1).setFormulas([['=ICS_CODE("LSC","ods",TODAY())']]);
    },
    act: async (frame) => {
      await button(frame, 'Check').click();
      await frame.getByText('Columns that can become one call').waitFor();
    },
  },
];

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-pictures-'));
  await buildSheets(folder);
  const browser = await launch();
  for (const { name, command = 0, height, fill, act } of pictures) {
    const project = new ScriptProject(folder);
    fill?.(project);
    const sidebar = await openSidebar(browser, project, { command, height });
    await act?.(sidebar.frame, sidebar);
    await sidebar.frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await sidebar.page.locator('iframe').screenshot({ path: `docs/images/sheets-${name}.png` });
    await sidebar.page.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
