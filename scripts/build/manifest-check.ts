import { checkFiles } from './manifest-files';
import { buttonIconSizes, childrenOf, longest, permissions, resourceListOf, typesOf } from './manifest-rules';
import { addressIn, elementsAt, everyElement, type ManifestElement, readManifest } from './manifest-tree';

export interface ManifestCheckOptions {
  /** Where the files lie that the manifest names; without it they are not looked at. */
  readonly folder?: string;
  /** Whether it goes to people, and so may not name this machine. */
  readonly production: boolean;
  /** The prefix that a copy beside the real add-in must have; the real one has none. */
  readonly namespace?: string | undefined;
}

/** What a table says of an element, under the end of its path, longest first. */
const entryFor = <Entry>(table: Readonly<Record<string, Entry>>, path: string): Entry | undefined => {
  const names = path.split('/');
  const key = names.map((_, index) => names.slice(index).join('/')).find((end) => end in table);
  return key === undefined ? undefined : table[key];
};

const ruleFor = (element: ManifestElement): readonly string[] =>
  childrenOf[`${element.name}[${element.attribute('xsi:type')}]`] ?? entryFor(childrenOf, element.path) ?? [];

const checkType = (element: ManifestElement): string[] => {
  const types = entryFor(typesOf, element.path);
  const type = element.attribute('xsi:type') ?? '';
  return types === undefined || types.includes(type)
    ? []
    : [`<${element.name}> must have an xsi:type of ${types.join(' or ')}, not “${type}”.`];
};

/** Which children there are, how many, and in which order. */
const checkChildren = (parent: ManifestElement): string[] => {
  const rule = ruleFor(parent);
  const expected = rule.map((child) => child.replace(/[?+]$/, ''));
  const present = parent.children.map(({ name }) => name);
  const missing = rule
    .filter((child) => !child.endsWith('?'))
    .map((child) => child.replace('+', ''))
    .filter((name) => !present.includes(name))
    .map((name) => `<${parent.name}> needs a <${name}>.`);
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
    .filter((name, index) => known.indexOf(name) !== index && rule.includes(name))
    .map((name) => `<${name}> may stand only once in <${parent.name}>.`);
  return [...missing, ...unknown, ...disordered, ...repeated];
};

const tooLong = (what: string, text: string, kind: string): string[] =>
  text.length > longest[kind]! ? [`${what} has ${text.length} characters, more than ${longest[kind]}.`] : [];

/** No text may be empty: Excel on a desktop then refuses the whole add-in. */
const checkText = (element: ManifestElement): string[] => {
  const value = element.attribute('DefaultValue');
  const label = element.attribute('id') === undefined ? `<${element.name}>` : `“${element.attribute('id')}”`;
  const isText = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'Permissions', 'FunctionName'].includes(
    element.name,
  );
  const shown = value ?? (isText ? element.text : undefined);
  if (shown === undefined) return [];
  if (shown === '') return [`${label} is empty.`];
  return element.name in longest ? tooLong(label, shown, element.name) : [];
};

const checkBasics = (root: ManifestElement): string[] => {
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  const faults: string[] = [];
  if (root.name !== 'OfficeApp' || root.attribute('xsi:type') !== 'TaskPaneApp') {
    faults.push('The manifest must be an <OfficeApp> of the type TaskPaneApp.');
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf('Id'))) faults.push('<Id> is no GUID.');
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf('Version'))) {
    faults.push('<Version> must be four numbers, such as 1.2.3.0.');
  }
  if (!permissions.includes(textOf('Permissions'))) {
    faults.push(`<Permissions> must be one of ${permissions.join(', ')}.`);
  }
  return faults;
};

