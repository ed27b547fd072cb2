import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { listIconSizes } from './manifest-rules';
import { addressIn, elementsAt, everyElement, labelOf, type ManifestElement } from './manifest-tree';

/** Width and height in pixels, from the header that each PNG file starts with; `undefined` where it is none. */
const pngSize = (file: string): { width: number; height: number } | undefined => {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const addressOf = (root: ManifestElement, resid: string | undefined): string =>
  everyElement(root)
    .find((element) => element.attribute('id') === resid)
    ?.attribute('DefaultValue') ?? '';

/** The file behind an address: what follows the folder of the pane's page. */
const fileOf = (root: ManifestElement, folder: string, address: string): string | undefined => {
  const page = elementsAt(root, 'DefaultSettings/SourceLocation')[0]?.attribute('DefaultValue') ?? '';
  const base = page.slice(0, page.lastIndexOf('/') + 1);
  if (base === '' || !address.startsWith(base)) return undefined;
  const file = join(folder, address.slice(base.length));
  return existsSync(file) ? file : undefined;
};

interface Icon {
  readonly label: string;
  readonly address: string;
  readonly size: number;
}

const icons = (root: ManifestElement): Icon[] => [
  ...Object.entries(listIconSizes).map(([name, size]) => ({
    label: `<${name}>`,
    address: elementsAt(root, name)[0]?.attribute('DefaultValue') ?? '',
    size,
  })),
  ...elementsAt(root, 'Icon/Image').map((image) => ({
    label: `<Image> “${image.attribute('resid')}”`,
    address: addressOf(root, image.attribute('resid')),
    size: Number(image.attribute('size')),
  })),
];

const checkIcons = (root: ManifestElement, folder: string): string[] =>
  icons(root).flatMap(({ label, address, size }) => {
    const file = fileOf(root, folder, address);
    if (file === undefined) return [];
    const found = pngSize(file);
    if (found === undefined) return [`${label} is no PNG image: ${address}.`];
    const { width, height } = found;
    return width === size && height === size
      ? []
      : [`${label} has ${width} × ${height} pixels, but the manifest says ${size} × ${size}: ${address}.`];
  });

/** The ids that a functions.js associates once Excel runs it. */
export const associatedIds = (script: string): string[] => {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id) };
  runInContext(script, createContext({ CustomFunctions }));
  return ids;
};

const checkFunctions = (metadata: string, script: string): string[] => {
  const { functions } = JSON.parse(metadata) as { functions: { id: string }[] };
  const described = functions.map(({ id }) => id);
  const associated = associatedIds(script);
  return [
    ...described.filter((id) => !associated.includes(id)).map((id) => `functions.js does not associate ${id}.`),
    ...associated.filter((id) => !described.includes(id)).map((id) => `functions.json does not describe ${id}.`),
    ...described
      .filter((id, index) => described.indexOf(id) !== index)
      .map((id) => `functions.json describes ${id} twice.`),
  ];
};

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

// A modifier and one other key; Shift alone would take a letter from the user.
const keys = /^(?=.*(Ctrl|Alt)\+)((Ctrl|Alt|Shift)\+){1,3}[A-Z0-9]$/;

const checkShortcuts = (text: string): string[] => {
  const { actions, shortcuts }: Shortcuts = JSON.parse(text);
  const ids = actions.map(({ id }) => id);
  const pressed = shortcuts.map(({ key }) => key.default);
  return [
    ...shortcuts
      .filter(({ action }) => !ids.includes(action))
      .map(({ action }) => `shortcuts.json has keys for ${action}, which is none of its actions.`),
    ...pressed.filter((each) => !keys.test(each)).map((each) => `shortcuts.json has “${each}”, which are no keys.`),
    ...pressed
      .filter((each, index) => pressed.indexOf(each) !== index)
      .map((each) => `shortcuts.json uses ${each} twice.`),
  ];
};

/** What the page loads from beside it. */
const scriptsOf = (page: string): string[] =>
  [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="(?!https:)([^"]+)"/g)].map((match) => match[1]!);

/** The page’s own files must be there, and its scripts must know each command of the manifest and of the shortcuts. */
const checkPage = (folder: string, page: string, commands: readonly string[]): string[] => {
  const files = scriptsOf(page);
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  const scripts = files
    .filter((file) => file.endsWith('.js') && !missing.includes(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  return [
    ...missing.map((file) => `The page of <Runtime> loads ${file}, which is not there.`),
    ...commands
      .filter((command) => !new RegExp(`\\b${command}\\b`).test(scripts))
      .map((command) => `The page’s scripts do not know ${command}, which <FunctionName> or shortcuts.json names.`),
  ];
};

/** What is wrong with the files that the manifest names, one sentence a fault. */
export const checkFiles = (root: ManifestElement, folder: string): string[] => {
  const missing = everyElement(root)
    .filter((element) => addressIn(element)?.startsWith('https:'))
    .filter((element) => fileOf(root, folder, addressIn(element)!) === undefined)
    .map((element) => `There is no file for ${labelOf(element)}, ${addressIn(element)}.`);
  const textAt = (path: string): string | undefined => {
    const file = fileOf(root, folder, addressOf(root, elementsAt(root, path)[0]?.attribute('resid')));
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  };
  const [metadata, script, page] = ['Metadata/SourceLocation', 'Script/SourceLocation', 'Runtimes/Runtime'].map(textAt);
  const overrides = elementsAt(root, 'OfficeApp/ExtendedOverrides')[0];
  const shortcutsFile = overrides && fileOf(root, folder, addressIn(overrides) ?? '');
  const shortcuts = shortcutsFile === undefined ? undefined : readFileSync(shortcutsFile, 'utf8');
  const commands = [
    ...elementsAt(root, 'Action/FunctionName').map(({ text }) => text),
    ...(shortcuts === undefined ? [] : (JSON.parse(shortcuts) as Shortcuts).actions.map(({ id }) => id)),
  ];
  return [
    ...missing,
    ...checkIcons(root, folder),
    ...(metadata === undefined || script === undefined ? [] : checkFunctions(metadata, script)),
    ...(shortcuts === undefined ? [] : checkShortcuts(shortcuts)),
    ...(page === undefined ? [] : checkPage(folder, page, [...new Set(commands)])),
  ];
};
