import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import { buildSheets } from '../../../scripts/build/sheets';
import { nodesOf } from '../../../scripts/build/syntax';
import { createSheetsContext, type SheetsContext } from '../../../scripts/eval/sheets-context';
import { FigureError } from '../../../src/core/errors';
import { type Input, InputError } from '../../../src/core/values';
import { catalogue } from '../../../src/functions/catalogue';
import type { Parameter } from '../../../src/functions/definition';
import { entryPoints } from '../../../src/hosts/sheets/entry-points';
import { inComment } from '../../../src/hosts/sheets/stubs';

const folder = mkdtempSync(join(tmpdir(), 'sheets-script-'));
let code: string;
let sheets: SheetsContext;

beforeAll(async () => {
  await buildSheets(folder);
  code = readFileSync(join(folder, 'Code.js'), 'utf8');
  sheets = createSheetsContext(join(folder, 'Code.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('Code.js as text', () => {
  let stubs: Map<string, FunctionDeclaration>;
  let topLevel: string[];
  const comments: Comment[] = [];

  beforeAll(() => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
    const functions = body.filter((statement) => statement.type === 'FunctionDeclaration');
    stubs = new Map(functions.map((statement) => [statement.id.name, statement]));
    topLevel = body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id.name];
      if (statement.type === 'VariableDeclaration')
        return statement.declarations.map(({ id }) => code.slice(id.start, id.end));
      return statement.type === 'ExpressionStatement' && statement.expression.type === 'Literal'
        ? []
        : [statement.type];
    });
  });

  it('is ES2019 and declares the catalogue, in its order, what menu and sidebar call, and what the stubs call', () => {
    const names = [...catalogue, ...entryPoints].map(({ name }) => name);
    expect(topLevel).toEqual([...names, 'IcsFigures']);
    expect(names.filter((name) => name.endsWith('_'))).toEqual([]);
  });

  it('starts with a heading that asks for this document only, and keeps the notice of what it includes', () => {
    expect(comments[0]!.start).toBe(0);
    expect(comments[0]!.value).toContain('@OnlyCurrentDoc');
    expect(code).toMatch(/decimal\.js v[\d.]+[\s\S]*MIT Licence/);
  });

  it('stays readable: the names of its sources, a statement a line', () => {
    for (const name of ['callFunction', 'readInput', 'writeOutput', 'openSidebar', 'refreshFormulas']) {
      expect(code).toMatch(new RegExp(`function ${name}\\(|\\b${name} = function`));
    }
    expect(code.split('\n').length).toBeGreaterThan(2000);
  });

  // Each other service would ask for more rights, or could send something out.
  it('names no service of Google’s but those for cells and for the sidebar', () => {
    const services =
      'CacheService CalendarApp CardService Charts ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp GroupsApp ' +
      'Jdbc LanguageApp LockService Logger MailApp Maps PropertiesService ScriptApp Session SitesApp SlidesApp UrlFetchApp ' +
      'Utilities XmlService';
    const words = new Set(Array.from(nodesOf(parse(code, { ecmaVersion: 2019 })), ({ name }) => name));
    expect(services.split(' ').filter((name) => words.has(name))).toEqual([]);
    expect(['SpreadsheetApp', 'HtmlService'].filter((name) => !code.includes(`${name}.`))).toEqual([]);
    expect(/\bconsole\b/.exec(code)).toBeNull();
  });

  it('holds letters of Latin-1 only, which V8 reads fastest, and shows people no escape', () => {
    expect(code).toMatch(/^[\0-\xff]*$/);
    expect(comments.filter(({ value }) => value.includes('\\u'))).toEqual([]);
  });

  it('carries the licence and what must be shown with the data, since people pass it on by itself', () => {
    const texts = ['NOTICE', 'LICENSE'].map((file) => readFileSync(file, 'utf8').trim().replace('©', '(c)'));
    for (const file of ['Code.js', 'Sidebar.html']) {
      const script = readFileSync(join(folder, file), 'utf8');
      expect([file, ...texts.map((text) => script.includes(text))]).toEqual([file, true, true]);
    }
  });

  it('comes with the manifest', () => {
    expect(readFileSync(join(folder, 'appsscript.json'))).toEqual(readFileSync('appsscript/appsscript.json'));
  });

  it.each(catalogue.map((definition) => [definition.name, definition] as const))(
    'helps with %s',
    (name, definition) => {
      const stub = stubs.get(name)!;
      const parameters = definition.parameters.map((parameter: Parameter) => parameter.name);
      expect(stub.params.map(({ start, end }) => code.slice(start, end))).toEqual(parameters);
      const help = comments.find(({ end }) => code.slice(end, stub.start) === '\n')!.value;
      const tags = [...help.matchAll(/^ \* @param \{[^{}\n]+\} (\w+) (.+)$/gm)];
      expect(tags.map((tag) => tag[1])).toEqual(parameters);
      for (const [index, parameter] of definition.parameters.entries()) {
        expect(tags[index]![2]).toContain(inComment(parameter.description));
        expect(tags[index]![2]!.startsWith('Optional. ')).toBe(parameter.optional);
      }
      expect(help).toContain(inComment(definition.summary));
      expect(help).toMatch(/^ \* @return .+\n \* @customfunction$/m);
    },
  );

  // No built-in function of Excel has an underscore in its name, and of Google Sheets only these.
  const builtIn = /^(TO_(DATE|DOLLARS|PERCENT|PURE_NUMBER|TEXT)|UNARY_(MINUS|PERCENT|PLUS))$/;

  it.each(catalogue.map(({ name }) => name))('names %s so that it is neither built in, a cell nor hidden', (name) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/);
    expect(name).not.toMatch(builtIn);
  });
});

