import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSheets } from '../../../scripts/build/sheets';
import { edition } from '../../../src/dataset';
import { ScriptProject } from './script-project';

const folder = mkdtempSync(join(tmpdir(), 'sheets-menu-'));
let project: ScriptProject;

beforeAll(() => buildSheets(folder));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  project = new ScriptProject(folder);
});

const first = () => project.spreadsheet.sheets[0]!;

describe('the menu', () => {
  it.each(['onOpen', 'onInstall'])('is all that %s makes, without any right', (trigger) => {
    project.run(trigger, [{ authMode: 'NONE' }], 'none');
    expect(project.ui.menus.map(({ title }) => title)).toEqual(['ICS Figures']);
    expect(project.ui.sidebar).toBeNull();
  });

  it('has six items or fewer, each a verb first and a function that is there', () => {
    project.run('onOpen', [{}], 'none');
    const { items } = project.ui.menus[0]!;
    expect(items.length).toBeLessThanOrEqual(6);
    for (const { caption, functionName } of items) {
      expect(caption).toMatch(/^(Open|Show|Work out|Cite|Check) /);
      expect(project.names).toContain(functionName);
    }
  });

  it('opens the sidebar', () => {
    project.run('icsFiguresOpenSidebar');
    expect(project.ui.sidebar).toMatchObject({
      title: 'ICS Figures',
      html: expect.stringContaining('<main id="pane">'),
    });
    expect(project.ui.alerts).toEqual([]);
  });

  it.each([
    ['icsFiguresOpenSidebar', 'start'],
    ['icsFiguresCite', 'cite'],
    ['icsFiguresCheckCalls', 'calls'],
  ])('opens the sidebar by %s at the screen %s, and changes nothing else of it', (command, screen) => {
    project.run(command);
    const file = readFileSync(join(folder, 'Sidebar.html'), 'utf8');
    expect(project.ui.sidebar?.html.replace(` data-screen="${screen}"`, '') === file).toBe(true);
    expect(project.ui.sidebar?.html.slice(0, 60)).toContain(`<html data-screen="${screen}"`);
  });

  it('says what is missing where only Code.js was pasted', () => {
    project = new ScriptProject(folder, []);
    project.run('icsFiguresOpenSidebar');
    expect(project.ui.alerts).toEqual([
      expect.stringMatching(/needs the file Sidebar\.html .*functions work without it\.$/s),
    ]);
  });

  it('shows the data edition and how to have formulas worked out again', () => {
    project.run('icsFiguresShowEdition');
    const { version, date } = edition();
    expect(project.ui.alerts[0]).toContain(`Data edition ${version} of ${date}.`);
    expect(project.ui.alerts[0]).toContain('Work out our formulas again');
  });
});

