import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { buildSheets } from '../../scripts/build/sheets';
import { parseCall } from '../../scripts/eval/formula';
import { createSheetsContext, type SheetsContext } from '../../scripts/eval/sheets-context';
import { FigureError } from '../../src/core/errors';
import { menuCaptions } from '../hosts/sheets/menu-captions';

const folder = mkdtempSync(join(tmpdir(), 'sheets-guides-'));
const pages = readdirSync('docs/sheets')
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join('docs/sheets', name), 'utf8') }));
let script: SheetsContext;

beforeAll(async () => {
  await buildSheets(folder);
  script = createSheetsContext(join(folder, 'Code.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands in the cells that the guide's formulas name. */
const cells: Readonly<Record<string, string>> = {
  'A2:A8': '{"QNC";"QF7";"QE1"}',
  // The three boards of the North West, as ICS_LIST names them.
  'A2:A4': '{"Cheshire and Merseyside";"Greater Manchester";"Lancashire and South Cumbria"}',
  B2: '300',
  B6: '3700',
};

const formulas = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/`=([A-Z_]+\([^`]*\))`/g)].map((match) => [name, match[1]!] as const),
);

it('the guides hold formulas', () => expect(formulas.length).toBeGreaterThan(15));

it.each(formulas)('in %s, %s gives a value', (_, formula) => {
  const typed = Object.entries(cells).reduce((text, [cell, value]) => text.replaceAll(cell, value), formula);
  const { name, args } = parseCall(typed);
  expect(script.call(name, args)).not.toBeInstanceOf(FigureError);
});

// As the documents give them: the board paper's central gap, and a flat saving over the budget.
it.each([
  ['ICS_DEFICIT("LSC")', 300],
  ['SAVINGS_PER_YEAR(300,3)', 100],
  ['SAVINGS_RATE(300,3,3700)', 0.027027],
  ['SAVINGS_RATE(300,5,3700)', 0.016216],
])('the guide says of %s what it gives', (formula, value) => {
  const guide = pages.find(({ name }) => name === 'guide.md')!.text;
  expect(guide).toMatch(
    new RegExp(`\`=${formula.replace(/[()]/g, '\\$&')}\` \\| ${String(value).replace('.', '\\.')}`),
  );
  const { name, args } = parseCall(formula);
  expect(script.call(name, args)).toBeCloseTo(value, 6);
});

interface Page {
  readonly path: string;
  readonly text: string;
}

/** The part of a page under one heading of the second level. */
const part = (text: string, heading: string): string =>
  text.split(/^(?=## )/m).find((each) => each.startsWith(heading))!;

/** All that a newcomer to Google Sheets reads here. */
const read: readonly Page[] = [
  ...pages.map(({ name, text }) => ({ path: join('docs/sheets', name), text })),
  { path: 'appsscript/README.md', text: readFileSync('appsscript/README.md', 'utf8') },
  { path: 'README.md', text: part(readFileSync('README.md', 'utf8'), '## In Google Sheets') },
  { path: 'docs/host-checklist.md', text: part(readFileSync('docs/host-checklist.md', 'utf8'), '## Google Sheets') },
];

/** The address that a heading gets where people read these pages. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!));

const leadsNowhere = (link: string, from: string): boolean => {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  return !existsSync(path) || (anchor !== undefined && !anchorsIn(path).includes(anchor));
};

it.each(read)('every file and heading that $path links to or shows is there', ({ path, text }) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !/^https?:/.test(link) && leadsNowhere(link, path))).toEqual([]);
});

it.each(read)('$path names commands of the menu that are there', ({ text }) => {
  const named = [...text.matchAll(/\*\*ICS Figures > ([^*]+)\*\*/g)].map((match) => match[1]!);
  expect(named.filter((caption) => !menuCaptions(folder).includes(caption))).toEqual([]);
});

describe('the way in by clasp', () => {
  const clasp = 'node_modules/@google/clasp/build/src';
  const install = pages.find(({ name }) => name === 'install.md')!.text;

  it('lists what the page says that it lists', () => {
    const words = /`npx clasp (show-file-status [^`]+)`/.exec(install)![1]!.split(' ');
    const project = join(folder, 'project');
    mkdirSync(join(project, 'appsscript'), { recursive: true });
    for (const name of ['.clasp.json', '.claspignore']) {
      copyFileSync(join('appsscript', name), join(project, 'appsscript', name));
    }
    for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json']) {
      mkdirSync(join(project, 'appsscript/dist'), { recursive: true });
      copyFileSync(join(folder, name), join(project, 'appsscript/dist', name));
    }
    const shown = execFileSync(process.execPath, [resolve(clasp, 'index.js'), ...words], {
      cwd: project,
      encoding: 'utf8',
    });
    const told = part(install, '## 3.').split('```')[1]!;
    const lines = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .sort();
    expect(lines(shown)).toEqual(lines(told));
  });

  it('names the placeholder that stands in .clasp.json', () => {
    const { scriptId, rootDir } = JSON.parse(readFileSync('appsscript/.clasp.json', 'utf8'));
    expect(install).toContain(`\`${scriptId}\``);
    expect(relative('.', join('appsscript', rootDir))).toBe('appsscript/dist');
  });

  it.each([
    'Manifest file has been updated. Do you want to push and overwrite?',
    'Skipping push.',
    'Script is already up to date.',
  ])('tells of what clasp says: %s', (words) => {
    expect(install).toContain(`"${words}"`);
    expect(readFileSync(join(clasp, 'commands/push.js'), 'utf8')).toContain(words);
  });
});

it('the sentences that the pages quote are those of the script and the sidebar', () => {
  // Some letters are escaped there.
  const built = ['Code.js', 'Sidebar.html']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\\u([\da-f]{4})/gi, (_, letter: string) => String.fromCharCode(Number.parseInt(letter, 16)));
  for (const sentence of [
    'The sidebar is not in this spreadsheet’s script',
    'The script of this spreadsheet is older than its sidebar',
  ]) {
    expect(read.some(({ text }) => text.includes(`"${sentence}"`))).toBe(true);
    expect(built.includes(sentence)).toBe(true);
  }
});
