import { readFileSync } from 'node:fs';
import { fileAt } from './folder';
import { listIconSizes } from './rules';
import { addressOf, elementsAt, type ManifestElement } from './tree';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** What a chunk of a PNG file has beside its content: four bytes of length before its name of four, a checksum behind. */
const frame = 12;

/** Whether the chunks follow each other to the one that ends the image. */
const reachesItsEnd = (bytes: Buffer): boolean => {
  for (let at = signature.length; at + frame <= bytes.length; at += frame + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
  }
  return false;
};

/** Width and height in pixels, or what is wrong with the image as the end of a sentence. */
const readPng = (file: string): { readonly width: number; readonly height: number } | { readonly fault: string } => {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, signature.length).equals(signature)) return { fault: 'is no PNG image' };
  if (!reachesItsEnd(bytes)) return { fault: 'is a PNG image that is cut short; put the whole file there' };
  // The first chunk is the header, which begins with these two.
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
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

/** Whether each icon of the folder is a whole image of the size that the manifest says. */
export const checkIcons = (root: ManifestElement, folder: string): string[] =>
  icons(root).flatMap(({ label, address, size }) => {
    const file = fileAt(root, folder, address);
    if (file === undefined) return [];
    const found = readPng(file);
    if ('fault' in found) return [`${label} ${found.fault}: ${address}.`];
    const { width, height } = found;
    return width === size && height === size
      ? []
      : [`${label} has ${width} × ${height} pixels, but the manifest says ${size} × ${size}: ${address}.`];
  });