describe('Code.js in a bare V8 context', () => {
  /** As the five reference documents give the figures, and the issue the rates, worked out by hand. */
  it.each<[string, Input[], number]>([
    ['ICS_DEFICIT', ['LSC'], 300],
    ['ICS_DEFICIT', ['LSC', undefined, 'low'], 240],
    ['ICS_DEFICIT', ['LSC', null, 'high'], 340],
    ['ICS_DEFICIT', ['LSC', '2020-02'], 277],
    ['ICS_DEFICIT', ['LSC', 43_862], 277],
    ['ICS_DEFICIT', [[['LSC']]], 300],
    ['ICS_BUDGET', ['LSC'], 3700],
    ['ICS_OPPORTUNITY', ['LSC', 'RightCare'], 113],
    ['SAVINGS_RATE', [300, 3, 3700], 0.02702702702702703],
    ['SAVINGS_RATE', [300, 5, 3700], 0.016216216216216217],
  ])('%s of %j is %d', (name, args, value) => {
    expect(sheets.call(name, args)).toBe(value);
  });

  it('answers a column with a column: blanks stay blank, what fails says so in its own cell', () => {
    const rows = sheets.call('ICS_DEFICIT', [
      [['LSC'], [null], ['No such system'], [new InputError('#REF!')], ['QE1']],
    ]);
    expect(rows).toEqual([
      [300],
      [null],
      [expect.stringContaining('No such system')],
      [expect.stringContaining('#REF!')],
      [300],
    ]);
  });

  it('takes date cells for periods, also when the spreadsheet lies hours from the script and nobody tells', () => {
    const SpreadsheetApp = {
      getActiveSpreadsheet: () => {
        throw new Error('You do not have permission to perform that action.');
      },
    };
    const context = createContext(Object.assign(Object.create(null), { SpreadsheetApp }));
    runInContext(code, context);
    for (const date of ['2020, 1, 1', '2020, 1, 29', '2020, 0, 31, 23', '2020, 1, 1, 8']) {
      expect(runInContext(`ICS_DEFICIT("LSC", new Date(${date}))`, context)).toBe(277);
    }
    expect(runInContext('ICS_DEFICIT([["LSC"]], [[new Date(2020, 1, 1)]])', context)).toBe(277);
  });

  it('takes a date cell with a time for no other day, and a time alone for no blank, as Excel does', () => {
    const context = createContext(Object.create(null));
    runInContext(code, context);
    const asOf = (date: string) => `ICS_FIGURE("LSC", "deficit", "", "", "", new Date(${date}))`;
    expect(() => runInContext(asOf('2021, 1, 2, 15'), context)).toThrow(/^44229\.625 is no date\./);
    expect(() => runInContext(asOf('1899, 11, 30, 6'), context)).toThrow(/^0\.25 is no date\./);
    expect(runInContext('SAVINGS_PER_YEAR(new Date(1900, 9, 26, 12), 1)', context)).toBe(300.5);
  });

  it.each<[string, Input[], string]>([
    ['ICS_DEFICIT', ['Lancashire and South Cumbrai'], '#N/A'],
    ['ICS_DEFICIT', ['__proto__'], '#N/A'],
    ['ICS_DEFICIT', ['constructor'], '#N/A'],
    ['ICS_DEFICIT', ['🙂'.repeat(5000)], '#N/A'],
    ['ICS_DEFICIT', ['=ICS_DEFICIT("LSC")'], '#N/A'],
    ['ICS_DEFICIT', [], '#VALUE!'],
    ['ICS_DEFICIT', [null], '#VALUE!'],
    ['ICS_DEFICIT', ['LSC', 'soon'], '#VALUE!'],
    ['ICS_DEFICIT', ['LSC', undefined, 'middling'], '#VALUE!'],
    ['ICS_DEFICIT', ['LSC', undefined, undefined, undefined, 'one too many'], '#VALUE!'],
    [
      'ICS_DEFICIT',
      [
        [['LSC'], ['QE1']],
        [
          ['2020-02', '2021-02', '2022-02'],
          ['a', 'b', 'c'],
        ],
      ],
      '#VALUE!',
    ],
    ['SAVINGS_RATE', [300, 0, 3700], '#VALUE!'],
    ['SAVINGS_RATE', [300, 3, 0], '#VALUE!'],
    ['SAVINGS_RATE', ['300', 3, 3700], '#VALUE!'],
    ['SAVINGS_RATE', [Number.POSITIVE_INFINITY, 3, 3700], '#VALUE!'],
    ['SAVINGS_RATE', [new InputError('#N/A'), 3, 3700], '#N/A'],
    ['SAVINGS_RATE', [new InputError('#DIV/0!'), 3, 3700], '#VALUE!'],
  ])('%s of %j gives a sentence with %s', (name, args, errorCode) => {
    const output = sheets.call(name, args);
    expect(output).toBeInstanceOf(FigureError);
    expect(output).toMatchObject({ code: errorCode, message: expect.stringMatching(/^\S.{15,}[.?]$/su) });
  });

  it('refuses a name that only its own call could be given', () => {
    const context = createContext(Object.create(null));
    runInContext(code, context);
    expect(() => runInContext('IcsFigures.call("__proto__", [])', context)).toThrow(
      'ICS Figures has no function __proto__.',
    );
  });

  it('answers ten thousand rows, good cells among errors and blanks', () => {
    const cells = ['LSC', null, new InputError('#N/A'), 'ZZZ', 'E54000048'];
    const rows = Array.from({ length: 10_000 }, (_, row) => [cells[row % cells.length]!]);
    const results = sheets.call('ICS_DEFICIT', [rows]) as unknown[][];
    expect(results).toHaveLength(10_000);
    expect(results.filter(([cell]) => cell === 300)).toHaveLength(4000);
    expect(results.filter(([cell]) => cell === null)).toHaveLength(2000);
    expect(results.filter(([cell]) => typeof cell === 'string')).toHaveLength(4000);
  });
});
