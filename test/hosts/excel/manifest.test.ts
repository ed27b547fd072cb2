import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExcel } from '../../../scripts/build/excel';
import { readNamespace } from '../../../scripts/build/excel-manifest';
import { checkManifest } from '../../../scripts/build/manifest-check';

const template = readFileSync('manifest.xml', 'utf8');
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

describe('our own manifest', () => {
  it('is accepted as it lies in the repository, for trying it on this machine', () => {
    expect(checkManifest(template, { production: false })).toEqual([]);
  });

  it('is accepted as built for an address, with its files', () => {
    expect(checkManifest(manifest, { production: true, folder: built })).toEqual([]);
  });

  it('carries the given address and the version of the package, and never this machine’s', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    expect(manifest).toContain('"https://figures.example.org/add-in/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  });

  it('keeps its id, by which Excel knows the add-in again', () => {
    expect(manifest).toContain('<Id>9c87bdf4-4f49-48d7-a2bd-be215b370c85</Id>');
  });
});

describe('a copy to stand beside the real add-in', () => {
  const folderOf = (namespace: string): string => join(folder, namespace);
  const build = async (namespace: string, baseUrl: string): Promise<string> => {
    await buildExcel({ baseUrl, namespace, folder: folderOf(namespace) });
    return readFileSync(join(folderOf(namespace), 'manifest.xml'), 'utf8');
  };
  const idOf = (text: string): string => /<Id>(.*)<\/Id>/.exec(text)![1]!;

  it('has a prefix, a name and an id of its own, the same at each build', async () => {
    const copy = await build('ICSDEV', 'https://figures.example.org/dev/');
    expect(copy).toContain('<DisplayName DefaultValue="ICS Figures (ICSDEV)"/>');
    expect(copy).toContain('<Namespace resid="Functions.Namespace"/>');
    expect(idOf(copy)).not.toBe(idOf(manifest));
    expect(idOf(await build('ICSDEV', 'https://figures.example.org/dev/'))).toBe(idOf(copy));
    expect(idOf(await build('ICSTWO', 'https://figures.example.org/dev/'))).not.toBe(idOf(copy));
    expect(checkManifest(copy, { production: true, folder: folderOf('ICSDEV'), namespace: 'ICSDEV' })).toEqual([]);
  }, 60_000);

  it('may not go to people as the real one, nor the real one as the copy', async () => {
    const copy = readFileSync(join(folderOf('ICSDEV'), 'manifest.xml'), 'utf8');
    expect(checkManifest(copy, { production: true })).toContainEqual(expect.stringMatching(/^<Namespace> would put/));
    expect(checkManifest(manifest, { production: true, namespace: 'ICSDEV' })).toEqual([
      '<Namespace> must be ICSDEV in this copy.',
    ]);
  });

  it.each(['ICS', 'DEV', 'ICS DEV', 'ICS.DEV', '', 'ICSXXXXXXXXXXXXXX'])(
    'refuses the prefix “%s” with a sentence',
    (typed) => {
      expect(() => readNamespace(typed)).toThrow(/^--namespace must be ICS and 1 to 13 letters or digits/);
    },
  );
});

const publisher = '<ProviderName>ICS Figures</ProviderName>';
const longLabel = 'x'.repeat(126);

// The faults are those that Microsoft's schema or Excel itself refuses, after the element reference on learn.microsoft.com.
const faults: [string, string | RegExp, string, RegExp][] = [
  [
    'an element out of order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /^<Version> must stand before <ProviderName> in <OfficeApp>\.$/,
  ],
  ['an element left out', publisher, '', /^<OfficeApp> needs a <ProviderName>\.$/],
  ['an element twice', publisher, publisher + publisher, /^<ProviderName> may stand only once in <OfficeApp>\.$/],
  [
    'an element that does not belong there',
    '</Control>',
    '<TaskpaneId>x</TaskpaneId></Control>',
    /^<TaskpaneId> is not expected in <Control>\.$/,
  ],
  [
    'a namespace for the functions',
    '</Metadata>',
    '</Metadata><Namespace resid="Group.Label"/>',
    /^<Namespace> would put a prefix/,
  ],
  [
    'a resid that leads nowhere',
    '<Label resid="Group.Label"/>',
    '<Label resid="Group.Name"/>',
    /^<Label> refers to “Group\.Name”, which <ShortStrings> does not have\.$/,
  ],
  [
    'a resid of the wrong list',
    '<Label resid="Group.Label"/>',
    '<Label resid="Figures.Description"/>',
    /^<Label> refers to “Figures\.Description”/,
  ],
  [
    'a text that nothing refers to',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>',
    /^Nothing refers to “Spare”\.$/,
  ],
  ['an id of 33 characters', /Help\.Url/g, 'x'.repeat(33), /has 33 characters, more than 32\.$/],
  [
    'a short text of 126 characters',
    'DefaultValue="Open ICS Figures"',
    `DefaultValue="${longLabel}"`,
    /^“Figures\.Title” has 126 characters, more than 125\.$/,
  ],
  [
    'a long text of 251 characters',
    /DefaultValue="Type =[^"]*"/,
    `DefaultValue="${'x'.repeat(251)}"`,
    /has 251 characters, more than 250\.$/,
  ],
  ['an empty text', 'DefaultValue="Open ICS Figures"', 'DefaultValue=""', /^“Figures\.Title” is empty\.$/],
  [
    'an address without https',
    /https(:[^"]*functions\.json)/,
    'http$1',
    /^“Functions\.Metadata\.Url” must be an https address/,
  ],
  [
    'an address on this machine',
    'https://figures.example.org/add-in/help.html',
    'https://localhost:3000/help.html',
    /^<SupportUrl> names this machine/,
  ],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>ics-figures</Id>', /^<Id> is no GUID\.$/],
  ['a version of words', /<Version>.*<\/Version>/, '<Version>v1</Version>', /^<Version> must be four numbers/],
  ['a permission that there is not', 'ReadWriteDocument', 'Everything', /^<Permissions> must be one of/],
  [
    'a button without the icon of 80 pixels',
    /<bt:Image size="80"[^>]*>/,
    '',
    /^The <Icon> of <Group> needs an image of 80 pixels\.$/,
  ],
  [
    'a runtime that ends with the pane',
    'lifetime="long"',
    'lifetime="short"',
    /^<Runtime> must have the lifetime “long”\.$/,
  ],
  [
    'a page of its own for the functions',
    /(<Page>\s*<SourceLocation resid=)"Taskpane\.Url"/,
    '$1"Help.Url"',
    /^<Page> <SourceLocation> must name the page of <Runtime>\.$/,
  ],
  ['an icon that is not there', /icon-80\.png/, 'icon-81.png', /^There is no file for .*icon-81\.png\.$/],
  ['an icon of another size', /icon-80\.png/, 'icon-32.png', /32 × 32 pixels, but the manifest says 80 × 80\.$/],
  [
    'two buttons with one id',
    'id="IcsFigures.Refresh"',
    'id="IcsFigures.Cite"',
    /^Two of <Control> and <Group> are “IcsFigures\.Cite”\.$/,
  ],
  ['a group without an id', 'id="IcsFigures.Group"', 'id=""', /^Every <Control> and <Group> needs an id\.$/],
  [
    'a place for buttons that Excel does not have',
    'xsi:type="ContextMenu"',
    'xsi:type="MessageReadCommandSurface"',
    /^<ExtensionPoint> must have an xsi:type of PrimaryCommandSurface or ContextMenu, not “Message/,
  ],
  [
    'two entries in the context menu',
    /(<OfficeMenu[^>]*>)(.*)(<\/OfficeMenu>)/s,
    '$1$2$2$3',
    /^<Control> may stand only once in <OfficeMenu>\.$/,
  ],
  [
    'an action that shows no page',
    /<Action xsi:type="ShowTaskpane">\s*<SourceLocation[^>]*>/,
    '<Action xsi:type="ShowTaskpane"><FunctionName>openFigures</FunctionName>',
    /^<Action> needs a <SourceLocation>\.$/,
  ],
  [
    'a command that the page does not know',
    '<FunctionName>refreshFigures<',
    '<FunctionName>mendFigures<',
    /^The page’s scripts do not know mendFigures, which <FunctionName>/,
  ],
  ['a command without a name', '<FunctionName>refreshFigures<', '<FunctionName><', /^<FunctionName> is empty\.$/],
  [
    'shortcuts that are not there',
    'shortcuts.json',
    'keys.json',
    /^There is no file for https:\/\/figures\.example\.org\/add-in\/keys\.json\.$/,
  ],
  [
    'shortcuts without https',
    /(<ExtendedOverrides Url=")https/,
    '$1http',
    /^<ExtendedOverrides> must be an https address/,
  ],
  [
    'shortcuts before the overrides',
    /(<VersionOverrides.*<\/VersionOverrides>)\s*(<ExtendedOverrides[^>]*>)/s,
    '$2$1',
    /^<VersionOverrides> must stand before <ExtendedOverrides> in <OfficeApp>\.$/,
  ],
  ['text that is no XML', '</OfficeApp>', '', /^The manifest is not XML/],
];

describe('a manifest with a fault is refused', () => {
  it.each(faults)('%s', (_, from, to, sentence) => {
    const sentences = checkManifest(changed(manifest, from, to), { production: true, folder: built });
    expect(sentences).toContainEqual(expect.stringMatching(sentence));
  });

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
    expect(sentences).toContain('https://figures.example.org/add-in/assets/icon-16.png is no PNG image.');
  });
});
