import { readFileSync } from 'node:fs';
import {
  type Metadata,
  type Read,
  readMetadata,
  readPage,
  readScript,
  readShortcuts,
  type Shortcuts,
} from './manifest-contents';
import { addressFault, fileAt, fileIn } from './manifest-folder';
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
    const file = fileAt(root, folder, address);
    if (file === undefined) return [];
    const found = pngSize(file);
    if (found === undefined) return [`${label} is no PNG image: ${address}.`];
    const { width, height } = found;
    return width === size && height === size
      ? []
      : [`${label} has ${width} × ${height} pixels, but the manifest says ${size} × ${size}: ${address}.`];
  });

const checkFunctions = ({ functions }: Metadata, associated: readonly string[]): string[] => {
  const described = functions.map(({ id }) => id);
  return [
    ...described.filter((id) => !associated.includes(id)).map((id) => `functions.js does not associate ${id}.`),
    ...associated.filter((id) => !described.includes(id)).map((id) => `functions.json does not describe ${id}.`),
    ...described
      .filter((id, index) => described.indexOf(id) !== index)
      .map((id) => `functions.json describes ${id} twice.`),
  ];
};

// A modifier and one other key; Shift alone would take a letter from the user.
const keys = /^(?=.*(Ctrl|Alt)\+)((Ctrl|Alt|Shift)\+){1,3}[A-Z0-9]$/;

const checkShortcuts = ({ actions, shortcuts }: Shortcuts): string[] => {
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
  const missing = files.filter((file) => fileIn(folder, file) === undefined);
  const scripts = files
    .filter((file) => file.endsWith('.js') && !missing.includes(file))
    .map((file) => readFileSync(fileIn(folder, file)!, 'utf8'))
    .join('\n');
  const words = new Set(scripts.match(/[\w$]+/g));
  return [
    ...missing.map((file) => `The page of <Runtime> loads ${file}, which is not there.`),
    ...commands
      .filter((command) => !words.has(command))
      .map((command) => `The page’s scripts do not know ${command}, which <FunctionName> or shortcuts.json names.`),
  ];
};

interface Named<Content> {
  /** `undefined` where there is no such file, or not what it has to be. */
  readonly content: Content | undefined;
  readonly faults: readonly string[];
}

/** Reads the file that an element names; where there is none, another check tells it. */
const readNamed = <Content>(
  label: string,
  address: string,
  file: string | undefined,
  read: (text: string) => Read<Content>,
): Named<Content> => {
  if (file === undefined) return { content: undefined, faults: [] };
  const found = read(readFileSync(file, 'utf8'));
  return 'fault' in found
    ? { content: undefined, faults: [`${label} leads to a file that ${found.fault}: ${address}.`] }
    : { content: found.content, faults: [] };
};

/** What is wrong with the files that the manifest names, one sentence a fault. */
export const checkFiles = (root: ManifestElement, folder: string): string[] => {
  const missing = everyElement(root)
    .filter((element) => addressFault(addressIn(element) ?? '') === undefined)
    .filter((element) => fileAt(root, folder, addressIn(element)!) === undefined)
    .map((element) => `There is no file for ${labelOf(element)}, ${addressIn(element)}.`);
  const at = <Content>(path: string, read: (text: string) => Read<Content>): Named<Content> => {
    const element = elementsAt(root, path)[0];
    const address = (element && addressIn(element)) ?? addressOf(root, element?.attribute('resid'));
    return readNamed(`<${path.split('/').join('> <')}>`, address, fileAt(root, folder, address), read);
  };
  const metadata = at('Metadata/SourceLocation', readMetadata);
  const script = at('Script/SourceLocation', readScript);
  const page = at('Runtime', readPage);
  const shortcuts = at('ExtendedOverrides', readShortcuts);
  const pages = ['SupportUrl', 'GetStarted/LearnMoreUrl'].map((path) => at(path, readPage));
  const commands = [
    ...elementsAt(root, 'Action/FunctionName').map(({ text }) => text),
    ...(shortcuts.content?.actions ?? []).map(({ id }) => id),
  ];
  return [
    ...missing,
    ...checkIcons(root, folder),
    ...[metadata, script, page, shortcuts, ...pages].flatMap(({ faults }) => faults),
    ...(metadata.content && script.content ? checkFunctions(metadata.content, script.content) : []),
    ...(shortcuts.content ? checkShortcuts(shortcuts.content) : []),
    ...(page.content === undefined ? [] : checkPage(folder, page.content, [...new Set(commands)])),
  ];
};
