import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSheets } from '../../../scripts/build/sheets';
import { figureById } from '../../../src/dataset';
import { createSheetsWorkbook } from '../../../src/hosts/sheets/workbook';
import { countOurCalls } from '../../../src/workbook/calls/calls';
import { applyRangeCall } from '../../../src/workbook/calls/range-calls';
import { insertFootnotes, sourcesHeader } from '../../../src/workbook/insertion/footnotes';
import { repairWorkbook } from '../../../src/workbook/repair/repair-workbook';
import { fakeRun } from './fake-run';
import { at } from './host';
import { ScriptProject } from './script-project';

/** What people's spreadsheets hold, against the built script: the sidebar's code here, `Code.js` behind it. */
const folder = mkdtempSync(join(tmpdir(), 'sheets-bad-input-'));
const workbook = createSheetsWorkbook();
let project: ScriptProject;
let asked: string[];

beforeAll(() => buildSheets(folder));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  project = new ScriptProject(folder);
  asked = [];
  Object.assign(globalThis, {
    google: fakeRun(project.names, (name, given) => {
      asked.push(name);
      return project.answer(name, given);
    }),
    window: new EventTarget(),
    document: { visibilityState: 'visible', hasFocus: () => true },
  });
});
afterEach(() => {
  for (const name of ['google', 'window', 'document']) Reflect.deleteProperty(globalThis, name);
});

const sheet = (name = 'Sheet1') => project.spreadsheet.sheet(name);
const fill = (row: number, column: number, contents: readonly string[], name = 'Sheet1'): void => {
  const { rows } = sheet(name);
  if (contents.length >= rows) sheet(name).insertRowsAfter(rows, contents.length + row - rows);
  sheet(name)
    .getRange(row, column, contents.length, 1)
    .setValues(contents.map((content) => [content]));
  project.spreadsheet.flush();
};
const column = (of: number, row: number, rows: number) =>
  Array.from({ length: rows }, (_, down) => sheet().cellAt(row + down, of)).map(
    ({ formula, value }) => formula || value,
  );

const figure = figureById('qe1-deficit-2021-02-estimate')!;
const cite = () =>
  insertFootnotes(workbook, [{ figure, style: 'short', cell: at(1, 1), marker: at(1, 2) }], '2026-11-21');

describe('arguments that change by themselves, of which Google Sheets never asks the script', () => {
  it.each([
    ['=ICS_CODE("LSC","ods",TODAY())', 'ICS_CODE takes TODAY() as an argument'],
    ['=ICS_DEFICIT("LSC",TEXT(now(),"yyyy-mm"))', 'ICS_DEFICIT takes NOW() as an argument'],
    ['=SAVINGS_RATE(300, RAND ( ), 3700)', 'SAVINGS_RATE takes RAND() as an argument'],
  ])('%s is found and explained, with what to put instead', async (formula, sentence) => {
    fill(2, 2, [formula, '=TODAY()', '=ICS_DEFICIT("LSC")']);
    const { changing } = (await countOurCalls(workbook))!;
    expect(changing.map(({ cell }) => [cell.sheet, cell.row, cell.column])).toEqual([['Sheet1', 1, 1]]);
    expect(changing[0]!.sentence).toContain(sentence);
    expect(changing[0]!.sentence).toMatch(/Google Sheets never .* fixed date/);
  });
});

describe('a column of 10,000 rows', () => {
  const rows = 10_000;
  const codes = ['LSC', 'QE1', '', '#REF!', 'Nowhere'];
  const names = Array.from({ length: rows }, (_, row) => codes[row % codes.length]!);

  it('is one answer with as many rows: numbers, blanks and sentences, each in its own', () => {
    const answer = project.run('ICS_DEFICIT', [names.map((name) => [name])]) as unknown[][];
    expect(answer).toHaveLength(rows);
    for (const [row, [cell]] of answer.entries()) {
      if (codes[row % codes.length] === '') expect(cell).toBe('');
      else if (row % codes.length < 2) expect(cell).toBe(300);
      else expect(cell).toMatch(row % codes.length === 3 ? /#REF!/ : /^Unknown system “Nowhere”/);
    }
  });

  it('of single formulas is found, and becomes one call in few calls of the script', async () => {
    fill(
      2,
      2,
      names.map((_, row) => `=ICS_BUDGET(A${row + 2})`),
    );
    const { cells, offers } = (await countOurCalls(workbook))!;
    expect([cells, offers.map(({ formula }) => formula)]).toEqual([rows, ['=ICS_BUDGET(A2:A10001)']]);
    await applyRangeCall(workbook, offers[0]!);
    expect(column(2, 2, 3)).toEqual(['=ICS_BUDGET(A2:A10001)', '', '']);
    expect(sheet().cellAt(rows + 1, 2).formula).toBe('');
    expect(asked.length).toBeLessThan(20);
  });
});

describe('a range with error cells, which arrive as their text', () => {
  const errors = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];

  it('tells each in its own row, and answers the others', () => {
    const given = errors.flatMap((error) => [[error], ['LSC']]);
    const answer = project.run('ICS_DEFICIT', [given]) as unknown[][];
    expect(answer.filter((_, row) => row % 2 === 1).map(([cell]) => cell)).toEqual(errors.map(() => 300));
    for (const [index, error] of errors.entries()) expect(answer[2 * index]![0]).toContain(error);
  });

  it.each(errors)('as a single argument, %s is a sentence', (error) => {
    expect(() => project.run('SAVINGS_RATE', [error, 3, 3700])).toThrow(error);
    expect(() => project.run('ICS_DEFICIT', ['LSC', error])).toThrow(error);
  });
});

