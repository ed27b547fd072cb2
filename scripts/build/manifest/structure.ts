import { attributesOf, childrenOf, namespaces, resourceElements, textElements, typesOf } from './rules';
import { elementsAt, entryFor, everyElement, labelOf, type ManifestElement } from './tree';

const namespaceFor = ({ name, path }: ManifestElement): string => {
  if (!path.includes('VersionOverrides')) return namespaces.manifest;
  return resourceElements.includes(name) ? namespaces.resources : namespaces.overrides;
};

/** An element of a wrong schema, without all those below it that share its mistake. */
const checkNamespaces = (element: ManifestElement): string[] => {
  const expected = namespaceFor(element);
  return element.namespace === expected
    ? element.children.flatMap(checkNamespaces)
    : [`${labelOf(element)} must be of the schema ${expected}, not of “${element.namespace}”.`];
};

const checkType = (element: ManifestElement): string[] => {
  const types = entryFor(typesOf, element.path);
  const type = element.attribute('xsi:type') ?? '';
  return types === undefined || types.includes(type)
    ? []
    : [`${labelOf(element)} must have an xsi:type of ${types.join(' or ')}, not “${type}”.`];
};

const checkAttributes = (element: ManifestElement): string[] => {
  const rule = entryFor(attributesOf, element.path) ?? [];
  const known = rule.map((name) => name.replace('?', ''));
  const hasType = entryFor(typesOf, element.path) !== undefined;
  const missing = rule
    .filter((name) => !name.endsWith('?') && element.attribute(name) === undefined)
    .map((name) => `${labelOf(element)} needs the attribute ${name}.`);
  const unknown = element.attributes
    .filter((name) => !known.includes(name) && !(hasType && name === 'xsi:type'))
    .map((name) => `${labelOf(element)} may not have the attribute ${name}.`);
  return [...missing, ...unknown];
};

const childrenRule = (element: ManifestElement): readonly string[] =>
  childrenOf[`${element.name}[${element.attribute('xsi:type')}]`] ?? entryFor(childrenOf, element.path) ?? [];

/** Which children there are, how many, and in which order. */
const checkChildren = (parent: ManifestElement): string[] => {
  const rule = childrenRule(parent);
  const expected = rule.map((child) => child.replace(/[?+*]$/, ''));
  const present = parent.children.map(({ name }) => name);
  const missing = rule
    .filter((child) => !/[?*]$/.test(child))
    .map((child) => child.replace('+', ''))
    .filter((name) => !present.includes(name))
    .map((name) => `${labelOf(parent)} needs a <${name}>.`);
  const unknown = present
    .filter((name) => !expected.includes(name))
    .map((name) => `<${name}> is not expected in <${parent.name}>.`);
  const known = present.filter((name) => expected.includes(name));
  const disordered = known
    .slice(1)
    .map((name, index) => [name, known[index]!] as const)
    .filter(([name, before]) => expected.indexOf(name) < expected.indexOf(before))
    .map(([name, before]) => `<${name}> must stand before <${before}> in <${parent.name}>.`);
  const repeated = known
    .filter(
      (name, index) => known.indexOf(name) !== index && !rule.some((each) => [`${name}+`, `${name}*`].includes(each)),
    )
    .map((name) => `<${name}> may stand only once in <${parent.name}>.`);
  return [...missing, ...unknown, ...disordered, ...repeated];
};

const checkText = (element: ManifestElement): string[] => {
  const text = element.text.trim();
  if (textElements.includes(element.name)) return text === '' ? [`${labelOf(element)} is empty.`] : [];
  return text === '' ? [] : [`${labelOf(element)} may hold no text of its own, but holds “${text.slice(0, 40)}”.`];
};

/** What tells an element from its like beside it. */
const marks: Readonly<Record<string, string>> = {
  'DesktopFormFactor/ExtensionPoint': 'xsi:type',
  Set: 'Name',
  'Icon/Image': 'size',
  Override: 'Locale',
};

const checkTwins = (parent: ManifestElement): string[] =>
  parent.children.flatMap((child, at) => {
    const mark = entryFor(marks, child.path);
    const value = mark === undefined ? undefined : child.attribute(mark);
    const isTwin = parent.children.slice(0, at).some((other) => other.attribute(mark!) === value);
    return value !== undefined && isTwin ? [`<${child.name}> with the ${mark} ${value} stands twice.`] : [];
  });

/** Where our buttons stand: on the ribbon, and in the menu of a cell. */
const checkPlaces = (root: ManifestElement): string[] => {
  const found = elementsAt(root, 'DesktopFormFactor/ExtensionPoint').map((each) => each.attribute('xsi:type'));
  return (typesOf['DesktopFormFactor/ExtensionPoint'] ?? [])
    .filter((type) => !found.includes(type))
    .map((type) => `<DesktopFormFactor> needs an <ExtensionPoint> of the xsi:type ${type}.`);
};

/** What Microsoft's schemas would find: elements, their order, attributes, types and text; and places for our buttons. */
export const checkStructure = (root: ManifestElement): string[] => {
  if (root.name !== 'OfficeApp') return [`The manifest must be an <OfficeApp>, not <${root.name}>.`];
  const elements = everyElement(root);
  return [
    ...checkNamespaces(root),
    ...[checkType, checkChildren, checkAttributes, checkText, checkTwins].flatMap((check) => elements.flatMap(check)),
    ...checkPlaces(root),
  ];
};
