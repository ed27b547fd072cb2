import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExcel } from '../../../scripts/build/excel';
import { checkManifest } from '../../../scripts/build/manifest-check';
import { notXml, wrongStructure } from './broken-manifests';
import { wrongFiles, wrongResources, wrongValues } from './broken-values';

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-manifest-'));
const built = join(folder, 'built');
let manifest: string;

beforeAll(async () => {
  await buildExcel({ baseUrl: 'https://figures.example.org/add-in/', folder: built });
  manifest = readFileSync(join(built, 'manifest.xml'), 'utf8');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** A change that must change something. */
const changed = (text: string, from: string | RegExp, to: string): string => {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`There is no ${from} in the manifest.`);
  return result;
};

describe('a manifest is accepted', () => {
  it.each([
    ['with the mark that some editors put first', /^/, '\uFEFF'],
    ['with ampersands as XML has them', 'Find an Integrated', 'Find &amp; use an Integrated'],
    ['with a comment that holds anything', '<Hosts>', '<!-- a & b < c ]]> --><Hosts>'],
    ['with line ends of Windows', /\n/g, '\r\n'],
    [
      'with a domain to open',
      '<Hosts>',
      '<AppDomains><AppDomain>https://www.example.org</AppDomain></AppDomains><Hosts>',
    ],
    ['with a further requirement', '</Sets>', '<Set Name="CustomFunctionsRuntime" MinVersion="1.3"/></Sets>'],
    ['on another tab', 'id="TabHome"', 'id="TabData"'],
    ['of another language', '>en-GB<', '>cy-GB<'],
    ['of a later version', /<Version>.*<\/Version>/, '<Version>1.20.300.65535</Version>'],
  ] as const)('%s', (_, from, to) => {
    expect(checkManifest(changed(manifest, from, to), { production: true, folder: built })).toEqual([]);
  });
});

describe('a manifest with a fault is refused', () => {
  it.each([...notXml, ...wrongStructure, ...wrongValues, ...wrongResources, ...wrongFiles])(
    '%s',
    (_, from, to, sentence) => {
      const sentences = checkManifest(changed(manifest, from, to), { production: true, folder: built });
      expect(sentences).toContainEqual(expect.stringMatching(sentence));
    },
  );

  it('functions.json and functions.js that do not go together', () => {
    const other = join(folder, 'other');
    cpSync(built, other, { recursive: true });
    writeFileSync(
      join(other, 'functions.js'),
      `CustomFunctions.associate('ICS_DEFICIT', () => 1);CustomFunctions.associate('EXTRA', () => 1);`,
    );
    const sentences = checkManifest(manifest, { production: true, folder: other });
    expect(sentences).toContain('functions.js does not associate ICS_BUDGET.');
    expect(sentences).toContain('functions.json does not describe EXTRA.');
  });

  it('shortcuts that do not go together with the page and with each other', () => {
    const other = join(folder, 'keys');
    cpSync(built, other, { recursive: true });
    const action = { id: 'dance', name: 'Dance' };
    const shortcuts = [
      { action: 'sing', key: { default: 'Ctrl+Shift+K' } },
      { action: 'dance', key: { default: 'Shift+K' } },
      { action: 'dance', key: { default: 'Ctrl+Shift+K' } },
    ];
    writeFileSync(join(other, 'shortcuts.json'), JSON.stringify({ actions: [action], shortcuts }));
    expect(checkManifest(manifest, { production: true, folder: other })).toEqual([
      'shortcuts.json has keys for sing, which is none of its actions.',
      'shortcuts.json has “Shift+K”, which are no keys.',
      'shortcuts.json uses Ctrl+Shift+K twice.',
      'The page’s scripts do not know dance, which <FunctionName> or shortcuts.json names.',
    ]);
  });

  it('a page that loads what is not there', () => {
    const other = join(folder, 'page');
    cpSync(built, other, { recursive: true });
    const page = readFileSync(join(built, 'taskpane.html'), 'utf8');
    writeFileSync(join(other, 'taskpane.html'), changed(page, /assets\/start-/, 'assets/begin-'));
    expect(checkManifest(manifest, { production: true, folder: other })).toContainEqual(
      expect.stringMatching(/^The page of <Runtime> loads assets\/begin-.*\.js, which is not there\.$/),
    );
  });

  it('an icon that is no image', () => {
    const other = join(folder, 'text');
    cpSync(built, other, { recursive: true });
    copyFileSync(join(built, 'functions.json'), join(other, 'assets/icon-16.png'));
    const sentences = checkManifest(manifest, { production: true, folder: other });
    expect(sentences).toContain(
      '<Image> “Icon.16” is no PNG image: https://figures.example.org/add-in/assets/icon-16.png.',
    );
  });
});
