import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../../scripts/build/manifest/check';
import { notXml, wrongStructure } from './broken-manifests';
import { wrongFiles, wrongResources } from './broken-resources';
import { wrongValues } from './broken-values';
import { changed, withBuiltManifest } from './built-manifest';

const { folder, built, manifest, copy, faultsWith } = withBuiltManifest();

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
    [
      'with a name in another language too',
      '<DisplayName DefaultValue="ICS Figures"/>',
      '<DisplayName DefaultValue="ICS Figures"><Override Locale="cy-GB" Value="Ffigurau ICS"/></DisplayName>',
    ],
    [
      'with a label in another language too',
      /(<bt:String id="Group\.Label" DefaultValue="[^"]*")\/>/,
      '$1><bt:Override Locale="cy-GB" Value="Ffigurau"/></bt:String>',
    ],
    ['without keys', /<ExtendedOverrides.*\/>/, ''],
    ['on another tab', 'id="TabHome"', 'id="TabData"'],
    ['of another language', '>en-GB<', '>cy-GB<'],
    ['of a later version', /<Version>.*<\/Version>/, '<Version>1.20.300.65535</Version>'],
  ] as const)('%s', (_, from, to) => {
    expect(checkManifest(changed(manifest(), from, to), { production: true, folder: built })).toEqual([]);
  });
});

describe('a manifest with a fault is refused', () => {
  it.each([...notXml, ...wrongStructure, ...wrongValues, ...wrongResources, ...wrongFiles])(
    '%s',
    (_, from, to, sentence) => {
      const sentences = checkManifest(changed(manifest(), from, to), { production: true, folder: built });
      expect(sentences).toContainEqual(expect.stringMatching(sentence));
    },
  );

  it('functions.json and functions.js that do not go together', () => {
    const other = copy();
    writeFileSync(
      join(other, 'functions.js'),
      `CustomFunctions.associate('ICS_DEFICIT', () => 1);CustomFunctions.associate('EXTRA', () => 1);`,
    );
    const sentences = checkManifest(manifest(), { production: true, folder: other });
    expect(sentences).toContain('functions.js does not associate ICS_BUDGET.');
    expect(sentences).toContain('functions.json does not describe EXTRA.');
  });

  it('shortcuts that do not go together with the page and with each other', () => {
    const other = copy();
    const action = { id: 'dance', name: 'Dance' };
    const shortcuts = [
      { action: 'sing', key: { default: 'Ctrl+Shift+K' } },
      { action: 'dance', key: { default: 'Shift+K' } },
      { action: 'dance', key: { default: 'Ctrl+Shift+K' } },
    ];
    writeFileSync(join(other, 'shortcuts.json'), JSON.stringify({ actions: [action], shortcuts }));
    expect(checkManifest(manifest(), { production: true, folder: other })).toEqual([
      'shortcuts.json has keys for sing, which is none of its actions.',
      'shortcuts.json has “Shift+K”, which are no keys.',
      'shortcuts.json uses Ctrl+Shift+K twice.',
      'The page’s scripts do not know dance, which <FunctionName> or shortcuts.json names.',
    ]);
  });

  it('a file that a link puts into the folder from outside', () => {
    const other = copy();
    writeFileSync(join(folder, 'outside.js'), 'throw new Error("was run");');
    rmSync(join(other, 'functions.js'));
    symlinkSync(join(folder, 'outside.js'), join(other, 'functions.js'));
    expect(checkManifest(manifest(), { production: true, folder: other })).toEqual([
      'There is no file for <Url> “Functions.Script.Url”, https://figures.example.org/add-in/functions.js.',
    ]);
  });

  it.each([
    ['null', 'has no list “functions” with an id for each'],
    ['{"functions":[null]}', 'has no list “functions” with an id for each'],
    ['{"functions":[{"id":1}]}', 'has no list “functions” with an id for each'],
    ['', 'is no JSON'],
  ])('a functions.json of %j', (text, fault) => {
    expect(faultsWith('functions.json', () => text)).toEqual([
      `<Metadata> <SourceLocation> leads to a file that ${fault}: https://figures.example.org/add-in/functions.json.`,
    ]);
  });

  it.each([
    ['', 'associates no functions'],
    ['throw null;', 'is no script that Excel could run (null)'],
    ['process.exit(3);', 'is no script that Excel could run (process is not defined)'],
  ])('a functions.js of %j', (text, fault) => {
    expect(faultsWith('functions.js', () => text)).toEqual([
      `<Script> <SourceLocation> leads to a file that ${fault}: https://figures.example.org/add-in/functions.js.`,
    ]);
  });

  it('an icon that is no image', () => {
    const other = copy();
    copyFileSync(join(built, 'functions.json'), join(other, 'assets/icon-16.png'));
    const sentences = checkManifest(manifest(), { production: true, folder: other });
    expect(sentences).toContain(
      '<Image> “Icon.16” is no PNG image: https://figures.example.org/add-in/assets/icon-16.png.',
    );
  });
});
