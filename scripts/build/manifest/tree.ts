import type { Element } from '@xmldom/xmldom';
import { parseXml } from './xml';

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const namespaceDeclarations = 'http://www.w3.org/2000/xmlns/';

/** An element of the manifest with its parents' names before its own, as in `Hosts/Host`. */
export interface ManifestElement {
  readonly name: string;
  /** The address of the schema that it says it belongs to. */
  readonly namespace: string;
  readonly path: string;
  /** The text that stands in it and in no element below it, as it stands. */
  readonly text: string;
  readonly children: readonly ManifestElement[];
  /** Names as written; `xsi:type` only where its prefix means what it has to. */
  readonly attributes: readonly string[];
  /** An attribute by its name; `undefined` where it is missing. */
  attribute(name: string): string | undefined;
}

const readAttributes = (node: Element): Map<string, string> =>
  new Map(
    Array.from(node.attributes)
      .filter(({ namespaceURI }) => namespaceURI !== namespaceDeclarations)
      .map(({ namespaceURI, localName, name, value }) => {
        if (namespaceURI === null) return [name, value];
        return [namespaceURI === schemaInstance ? `xsi:${localName}` : `${localName} of ${namespaceURI}`, value];
      }),
  );

const textIn = (node: Element): string =>
  Array.from(node.childNodes)
    .filter(({ nodeType }) => nodeType === node.TEXT_NODE || nodeType === node.CDATA_SECTION_NODE)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');

const readElement = (node: Element, parentPath: string): ManifestElement => {
  const name = node.localName ?? node.nodeName;
  const path = parentPath === '' ? name : `${parentPath}/${name}`;
  const attributes = readAttributes(node);
  const elements = Array.from(node.childNodes).filter(({ nodeType }) => nodeType === node.ELEMENT_NODE) as Element[];
  return {
    name,
    namespace: node.namespaceURI ?? '',
    path,
    text: textIn(node),
    children: elements.map((child) => readElement(child, path)),
    attributes: [...attributes.keys()],
    attribute: (wanted) => attributes.get(wanted),
  };
};

/** Throws a sentence where the text is no well-formed XML. */
export const readManifest = (xml: string): ManifestElement => readElement(parseXml(xml).documentElement!, '');

/** The element and all below it, parents first. */
export const everyElement = (element: ManifestElement): ManifestElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The elements whose path ends so. */
export const elementsAt = (root: ManifestElement, pathEnd: string): ManifestElement[] =>
  everyElement(root).filter(({ path }) => path === pathEnd || path.endsWith(`/${pathEnd}`));

/** What a table says of an element, under the end of its path, longest first. */
export const entryFor = <Entry>(table: Readonly<Record<string, Entry>>, path: string): Entry | undefined => {
  const names = path.split('/');
  const key = names.map((_, index) => names.slice(index).join('/')).find((end) => Object.hasOwn(table, end));
  return key === undefined ? undefined : table[key];
};

/** How a sentence names an element: `<Label>`, `<String> “Help.Url”`. */
export const labelOf = (element: ManifestElement): string => {
  const id = element.attribute('id');
  return id === undefined || id === '' ? `<${element.name}>` : `<${element.name}> “${id}”`;
};

/** The address that an element gives; only one element does so in an attribute of its own. */
export const addressIn = (element: ManifestElement): string | undefined =>
  element.attribute(element.name === 'ExtendedOverrides' ? 'Url' : 'DefaultValue');

/** The address of the resource that an element refers to by its `resid`; empty where there is none. */
export const addressOf = (root: ManifestElement, resid: string | undefined): string =>
  everyElement(root)
    .find((element) => element.attribute('id') === resid)
    ?.attribute('DefaultValue') ?? '';