describe('a sheet called Sources that is the user’s own', () => {
  it('is left as it is, whatever stands in it, and ours is found again beside it', async () => {
    project.spreadsheet.addSheet('Sources');
    fill(1, 1, ['Number', 'Anna', '=1+1'], 'Sources');
    await cite();
    await cite();
    expect(project.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sources', 'Sources (ICS Figures)']);
    expect([...sheet('Sources').cells.values()].map(({ formula, value }) => formula || value)).toEqual([
      'Number',
      'Anna',
      '=1+1',
    ]);
    const ours = sheet('Sources (ICS Figures)');
    expect(sourcesHeader.map((_, index) => ours.cellAt(1, index + 1).value)).toEqual(sourcesHeader);
    expect([2, 3].map((row) => ours.cellAt(row, 1).value)).toEqual([1, '']);
  });

  it('that is protected keeps its protection, and where ours is, a sentence says so and nothing is written', async () => {
    await cite();
    sheet('Sources').protectedBlocks = [{ row: 1, column: 1, rows: 1000, columns: 26 }];
    await expect(
      insertFootnotes(workbook, [{ figure, style: 'apa', cell: at(4, 1), marker: at(4, 2) }], '2026-11-21'),
    ).rejects.toThrow(/protected/);
    expect([sheet().cellAt(5, 3).value, sheet('Sources').cellAt(3, 1).value]).toEqual(['', '']);
  });
});

describe('formulas that a stopped script has left as text', () => {
  it('are repaired if they are ours, and no other', async () => {
    const others = ['="=SUM(A1)"', '="ICS_DEFICIT(""LSC"")"', '="=ICS_DEFICIT(""LSC"")"&"."'];
    fill(1, 1, ['="=ICS_DEFICIT(""LSC"")"', '="=IF(A9=""x"",""say """"no"""""",SAVINGS_RATE(300,3,3700))"', ...others]);
    expect((await countOurCalls(workbook))!.cells).toBe(2);
    expect(await repairWorkbook(workbook)).toMatchObject({ repaired: 2, left: [], refused: [] });
    expect(column(1, 1, 5)).toEqual([
      '=ICS_DEFICIT("LSC")',
      '=IF(A9="x","say ""no""",SAVINGS_RATE(300,3,3700))',
      ...others,
    ]);
  });
});

describe('a function of the sidebar, typed into a cell', () => {
  it.each(['icsFiguresRead', 'icsFiguresWrite', 'icsFiguresSetPicker'])('%s says what it is for', (name) => {
    expect(() => project.run(name)).toThrow(`${name} is for the sidebar of ICS Figures and does nothing in a cell.`);
  });
});

describe('a spreadsheet for viewing only', () => {
  beforeEach(() => {
    fill(1, 1, ['=ICS_DEFICIT("LSC")', '=ICS_NAME("LSC")']);
    project.spreadsheet.viewOnly = true;
  });

  it('can be counted and checked, but a footnote is refused with a sentence and makes no sheet', async () => {
    expect((await countOurCalls(workbook))!.cells).toBe(2);
    await expect(cite()).rejects.toThrow(/view|change this spreadsheet/);
    expect(project.spreadsheet.sheets).toHaveLength(1);
  });

  it('keeps its formulas when they are to be worked out again, and says so', () => {
    project.run('icsFiguresRefresh');
    expect(project.ui.alerts[0]).toMatch(/2 formulas stayed as before, in cells that you may not change\.$/);
    expect(column(1, 1, 2)).toEqual(['=ICS_DEFICIT("LSC")', '=ICS_NAME("LSC")']);
  });
});

describe('the script twice in one project, as two files', () => {
  const code = (): string => readFileSync(join(folder, 'Code.js'), 'utf8');
  const renamed = (text: string): string => text.replace('Open the sidebar', 'Open the older sidebar');

  // Google reads the files of a project one after the other into one scope.
  it.each([
    ['twice the same', [code, code], 'Open the sidebar'],
    ['an older one first', [() => renamed(code()), code], 'Open the sidebar'],
    ['an older one last', [code, () => renamed(code())], 'Open the older sidebar'],
  ] as const)('%s: the later counts as a whole, with one menu', (_, files, caption) => {
    const context = createContext(Object.create(null));
    const menus: string[][] = [];
    context.SpreadsheetApp = {
      getUi: () => ({
        createMenu: () => {
          const items: string[] = [];
          const menu = {
            addItem: (text: string) => {
              items.push(text);
              return menu;
            },
            addToUi: () => menus.push(items),
          };
          return menu;
        },
      }),
    };
    for (const file of files) runInContext(file(), context);
    expect(runInContext('ICS_DEFICIT("LSC")', context)).toBe(300);
    runInContext('onOpen({})', context);
    expect(menus.map(([first]) => first)).toEqual([caption]);
  });
});
