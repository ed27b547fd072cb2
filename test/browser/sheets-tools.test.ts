import type { Frame } from 'playwright-core';
import type { ScriptProject } from '../hosts/sheets/script-project';
import { type OpenSidebar, problems } from './sheets-sidebar';
import { withSheets } from './sheets-stage';

const stage = withSheets();
let project: ScriptProject;
let sidebar: OpenSidebar;

beforeEach(() => {
  project = stage.newProject();
});
afterEach(async () => {
  expect([await problems(sidebar.frame), sidebar.complaints, sidebar.outside]).toEqual([[], [], []]);
  await sidebar.page.close();
});

/** Chooses a command of the menu. */
const choose = async (caption: string): Promise<Frame> => {
  const captions = ['Open the sidebar', 'Cite a cell', 'Check the calls'];
  sidebar = await stage.open(project, { command: captions.indexOf(caption) });
  return sidebar.frame;
};

const sheet = (name = 'Sheet1') => project.spreadsheet.sheet(name);
const put = (row: number, column: number, formulas: string[]): void => {
  sheet()
    .getRange(row, column, formulas.length, 1)
    .setValues(formulas.map((formula) => [formula]));
};
const column = (row: number, rows: number, of = 2): string[] =>
  Array.from({ length: rows }, (_, down) => sheet().cellAt(row + down, of).formula);
const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true }).first();
const says = (frame: Frame, text: string | RegExp) => frame.getByRole('status').filter({ hasText: text }).waitFor();

describe('citing the figure of a cell', () => {
  const citeAsFootnote = async (): Promise<Frame> => {
    put(2, 2, ['=ICS_DEFICIT("LSC")']);
    project.spreadsheet.select('Sheet1', [{ row: 2, column: 2, rows: 1, columns: 1 }]);
    const frame = await choose('Cite a cell');
    await frame.getByLabel('Citation', { exact: true }).selectOption('footnote');
    expect(await frame.getByLabel('Citation', { exact: true }).locator('option[value="comment"]').count()).toBe(0);
    await button(frame, 'Cite').click();
    await says(frame, /\[1\]/);
    return frame;
  };

  it('as a footnote makes a sheet of sources at the end, with a link, and leaves the open sheet open', async () => {
    await citeAsFootnote();
    expect(project.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sources']);
    expect(project.spreadsheet.getActiveSheet().getName()).toBe('Sheet1');
    expect(sheet().cellAt(2, 3).value).toBe('[1]');
    const row = [...sheet('Sources').cells].filter(([place]) => place.startsWith('2,')).map(([, cell]) => cell);
    expect(row.some(({ value }) => /p\. 41/.test(String(value)))).toBe(true);
    expect(row.map(({ link }) => link).filter((link) => link !== null)).toEqual([
      'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
    ]);
    expect(row.every(({ formula }) => formula === '')).toBe(true);
  });

  it('as a footnote leaves a sheet called Sources alone that is the user’s own', async () => {
    project.spreadsheet.addSheet('Sources');
    sheet('Sources')
      .getRange(1, 1, 2, 1)
      .setValues([['My sources'], ['Anna']]);
    await citeAsFootnote();
    expect([1, 2].map((row) => sheet('Sources').cellAt(row, 1).value)).toEqual(['My sources', 'Anna']);
    expect(sheet('Sources').cells.size).toBe(2);
    expect(project.spreadsheet.sheets).toHaveLength(3);
  });

  it('says what to select where no figure is', async () => {
    const frame = await choose('Cite a cell');
    await frame.getByText('Select another cell at any time').waitFor();
  });
});

describe('checking the calls', () => {
  it('counts them, explains TODAY(), and turns a column of single calls into one', async () => {
    const codes = ['QNC', 'QF7', 'QK1', 'QJ2'];
    put(2, 1, codes);
    put(
      2,
      2,
      codes.map((_, row) => `=ICS_BUDGET(A${row + 2})`),
    );
    put(8, 2, ['=ICS_CODE("LSC","ods",TODAY())', '=SUM(A1:A3)']);
    const frame = await choose('Check the calls');
    await button(frame, 'Check').click();
    await says(frame, '5 cells of 6 formulas call ICS Figures, with 5 calls.');
    await frame.getByText(/ICS_CODE takes TODAY\(\) as an argument/).waitFor();
    await button(frame, 'Replace').click();
    await says(frame, 'One call stands in B2.');
    expect(column(2, 4)).toEqual(['=ICS_BUDGET(A2:A5)', '', '', '']);
    expect([3, 4, 5].map((row) => sheet().cellAt(row, 2).value)).toEqual(['', '', '']);
    expect(column(8, 2)).toEqual(['=ICS_CODE("LSC","ods",TODAY())', '=SUM(A1:A3)']);
  });
});

describe('the tools', () => {
  const tool = async (name: string): Promise<Frame> => {
    const frame = await choose('Open the sidebar');
    await frame.getByRole('button', { name: 'Tools' }).click();
    await frame.getByRole('button', { name }).click();
    return frame;
  };

  it('bring formulas back that Excel stored, and touch no other', async () => {
    put(1, 2, [
      '=_xldudf_ICS_DEFICIT("LSC")',
      '=SUM(A1:A3)',
      '=IFERROR(__xludf.DUMMYFUNCTION("ICS_BUDGET(""LSC"")"),3700)',
    ]);
    const frame = await tool('Refresh and repair');
    await button(frame, 'Repair').click();
    await says(frame, /2 repaired/);
    expect(column(1, 3)).toEqual(['=ICS_DEFICIT("LSC")', '=SUM(A1:A3)', '=ICS_BUDGET("LSC")']);
  });

  it('put a drop-down of systems into a cell, with formulas that follow it', async () => {
    const frame = await tool('Insert a picker');
    await sidebar.select(4, 1);
    await frame.getByText('A4', { exact: true }).waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted the drop-down');
    const { allowed } = sheet().cellAt(4, 1);
    expect(allowed!.length).toBeGreaterThan(30);
    expect(sheet().cellAt(4, 2).formula).toMatch(/^=ICS_\w+\(A4/);
  });
});
