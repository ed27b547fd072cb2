import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { listIconSizes } from './manifest-rules';
import { elementsAt, everyElement, type ManifestElement } from './manifest-tree';

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
  readonly address: string;
  readonly size: number;
}

const icons = (root: ManifestElement): Icon[] => [
  ...Object.entries(listIconSizes).map(([name, size]) => ({
    address: elementsAt(root, name)[0]?.attribute('DefaultValue') ?? '',
    size,
  })),
  ...elementsAt(root, 'Icon/Image').map((image) => ({
    address: addressOf(root, image.attribute('resid')),
    size: Number(image.attribute('size')),
  })),
];

const checkIcons = (root: ManifestElement, folder: string): string[] =>
  icons(root).flatMap(({ address, size }) => {
    const file = fileOf(root, folder, address);
    if (file === undefined) return [];
    const found = pngSize(file);
    if (found === undefined) return [`${address} is no PNG image.`];
    const { width, height } = found;
    return width === size && height === size
      ? []
      : [`${address} has ${width} × ${height} pixels, but the manifest says ${size} × ${size}.`];
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

/** What is wrong with the files that the manifest names, one sentence a fault. */
export const checkFiles = (root: ManifestElement, folder: string): string[] => {
  const addresses = everyElement(root)
    .map((element) => element.attribute('DefaultValue') ?? '')
    .filter((value) => value.startsWith('https:'));
  const missing = [...new Set(addresses)]
    .filter((address) => fileOf(root, folder, address) === undefined)
    .map((address) => `There is no file for ${address}.`);
  const fileAt = (path: string): string | undefined =>
    fileOf(root, folder, addressOf(root, elementsAt(root, path)[0]?.attribute('resid')));
  const metadata = fileAt('Metadata/SourceLocation');
  const script = fileAt('Script/SourceLocation');
  const functions =
    metadata === undefined || script === undefined
      ? []
      : checkFunctions(readFileSync(metadata, 'utf8'), readFileSync(script, 'utf8'));
  return [...missing, ...checkIcons(root, folder), ...functions];
};