describe('working formulas out again', () => {
  const ours = ['=ICS_DEFICIT("LSC")', '=ics_deficit(A1)+1', '=IF(A1="x","say ""no""",SAVINGS_RATE(300,3,3700))'];
  const others = [
    '=SUM(A1:A3)',
    '=MY_ICS_DEFICIT("LSC")',
    '=ICS_DEFICITS("LSC")',
    "='ICS_DEFICIT (x)'!A1",
    '="=SUM(A1:A3)"',
    '="=ICS_DEFICIT(""LSC"")"&""',
  ];

  const seen = (): string[] => {
    const texts: string[] = [];
    const { cells } = first();
    const set = cells.set.bind(cells);
    cells.set = (place, cell) => {
      texts.push(`${place} ${cell.formula}`);
      return set(place, cell);
    };
    return texts;
  };

  it('takes each of ours out and puts it back as it was, and touches no other', () => {
    first()
      .getRange(1, 2, 9, 1)
      .setFormulas([...ours, ...others].map((formula) => [formula]));
    first()
      .getRange(3, 4, 1, 1)
      .setFormulas([[ours[0]!]]);
    project.spreadsheet.flush();
    const written = seen();
    project.run('icsFiguresRefresh');
    expect(project.ui.alerts).toEqual(['ICS Figures\n4 formulas worked out again.']);
    expect(written).toEqual([
      '1,2 ="=ICS_DEFICIT(""LSC"")"',
      '2,2 ="=ics_deficit(A1)+1"',
      '3,2 ="=IF(A1=""x"",""say """"no"""""",SAVINGS_RATE(300,3,3700))"',
      '3,4 ="=ICS_DEFICIT(""LSC"")"',
      ...ours.map((formula, index) => `${index + 1},2 ${formula}`),
      `3,4 ${ours[0]}`,
    ]);
  });

  it('brings back what a stopped script has left as text, exactly', () => {
    const stopped = ours.map((formula) => [`="${formula.split('"').join('""')}"`]);
    first().getRange(1, 2, 3, 1).setFormulas(stopped);
    project.spreadsheet.flush();
    project.run('icsFiguresRefresh');
    expect(project.ui.alerts).toEqual(['ICS Figures\n3 formulas worked out again.']);
    expect([1, 2, 3].map((row) => first().cellAt(row, 2).formula)).toEqual(ours);
  });

  it('counts what it has entered again, not what only names us, and says how to mend what is broken', () => {
    const named = [
      '="ICS_DEFICIT(1)"',
      '="_xldudf_ICS_DEFICIT(1)"',
      '=IFERROR(__xludf.DUMMYFUNCTION("GOOGLEFINANCE(1)"),2)',
    ];
    const broken = [
      '=_xldudf_ICS_DEFICIT("LSC")',
      '=1+_xldudf_ICSDEV_ICS_NAME("LSC")',
      '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"),300)',
    ];
    const fill = (formulas: readonly string[]) =>
      first()
        .getRange(1, 2, formulas.length, 1)
        .setFormulas(formulas.map((formula) => [formula]));
    fill([...named, ours[0]!, ...broken]);
    project.spreadsheet.flush();
    project.run('icsFiguresRefresh');
    fill(broken);
    first()
      .getRange(4, 2, 4, 1)
      .setFormulas([['=1'], ['=1'], ['=1'], ['=1']]);
    project.spreadsheet.flush();
    project.run('icsFiguresRefresh');
    const mend = ' .*3 formulas of ours .* Tools > Refresh and repair puts that right\\.$';
    expect(project.ui.alerts).toEqual([
      expect.stringMatching(new RegExp(`^ICS Figures\\n1 formula worked out again\\.${mend}`)),
      expect.stringMatching(new RegExp(`^ICS Figures\\n0 formulas worked out again\\.${mend}`)),
    ]);
  });

  it('says so where there is none, and where some may not be changed', () => {
    project.run('icsFiguresRefresh');
    first()
      .getRange(1, 1, 3, 1)
      .setFormulas([[ours[0]!], ['=1'], [ours[0]!]]);
    project.spreadsheet.flush();
    project.spreadsheet.addSheet('Chart', 'OBJECT');
    first().protectedBlocks = [{ row: 3, column: 1, rows: 1, columns: 1 }];
    project.run('icsFiguresRefresh');
    expect(project.ui.alerts).toEqual([
      'ICS Figures\nNo cell of this spreadsheet calls a function of ICS Figures.',
      'ICS Figures\n1 formula worked out again. 1 formula stayed as before, in cells that you may not change.',
    ]);
  });

  it('tells why where Google Sheets refuses, and has lost no formula', () => {
    first()
      .getRange(1, 1, 1, 1)
      .setFormulas([[ours[0]!]]);
    project.spreadsheet.flush();
    project.spreadsheet.writeError = 'Service Spreadsheets timed out while accessing document.';
    project.run('icsFiguresRefresh');
    expect(project.ui.alerts).toEqual([expect.stringContaining('took too long')]);
    project.spreadsheet.writeError = null;
    expect(first().cellAt(1, 1).formula).toBe(ours[0]);
  });
});

describe('the script does no harm', () => {
  it('pasted twice into one project', () => {
    project = new ScriptProject(folder, ['Sidebar'], (code) => `${code}\n${code}`);
    project.run('onOpen', [{}], 'none');
    expect(project.ui.menus).toHaveLength(1);
    expect(project.run('ICS_DEFICIT', ['LSC'])).toBe(300);
  });

  it('beside a second copy in another project: two menus, each with its own sidebar', () => {
    project.run('onOpen', [{}], 'none');
    project.run('onOpen', [{}], 'none');
    expect(project.ui.menus).toHaveLength(2);
    for (const { items } of project.ui.menus) project.run(items[0]!.functionName);
    expect(project.ui.sidebar?.title).toBe('ICS Figures');
  });

  it('beside a script whose own onOpen adds our menu to its own', () => {
    const own = 'function onOpen() { SpreadsheetApp.getUi().createMenu("Mine").addToUi(); IcsFigures.addMenu(); }';
    project = new ScriptProject(folder, ['Sidebar'], (code) => `${code}\n${own}`);
    project.run('onOpen', [{}], 'none');
    expect(project.ui.menus.map(({ title }) => title)).toEqual(['Mine', 'ICS Figures']);
  });

  it('before anything is authorised: functions answer', () => {
    expect(project.run('ICS_DEFICIT', ['LSC'], 'none')).toBe(300);
  });
});
