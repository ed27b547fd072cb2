import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { checkScript } from '../../../scripts/build/sheets';

describe('appsscript.json', () => {
  const manifest = JSON.parse(readFileSync('appsscript/appsscript.json', 'utf8'));

  it('asks for this spreadsheet and a sidebar only, logs nothing and uses no library', () => {
    expect(manifest).toEqual({
      timeZone: 'Europe/London',
      runtimeVersion: 'V8',
      exceptionLogging: 'NONE',
      dependencies: {},
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});

describe('the clasp project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clasp-project-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('pushes Code.js, Sidebar.html and appsscript.json, whatever else lies beside them', () => {
    for (const name of ['.clasp.json', '.claspignore', 'appsscript.json', 'README.md']) {
      copyFileSync(join('appsscript', name), join(folder, name));
    }
    mkdirSync(join(folder, 'dist', 'deeper'), { recursive: true });
    for (const name of [
      ...['Code.js', 'Sidebar.html', 'appsscript.json'],
      ...['Extra.js', 'Page.html', 'secrets.json', 'deeper/Code.js', 'deeper/Sidebar.html'],
    ]) {
      writeFileSync(join(folder, 'dist', name), name.endsWith('.json') ? '{}' : '');
    }
    const clasp = ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json', '-P'];
    const shown = execFileSync(process.execPath, [...clasp, join(folder, '.clasp.json')], { encoding: 'utf8' });
    const { filesToPush } = JSON.parse(shown) as { filesToPush: string[] };
    expect(filesToPush.map((path) => basename(path)).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });
});

describe('the types of what runs in Google Sheets', () => {
  it('know nothing of a browser or of Node, so that using either is an error', () => {
    const { fileNames, options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile('tsconfig.sheets.json', ts.sys.readFile).config,
      ts.sys,
      '.',
    );
    const files = ts.createProgram(fileNames, options).getSourceFiles();
    const libraries = files.map(({ fileName }) => fileName).filter((name) => /[\\/](lib\.|@types[\\/])/.test(name));
    expect(libraries.filter((name) => /lib\.(dom|webworker|es20[2-9]|esnext)|@types[\\/]node/.test(name))).toEqual([]);
    expect(libraries.some((name) => name.includes('google-apps-script.spreadsheet'))).toBe(true);
  });
});

describe('checkScript refuses', () => {
  const good = 'function F(a) { return IcsFigures.call("F", arguments); }\n"use strict";\nvar IcsFigures = {};';
  const expected = ['F', 'IcsFigures'];

  it('nothing of a script as it should be', () => {
    expect(() => checkScript(good, expected)).not.toThrow();
  });

  it.each([
    ['a name too many', `${good} function helper() {}`, 'helper is not expected'],
    ['a name too few', 'var IcsFigures = {};', 'F is missing'],
    [
      'a stub that is no declaration',
      'var IcsFigures = {}; (function F() {})();',
      'ExpressionStatement is not expected',
    ],
    ['a module', `${good} export { F };`, "'import' and 'export' may appear only"],
    ['a private field', `${good} class A { #x = 1; }`, 'Unexpected character'],
    ['optional chaining', `${good} IcsFigures?.call();`, 'Unexpected token'],
    ['nullish coalescing', `${good} IcsFigures ?? 1;`, 'Unexpected token'],
    ['more than can well be pasted', `${good} // ${'x'.repeat(500_000)}`, 'more than 500000'],
  ])('%s', (_, code, words) => {
    expect(() => checkScript(code, expected)).toThrow(words);
  });
});
