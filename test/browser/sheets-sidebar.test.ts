import type { Frame } from 'playwright-core';
import { edition } from '../../src/dataset';
import type { ScriptProject } from '../hosts/sheets/script-project';
import { type OpenSidebar, problems, type SidebarLook } from './sheets-sidebar';
import { withSheets } from './sheets-stage';
import { expectSoon } from './soon';
import { arrive, button, goTo } from './steps';

const stage = withSheets();
let project: ScriptProject;
let sidebar: OpenSidebar | null = null;

beforeEach(() => {
  project = stage.newProject();
});
afterEach(async () => {
  // Whatever a test did, the page complained of nothing and asked for nothing beyond itself.
  expect(sidebar?.complaints ?? []).toEqual([]);
  expect(sidebar?.outside ?? []).toEqual([]);
  await sidebar?.page.close();
  sidebar = null;
});

const show = async (look: SidebarLook = {}): Promise<OpenSidebar> => {
  sidebar = await stage.open(project, look);
  return sidebar;
};

const sheet = () => project.spreadsheet.sheets[0]!;
const cell = (row: number, column: number) => sheet().cellAt(row, column);
const says = (frame: Frame, text: string | RegExp) => frame.getByRole('status').filter({ hasText: text }).waitFor();
const useExample = (frame: Frame) => button(frame, 'Use this figure').click();

describe('the sidebar', () => {
  it('opens at 300 px with the data edition in sight, and only reads', async () => {
    const { frame, called } = await show();
    await frame.getByText(`Data edition ${edition().version}`).waitFor();
    expect(await problems(frame)).toEqual([]);
    expect(called.filter((name) => !/^icsFigures(Selection|Read)$/.test(name))).toEqual([]);
  });

  it('is light, as Google’s own is, when the system is dark', async () => {
    const { frame, page } = await show();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectSoon(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), true);
    const background = await frame.locator('.ics-pane').evaluate((pane) => getComputedStyle(pane).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
  });

  it('inserts a figure with its citation where the user selected', async () => {
    const { frame, select } = await show();
    await select(3, 2);
    await useExample(frame);
    await frame.getByText('B3', { exact: true }).waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect([cell(3, 2).formula, cell(3, 3).formula]).toEqual(['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC")']);
    expect(await problems(frame)).toEqual([]);
  });

  it('inserts a bare value with its citation as text in a note below the user’s own', async () => {
    sheet().getRange(3, 2, 1, 1).setNote('Ask Anna');
    const { frame, select } = await show();
    await select(3, 2);
    await useExample(frame);
    await frame.getByText('B3', { exact: true }).waitFor();
    await frame.getByLabel('Value', { exact: true }).check();
    await frame.getByLabel('Citation', { exact: true }).selectOption('note');
    await button(frame, 'Insert').click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByText('Ask Anna').waitFor();
    expect(await problems(frame)).toEqual([]);
    await dialog.getByRole('button').first().click();
    await says(frame, 'Inserted');
    expect(cell(3, 2).value).toBe(300);
    expect(cell(3, 2).note).toMatch(/^Ask Anna\n\n.*p\. 41/s);
  });

  it('asks before it overwrites, and leaves the cell alone when told to', async () => {
    sheet()
      .getRange(3, 2, 1, 1)
      .setValues([['mine']]);
    const { frame, page, select } = await show();
    await select(3, 2);
    await useExample(frame);
    await frame.getByText('B3', { exact: true }).waitFor();
    await button(frame, 'Insert').click();
    await frame.getByRole('dialog').getByText('mine').waitFor();
    await page.keyboard.press('Escape');
    await says(frame, 'Nothing was written');
    expect(cell(3, 2).value).toBe('mine');
  });

  it('follows the selection when the user comes back from the grid', async () => {
    const { frame, select } = await show();
    await useExample(frame);
    await select(7, 4);
    await frame.getByText('D7', { exact: true }).waitFor();
    await select(9, 28 - 2);
    await frame.getByText('Z9', { exact: true }).waitFor();
    await frame.getByText('AA9', { exact: true }).waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect([sheet().columns, cell(9, 27).formula]).toEqual([27, '=ICS_CITE("LSC")']);
  });

  it('says what to select where several blocks are', async () => {
    const { frame, page } = await show();
    await useExample(frame);
    project.spreadsheet.select('Sheet1', [
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 5, column: 5, rows: 1, columns: 1 },
    ]);
    await page.locator('#grid').click();
    await frame.locator('.ics-pane').hover();
    await frame.getByText(/Select one cell or one block of cells/).waitFor();
  });

  it.each([
    [
      'protected',
      () => {
        sheet().protectedBlocks = [{ row: 1, column: 1, rows: 1, columns: 9 }];
      },
      /You may not change A1:B1/,
    ],
    [
      'shared for viewing only',
      () => {
        project.spreadsheet.viewOnly = true;
      },
      /for viewing only/,
    ],
    [
      'merged',
      () => {
        sheet().merged = [{ row: 1, column: 1, rows: 1, columns: 3 }];
      },
      /are merged into one/,
    ],
    [
      'slow',
      () => {
        project.spreadsheet.writeError = 'Service Spreadsheets timed out while accessing document.';
      },
      /took too long/,
    ],
  ] as const)('tells in words that the sheet is %s, and writes nothing', async (_, make, sentence) => {
    make();
    const { frame } = await show();
    await useExample(frame);
    await button(frame, 'Insert').click();
    await frame.getByRole('alert').or(frame.getByRole('status')).filter({ hasText: sentence }).waitFor();
    expect([...sheet().cells.values()].filter(({ formula, value }) => formula !== '' || value !== '')).toEqual([]);
    expect(await problems(frame)).toEqual([]);
  });

  it('tells in words that Google has no permission from the user, or several accounts', async () => {
    const { frame } = await show({
      intercept: (name) =>
        name === 'icsFiguresSelection' ? undefined : { error: 'Authorization is required to perform that action.' },
    });
    await useExample(frame);
    await button(frame, 'Insert').click();
    await frame.getByText(/Google has no permission from you for this sidebar/).waitFor();
  });

  it('tells in words that a call never came back, and can be used again', async () => {
    let silent = true;
    const { frame, page, called } = await show({
      intercept: (name) => (silent && name !== 'icsFiguresSelection' ? 'silence' : undefined),
      fakeTime: true,
    });
    await useExample(frame);
    await button(frame, 'Insert').click();
    await expectSoon(() => called.some((name) => name !== 'icsFiguresSelection'), true);
    await page.clock.runFor(46_000);
    await frame.getByText(/has not answered for 45 seconds/).waitFor();
    silent = false;
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
  });

  it('finds a system by typing, with its figures, and inserts an example of a function', async () => {
    const { frame, select } = await show();
    await select(2, 1);
    await frame.getByLabel('Find a system').fill('Staffordshire');
    await frame.getByRole('option').first().waitFor();
    await frame.getByLabel('Find a system').press('Enter');
    await arrive(frame, /Staffordshire/);
    expect(await problems(frame)).toEqual([]);
    await goTo(frame, /All systems/, 'ICS Figures');
    await goTo(frame, 'All functions');
    await goTo(frame, /^SAVINGS_RATE/, 'SAVINGS_RATE');
    await frame.getByText('A2', { exact: true }).waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect(cell(2, 1)).toMatchObject({ formula: expect.stringMatching(/^=SAVINGS_RATE\(/), format: '0.0%' });
  });
});
