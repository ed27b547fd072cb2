import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';

/** An element of the manifest with its parents' names before its own, as in `Hosts/Host`. */
export interface ManifestElement {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly children: readonly ManifestElement[];
  /** An attribute by its name as written; `undefined` where it is missing. */
  attribute(name: string): string | undefined;
}

const elementsIn = (node: Element): Element[] =>
  Array.from(node.childNodes).filter((child) => child.nodeType === 1) as Element[];

const readElement = (node: Element, parentPath: string): ManifestElement => {
  const name = node.localName ?? node.nodeName;
  const path = parentPath === '' ? name : `${parentPath}/${name}`;
  return {
    name,
    path,
    text: (node.textContent ?? '').trim(),
    children: elementsIn(node).map((child) => readElement(child, path)),
    attribute: (wanted) => node.getAttribute(wanted) ?? undefined,
  };
};

/** Throws a sentence where the text is no XML. */
export const readManifest = (xml: string): ManifestElement => {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
    if (root === null) throw new Error('it has no element');
    return readElement(root, '');
  } catch (error) {
    throw new Error(`The manifest is not XML: ${(error as Error).message.split('\n')[0]}.`);
  }
};

/** The element and all below it, parents first. */
export const everyElement = (element: ManifestElement): ManifestElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The elements whose path ends so. */
export const elementsAt = (root: ManifestElement, pathEnd: string): ManifestElement[] =>
  everyElement(root).filter(({ path }) => path === pathEnd || path.endsWith(`/${pathEnd}`));

/** The address that an element gives; only one element does so in an attribute of its own. */
export const addressIn = (element: ManifestElement): string | undefined =>
  element.attribute(element.name === 'ExtendedOverrides' ? 'Url' : 'DefaultValue');