const checkResources = (root: ManifestElement): string[] => {
  const lists = elementsAt(root, 'Resources').flatMap(({ children }) => children);
  const resources = lists.flatMap((list) => list.children.map((child) => ({ list: list.name, child })));
  const ids = resources.map(({ child }) => child.attribute('id') ?? '');
  const users = everyElement(root).filter((element) => element.attribute('resid') !== undefined);
  const lengths = resources.flatMap(({ list, child }, index) => [
    ...tooLong(`The id “${ids[index]}”`, ids[index]!, 'resid'),
    ...tooLong(`“${ids[index]}”`, child.attribute('DefaultValue') ?? '', list),
  ]);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id “${id}” stands twice.`);
  const dangling = users.flatMap((element) => {
    const id = element.attribute('resid')!;
    const list = resourceListOf[element.name];
    const found = resources.some((resource) => resource.list === list && resource.child.attribute('id') === id);
    return found ? [] : [`<${element.name}> refers to “${id}”, which <${list}> does not have.`];
  });
  const used = users.map((element) => element.attribute('resid'));
  const unused = ids.filter((id) => !used.includes(id)).map((id) => `Nothing refers to “${id}”.`);
  return [...lengths, ...repeated, ...dangling, ...unused];
};

const isAddress = ({ name }: ManifestElement): boolean =>
  ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url', 'ExtendedOverrides'].includes(
    name,
  );

const checkAddress = (element: ManifestElement, production: boolean): string[] => {
  const value = addressIn(element);
  if (value === undefined || value === '' || !isAddress(element)) return [];
  const label = element.attribute('id') === undefined ? `<${element.name}>` : `“${element.attribute('id')}”`;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:') return [`${label} must be an https address, not ${value}.`];
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return production && isHere ? [`${label} names this machine: ${value}.`] : [];
};

/** Functions, pane and ribbon share one runtime only where all of them name the same page. */
const checkSharedRuntime = (root: ManifestElement): string[] => {
  const page = elementsAt(root, 'Runtimes/Runtime')[0];
  const faults = page?.attribute('lifetime') === 'long' ? [] : ['<Runtime> must have the lifetime “long”.'];
  const sharers = ['Page/SourceLocation', 'DesktopFormFactor/FunctionFile', 'Action/SourceLocation'];
  return sharers
    .flatMap((path) => elementsAt(root, path))
    .filter((element) => element.attribute('resid') !== page?.attribute('resid'))
    .map((element) => `<${element.path.split('/').slice(-2).join('> <')}> must name the page of <Runtime>.`)
    .concat(faults);
};

/** Excel tells buttons and groups apart by their ids. */
const checkControlIds = (root: ManifestElement): string[] => {
  const ids = everyElement(root)
    .filter(({ name }) => name === 'Control' || name === 'Group')
    .map((element) => element.attribute('id') ?? '');
  return ids
    .filter((id, index) => id === '' || ids.indexOf(id) !== index)
    .map((id) =>
      id === '' ? 'Every <Control> and <Group> needs an id.' : `Two of <Control> and <Group> are “${id}”.`,
    );
};

/** With a prefix nobody could type the names that the guides give, and saved workbooks would not find them. */
const checkNamespace = (root: ManifestElement, namespace: string | undefined): string[] => {
  const element = elementsAt(root, 'ExtensionPoint/Namespace')[0];
  if (namespace === undefined) {
    return element === undefined
      ? []
      : ['<Namespace> would put a prefix before our functions; remove it with its string.'];
  }
  const found = everyElement(root).find((each) => each.attribute('id') === element?.attribute('resid'));
  return element !== undefined && found?.attribute('DefaultValue') === namespace
    ? []
    : [`<Namespace> must be ${namespace} in this copy.`];
};

const checkButtonIcons = (root: ManifestElement): string[] =>
  elementsAt(root, 'Icon').flatMap(({ children, path }) => {
    const sizes = children.map((image) => Number(image.attribute('size')));
    const owner = path.split('/').at(-2);
    return buttonIconSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `The <Icon> of <${owner}> needs an image of ${size} pixels.`);
  });

/** What is wrong with the add-in's manifest, one sentence a fault that names the element; empty where nothing is. */
export const checkManifest = (xml: string, { folder, production, namespace }: ManifestCheckOptions): string[] => {
  let root: ManifestElement;
  try {
    root = readManifest(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  const elements = everyElement(root);
  const faults = [
    ...checkBasics(root),
    ...elements.flatMap(checkType),
    ...elements.flatMap(checkChildren),
    ...elements.flatMap(checkText),
    ...elements.flatMap((element) => checkAddress(element, production)),
    ...checkResources(root),
    ...checkSharedRuntime(root),
    ...checkControlIds(root),
    ...checkNamespace(root, namespace),
    ...checkButtonIcons(root),
    ...(folder === undefined ? [] : checkFiles(root, folder)),
  ];
  // The same icon may stand on several buttons.
  return [...new Set(faults)];
};
