import { placeFault } from './folder';
import { buttonIconSizes, longest, resourceListOf } from './rules';
import { addressIn, elementsAt, everyElement, labelOf, type ManifestElement } from './tree';

const tooLong = (what: string, text: string, kind: string): string[] =>
  text.length > longest[kind]! ? [`${what} has ${text.length} characters, more than ${longest[kind]}.`] : [];

/** Another language's text may be no longer than the one whose place it takes. */
const checkOverride = (element: ManifestElement): string[] => {
  const value = element.attribute('Value');
  if (value === undefined) return [];
  const label = `<Override> “${element.attribute('Locale') ?? ''}” of <${element.path.split('/').at(-2)}>`;
  if (value.trim() === '') return [`${label} is empty.`];
  const kind = element.path
    .split('/')
    .reverse()
    .find((name) => Object.hasOwn(longest, name));
  return kind === undefined ? [] : tooLong(label, value, kind);
};

/** No text may be empty: Excel on a desktop then refuses the whole add-in. */
const checkText = (element: ManifestElement): string[] => {
  if (element.name === 'Override') return checkOverride(element);
  const shown = element.attribute('DefaultValue') ?? (element.name === 'ProviderName' ? element.text : undefined);
  if (shown === undefined) return [];
  if (shown.trim() === '') return [`${labelOf(element)} is empty.`];
  return element.name in longest ? tooLong(labelOf(element), shown, element.name) : [];
};

const checkReferences = (root: ManifestElement): string[] => {
  const resources = elementsAt(root, 'Resources').flatMap(({ children }) =>
    children.flatMap((list) => list.children.map((child) => ({ list: list.name, child }))),
  );
  const ids = resources.map(({ child }) => child.attribute('id') ?? '');
  const users = everyElement(root).filter((element) => element.attribute('resid') !== undefined);
  const used = users.map((element) => element.attribute('resid'));
  const faults = resources.flatMap(({ list, child }, at) => [
    ...(ids[at] === '' ? [`<${child.name}> needs an id that is not empty.`] : []),
    ...tooLong(`The id of ${labelOf(child)}`, ids[at]!, 'resid'),
    ...tooLong(labelOf(child), child.attribute('DefaultValue') ?? '', list),
    ...(ids.indexOf(ids[at]!) === at ? [] : [`${labelOf(child)} has the id of another resource.`]),
    ...(used.includes(ids[at]) ? [] : [`Nothing refers to ${labelOf(child)}.`]),
  ]);
  const dangling = users.flatMap((element) => {
    const id = element.attribute('resid')!;
    const list = resourceListOf[element.name];
    const found = resources.some((resource) => resource.list === list && resource.child.attribute('id') === id);
    return found ? [] : [`<${element.name}> refers to “${id}”, which <${list}> does not have.`];
  });
  return [...faults, ...dangling];
};

const addressElements = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'Image',
  'Url',
  'ExtendedOverrides',
];

/** Each leads to one file of a folder that nothing runs in, where “?” asks nobody and “#” is for readers of a page. */
const endFault = (address: string): string | undefined => {
  const [mark] = /[?#]/.exec(address) ?? [];
  return mark === undefined ? undefined : `has “${mark}” in its address, which must end with a file’s name`;
};

const checkAddress = (element: ManifestElement, production: boolean): string[] => {
  const value = addressIn(element);
  if (value === undefined || value === '' || !addressElements.includes(element.name)) return [];
  const fault = placeFault(value, production) ?? endFault(value);
  return fault === undefined ? [] : [`${labelOf(element)} ${fault}: ${value}.`];
};

/** Functions, pane and ribbon share one runtime only where all of them name the same page. */
const checkSharedRuntime = (root: ManifestElement): string[] => {
  const page = elementsAt(root, 'Runtimes/Runtime')[0];
  const resource = everyElement(root).find((each) => each.attribute('id') === page?.attribute('resid'));
  const isPage = (element: ManifestElement): boolean =>
    element.path === 'OfficeApp/DefaultSettings/SourceLocation'
      ? addressIn(element) === (resource && addressIn(resource))
      : element.attribute('resid') === page?.attribute('resid');
  return [
    'DefaultSettings/SourceLocation',
    'Page/SourceLocation',
    'DesktopFormFactor/FunctionFile',
    'Action/SourceLocation',
  ]
    .flatMap((path) => elementsAt(root, path))
    .filter((element) => !isPage(element))
    .map((element) => `<${element.path.split('/').slice(-2).join('> <')}> must name the page of <Runtime>.`);
};

/** Excel tells buttons and groups apart by their ids. */
const checkControlIds = (root: ManifestElement): string[] => {
  const ids = everyElement(root)
    .filter(({ name }) => name === 'Control' || name === 'Group')
    .map((element) => element.attribute('id'));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `Two of <Control> and <Group> are “${id}”.`);
};

const checkButtonIcons = (root: ManifestElement): string[] =>
  elementsAt(root, 'Icon').flatMap(({ children, path }) => {
    const sizes = children.map((image) => Number(image.attribute('size')));
    const owner = path.split('/').at(-2);
    return buttonIconSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `The <Icon> of <${owner}> needs an image of ${size} pixels.`);
  });

/** Whether what the manifest names by ids is there, is short enough, and leads where it may. */
export const checkResources = (root: ManifestElement, production: boolean): string[] => {
  const elements = everyElement(root);
  return [
    ...elements.flatMap(checkText),
    ...elements.flatMap((element) => checkAddress(element, production)),
    ...checkReferences(root),
    ...checkSharedRuntime(root),
    ...checkControlIds(root),
    ...checkButtonIcons(root),
  ];
};
