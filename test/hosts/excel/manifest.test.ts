import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExcel } from '../../../scripts/build/excel';
import { readNamespace } from '../../../scripts/build/excel-manifest';
import { checkManifest } from '../../../scripts/build/manifest/check';
import { withBuiltManifest } from './built-manifest';

const template = readFileSync('manifest.xml', 'utf8');
const { folder, built, manifest } = withBuiltManifest();

describe('our own manifest', () => {
  it('is accepted as it lies in the repository, for trying it on this machine', () => {
    expect(checkManifest(template, { production: false })).toEqual([]);
  });

  it('is accepted as built for an address, with its files', () => {
    expect(checkManifest(manifest(), { production: true, folder: built })).toEqual([]);
  });

  it('carries the given address and the version of the package, and never this machine’s', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest()).toContain(`<Version>${version}.0</Version>`);
    expect(manifest()).toContain('"https://figures.example.org/add-in/taskpane.html"');
    expect(manifest()).not.toContain('localhost');
  });

  it('keeps its id, by which Excel knows the add-in again', () => {
    expect(manifest()).toContain('<Id>9c87bdf4-4f49-48d7-a2bd-be215b370c85</Id>');
  });
});

describe('a build that is refused', () => {
  const refused = 'https://figures.example.org/x//y/';
  const filesIn = (path: string): string[] => readdirSync(path, { recursive: true }).map(String).sort();

  it('keeps the folder that was there, and leaves nothing beside it', async () => {
    const place = join(folder, 'refused');
    cpSync(built, join(place, 'excel'), { recursive: true });
    const before = filesIn(place);
    await expect(buildExcel({ baseUrl: refused, folder: join(place, 'excel') })).rejects.toThrow(
      /^The Excel manifest is not right:\n.*has “\/\/” in its path/,
    );
    expect(filesIn(place)).toEqual(before);
    expect(readFileSync(join(place, 'excel/manifest.xml'), 'utf8')).toBe(manifest());
  });

  it('leaves nothing where nothing was', async () => {
    const place = join(folder, 'never');
    await expect(buildExcel({ baseUrl: refused, folder: join(place, 'excel') })).rejects.toThrow();
    expect(filesIn(place)).toEqual([]);
  });

  it('is followed by a whole one, which takes the place of the folder', async () => {
    const place = join(folder, 'refused');
    await buildExcel({ baseUrl: 'https://figures.example.org/later/', folder: join(place, 'excel') });
    expect(readdirSync(place)).toEqual(['excel']);
    expect(filesIn(join(place, 'excel'))).toEqual(filesIn(built));
    expect(readFileSync(join(place, 'excel/manifest.xml'), 'utf8')).toContain('https://figures.example.org/later/');
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
    expect(idOf(copy)).not.toBe(idOf(manifest()));
    expect(idOf(await build('ICSDEV', 'https://figures.example.org/dev/'))).toBe(idOf(copy));
    expect(idOf(await build('ICSTWO', 'https://figures.example.org/dev/'))).not.toBe(idOf(copy));
    expect(checkManifest(copy, { production: true, folder: folderOf('ICSDEV'), namespace: 'ICSDEV' })).toEqual([]);
  });

  it('tells its pane, its help and its first words the prefix, and takes no keys', () => {
    const textOf = (file: string): string => readFileSync(join(folderOf('ICSDEV'), file), 'utf8');
    expect(textOf('taskpane.html')).toContain('<html data-namespace="ICSDEV" ');
    const shown = [...textOf('help.html').matchAll(/<code>=([A-Z_.]+)\(/g)].map((match) => match[1]!);
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((name) => !name.startsWith('ICSDEV.'))).toEqual([]);
    expect(textOf('manifest.xml')).toContain('DefaultValue="Type =ICSDEV.ICS_DEFICIT(');
    expect(textOf('manifest.xml')).not.toContain('ExtendedOverrides');
    expect(existsSync(join(folderOf('ICSDEV'), 'shortcuts.json'))).toBe(false);
  });

  it('leaves the real one as it is typed', () => {
    expect(readFileSync(join(built, 'taskpane.html'), 'utf8')).not.toContain('data-namespace');
    expect(readFileSync(join(built, 'help.html'), 'utf8')).toContain('<code>=ICS_DEFICIT("LSC")</code>');
  });

  it('may not go to people as the real one, nor the real one as the copy', async () => {
    const copy = readFileSync(join(folderOf('ICSDEV'), 'manifest.xml'), 'utf8');
    expect(checkManifest(copy, { production: true })).toContainEqual(expect.stringMatching(/^<Namespace> would put/));
    expect(checkManifest(manifest(), { production: true, namespace: 'ICSDEV' })).toEqual([
      '<Namespace> must be ICSDEV in this copy.',
      '<ExtendedOverrides> would give this copy the keys of the real add-in; remove it.',
    ]);
  });

  it.each([
    'ICS',
    'DEV',
    'ICS DEV',
    'ICS.DEV',
    'ICS_DEV',
    'ICSDÉV',
    '',
    ' ICSDEV',
    'ICS1',
    'ICS2026',
    'ICSXXXXXXXXXXXXXX',
  ])('refuses the prefix “%s” with a sentence', (typed) => {
    expect(() => readNamespace(typed)).toThrow(/^--namespace must be ICS and 1 to 13 letters or digits/);
  });
});
