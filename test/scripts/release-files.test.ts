import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { buildExcel } from '../../scripts/build/excel';
import type { Files } from '../../scripts/build/excel-zip';
import { excelRelease, sheetsRelease } from '../../scripts/build/release-files';
import { buildSheets } from '../../scripts/build/sheets';

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-release-'));
const baseUrl = 'https://figures.example.org/add-in/';
const details = { version: '1.2.3', edition: '4.5.6' };
const packs: Record<string, Files> = {};

beforeAll(async () => {
  await Promise.all([buildExcel({ baseUrl, folder: join(folder, 'excel') }), buildSheets(join(folder, 'sheets'))]);
  packs.excel = excelRelease(join(folder, 'excel'), details, baseUrl);
  packs.sheets = sheetsRelease(join(folder, 'sheets'), details);
});

afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (pack: Files, path: string): string => Buffer.from(pack[path]!).toString('utf8');

/** Pages that people open; the sidebar is pasted, and checked by its build. */
const pagesOf = (pack: Files): string[] =>
  Object.keys(pack).filter((path) => path.endsWith('.html') && path !== 'Sidebar.html');

/** What a page links to or shows, but for the web and itself. */
const linksIn = (page: string): string[] =>
  [...page.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^(https?|data):/.test(link));

const idsIn = (page: string): string[] => [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);

/** Where a link leads: the file's path and the place in it. */
const targetOf = (from: string, link: string): { path: string; place: string | undefined } => {
  const [path = '', place] = link.split('#');
  return { path: path === '' ? from : posix.join(posix.dirname(from), path), place };
};

describe.each(['excel', 'sheets'])('the release for %s', (name) => {
  it('links to nothing that is not in it', () => {
    const pack = packs[name]!;
    const links = pagesOf(pack).flatMap((page) => linksIn(textOf(pack, page)).map((link) => ({ page, link })));
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(({ page, link }) => {
      const { path, place } = targetOf(page, link);
      return pack[path] === undefined || (place !== undefined && !idsIn(textOf(pack, path)).includes(place));
    });
    expect(broken).toEqual([]);
  });

  it('starts with a page that says what each file is and of which edition', () => {
    const start = textOf(packs[name]!, 'START-HERE.html');
    expect(start).toContain(`ICS Figures ${details.version}`);
    expect(start).toContain(`Data edition ${details.edition}`);
    const named = Object.keys(packs[name]!).filter((path) => !path.includes('/') && path !== 'START-HERE.html');
    expect(named.filter((path) => !start.includes(path))).toEqual([]);
  });

  it('carries the licences of the code, of the data, and of what is included', () => {
    expect(textOf(packs[name]!, 'LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
    expect(textOf(packs[name]!, 'NOTICE.txt')).toContain('Open Government Licence v3.0');
    expect(textOf(packs[name]!, 'LICENCES-OF-PARTS.txt')).toMatch(/^decimal\.js [\s\S]*^preact /m);
  });
});

describe('the release for Excel', () => {
  it('has its address in two files only, as the page about hosting says', () => {
    const pack = packs.excel!;
    const holders = Object.keys(pack).filter(
      (path) => path.startsWith('excel/') && textOf(pack, path).includes(baseUrl),
    );
    expect(holders).toEqual(['excel/functions.json', 'excel/manifest.xml']);
    expect(textOf(pack, 'START-HERE.html')).toContain(baseUrl);
  });

  it('has the pages for administrators and users, and the workbook of checks', () => {
    expect(Object.keys(packs.excel!)).toEqual(
      expect.arrayContaining([
        'docs/excel/it-pack.html',
        'docs/excel/hosting.html',
        'docs/excel/guide.html',
        'docs/excel/checklist.xlsx',
        'docs/images/excel-start.png',
      ]),
    );
  });
});

describe('the release for Google Sheets', () => {
  it('has the three files to paste as the build writes them, and the pages and pictures that a newcomer needs', () => {
    for (const file of ['Code.js', 'Sidebar.html', 'appsscript.json']) {
      expect(textOf(packs.sheets!, file)).toBe(readFileSync(join(folder, 'sheets', file), 'utf8'));
    }
    expect(Object.keys(packs.sheets!)).toEqual(
      expect.arrayContaining([
        'docs/sheets/install.html',
        'docs/sheets/guide.html',
        'docs/sheets/permissions.html',
        'docs/sheets/ics-figures-sample.xlsx',
        'docs/images/sheets-start.png',
      ]),
    );
  });
});

describe('the attribution that the data ask for', () => {
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const asked = [
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
    'Contains OS data © Crown copyright and database right 2023.',
    'Contains NHS information licensed under the Open Government Licence v3.0.',
  ];

  // The words are those that data/README.md gives.
  it.each(['NOTICE', 'src/hosts/excel/help.html', 'docs/excel/it-pack.md', 'data/README.md'])(
    'stands in %s',
    (file) => {
      const text = plain(readFileSync(file, 'utf8'));
      expect(asked.filter((sentence) => !text.includes(sentence))).toEqual([]);
    },
  );
});
