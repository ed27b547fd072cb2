import type { Frame } from 'playwright-core';
import type { ScriptProject } from '../hosts/sheets/script-project';
import { type OpenSidebar, problems } from './sheets-sidebar';
import { withSheets } from './sheets-stage';
import { expectSoon } from './soon';
import { button } from './steps';

/** Each thing that the sidebar can write, in each way that it offers: what it said stands in the spreadsheet after it. */
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

const open = async (command = 0): Promise<Frame> => {
  sidebar = await stage.open(project, { command });
  return sidebar.frame;
};
const says = (frame: Frame, text: string | RegExp) => frame.getByRole('status').filter({ hasText: text }).waitFor();
const place = (frame: Frame) => frame.getByLabel('Citation', { exact: true });
const sheet = (name = 'Sheet1') => project.spreadsheet.sheet(name);

/** What stands in a cell by its name, such as `C3`. */
const cellAt = (name: string) => {
  const [, column, row] = /^([A-Z])(\d+)$/.exec(name)!;
  return sheet().cellAt(Number(row), column!.charCodeAt(0) - 64);
};

/** The cells that the pane says it will write, with what it says it will write there. */
const planned = (frame: Frame): Promise<[cell: string, content: string][]> =>
  frame
    .locator('.ics-plan .ics-planned:has(code)')
    .evaluateAll((lines) =>
      lines.map((line) => [line.querySelector('dt')!.textContent!, line.querySelector('code')!.textContent!]),
    );

const written = (cells: readonly (readonly [cell: string, content: string])[]) =>
  cells.map(([name]) => [name, cellAt(name).formula || String(cellAt(name).value)] as const);

const filled = (): number =>
  [...sheet().cells.values()].filter(({ formula, value }) => formula !== '' || value !== '').length;

describe('a figure', () => {
  const contents = ['Formula', 'Value', 'Citation only'];
  const places = ['In the next cell', 'As a footnote', 'In a note', 'Cell and note', 'None'];
  const ways = contents
    .flatMap((content) => places.map((at) => [content, at] as const))
    .filter(([content, at]) => content !== 'Citation only' || at !== 'None');

  const kindOf = (text: string): string =>
    /^(300|=ICS_DEFICIT|\[1\])/.test(text) ? text.replace(/\(.*/, '') : 'citation';
  const figureIn = (content: string): string[][] =>
    content === 'Citation only' ? [] : [['B3', content === 'Formula' ? '=ICS_DEFICIT' : '300']];
  const citationIn = (at: string): string[][] => {
    if (at === 'As a footnote') return [['C3', '[1]']];
    return /cell/i.test(at) ? [['C3', 'citation']] : [];
  };

  it.each(ways)('as %s with its citation: %s', async (content, at) => {
    const frame = await open();
    await sidebar.select(3, 2);
    await button(frame, 'Use this figure').click();
    await frame.getByLabel(content, { exact: true }).check();
    await place(frame).selectOption({ label: at });
    // Which cells, and of which kind: the plan of the choice before may stand a moment longer.
    const expected = [...figureIn(content), ...citationIn(at)];
    await expectSoon(async () => (await planned(frame)).map(([name, text]) => [name, kindOf(text)]), expected);
    const cells = await planned(frame);
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect(written(cells)).toEqual(cells);
    expect(filled()).toBe(cells.length);
    if (content === 'Formula') expect(cellAt('B3').formula).toBe('=ICS_DEFICIT("LSC")');
    // The board paper's central figure.
    if (content === 'Value') expect([cellAt('B3').formula, cellAt('B3').value]).toEqual(['', 300]);
    const notes = [...sheet().cells.values()].map(({ note }) => note).filter((note) => note !== '');
    expect(notes).toEqual(/note$/.test(at) && at !== 'As a footnote' ? [expect.stringContaining('p. 41')] : []);
    const sheets = project.spreadsheet.sheets.map(({ name }) => name);
    expect(sheets).toEqual(at === 'As a footnote' ? ['Sheet1', 'Sources'] : ['Sheet1']);
    if (at === 'As a footnote') expect(String(sheet('Sources').cellAt(2, 2).value)).toContain('p. 41');
  });

  it('at the low end of its range', async () => {
    const frame = await open();
    await sidebar.select(3, 2);
    await button(frame, 'Use this figure').click();
    await frame.getByLabel('Estimate').selectOption('low');
    await frame.getByText('=ICS_DEFICIT("LSC",,"low")').first().waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect(cellAt('B3').formula).toBe('=ICS_DEFICIT("LSC",,"low")');
  });
});

describe('a figure that stands there already', () => {
  it.each(['In the next cell', 'As a footnote', 'In a note'])('is cited: %s', async (at) => {
    sheet()
      .getRange(3, 2, 1, 1)
      .setValues([['=ICS_DEFICIT("LSC",,"high")']]);
    project.spreadsheet.select('Sheet1', [{ row: 3, column: 2, rows: 1, columns: 1 }]);
    const frame = await open(1);
    await place(frame).selectOption({ label: at });
    const line = at === 'In a note' ? /^Note on B3$/ : at === 'As a footnote' ? /^Sources, row 2$/ : /^C3$/;
    await frame.locator('.ics-plan dt').filter({ hasText: line }).waitFor();
    await button(frame, 'Cite').click();
    await says(frame, /\S/);
    expect(cellAt('B3').formula).toBe('=ICS_DEFICIT("LSC",,"high")');
    if (at === 'In a note') expect(cellAt('B3').note).toContain('p. 41');
    else expect(cellAt('B3').note).toBe('');
    if (at === 'As a footnote') expect(cellAt('C3').value).toBe('[1]');
    else expect(cellAt('C3').formula).toMatch(at === 'In a note' ? /^$/ : /^=ICS_CITE\(/);
  });
});

describe('a drop-down', () => {
  it('of years for one system, with formulas that follow it', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Tools' }).click();
    await frame.getByRole('button', { name: 'Insert a picker' }).click();
    await sidebar.select(4, 1);
    await frame.getByLabel('What to choose in the cell').selectOption('period');
    await frame.locator('.ics-plan dd', { hasText: /20\d\d\/\d\d, in a drop-down/ }).waitFor();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted the drop-down');
    const { allowed, value } = sheet().cellAt(4, 1);
    expect(allowed).toContain(String(value));
    expect([2, 3, 4].map((column) => sheet().cellAt(4, column).formula).join(' ')).toMatch(/A4/);
  });
});

describe('a function', () => {
  it('that fills a table goes into the selected cell by its example', async () => {
    const frame = await open();
    await sidebar.select(2, 1);
    await frame.getByRole('button', { name: 'All functions' }).click();
    await frame.getByRole('button', { name: /^ICS_TABLE/ }).click();
    await button(frame, 'Insert').click();
    await says(frame, 'Inserted');
    expect(sheet().cellAt(2, 1).formula).toMatch(/^=ICS_TABLE\(/);
    expect(filled()).toBe(1);
  });
});
