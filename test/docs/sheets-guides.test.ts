import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands in the cells that the guide's formulas name. */
const cells: Readonly<Record<string, string>> = { 'A2:A8': '{"QNC";"QF7";"QE1"}', B2: '300', B6: '3700' };

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

const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g)].map((match) => match[1]!);

it.each(pages)('every file that $name links to or shows is there', ({ text }) => {
  const missing = linksIn(text).filter(
    (link) => link !== '' && !/^https?:/.test(link) && !existsSync(join(dirname('docs/sheets/x'), link)),
  );
  expect(missing).toEqual([]);
});

it.each(pages)('$name names commands of the menu that are there', ({ text }) => {
  const named = [...text.matchAll(/\*\*ICS Figures > ([^*]+)\*\*/g)].map((match) => match[1]!);
  expect(named.filter((caption) => !menuCaptions(folder).includes(caption))).toEqual([]);
});
