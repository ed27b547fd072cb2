import { checkFiles } from './files';
import { checkResources } from './resources';
import { checkStructure } from './structure';
import { elementsAt, everyElement, type ManifestElement, readManifest } from './tree';
import { checkValues } from './values';

export interface ManifestCheckOptions {
  /** Where the files lie that the manifest names; without it they are not looked at. */
  readonly folder?: string;
  /** Whether it goes to people, and so may name no place that only this machine or its network can reach. */
  readonly production: boolean;
  /** The prefix that a copy beside the real add-in must have; the real one has none. */
  readonly namespace?: string | undefined;
}

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

/** The same keys in the copy and in the real add-in would have Excel ask which of them is meant. */
const checkKeys = (root: ManifestElement, namespace: string | undefined): string[] =>
  namespace !== undefined && elementsAt(root, 'ExtendedOverrides').length > 0
    ? ['<ExtendedOverrides> would give this copy the keys of the real add-in; remove it.']
    : [];

/** What is wrong with the add-in's manifest, one sentence a fault that names the element; empty where nothing is. */
export const checkManifest = (xml: string, { folder, production, namespace }: ManifestCheckOptions): string[] => {
  let root: ManifestElement;
  try {
    root = readManifest(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  const faults = [
    ...checkStructure(root),
    ...checkValues(root, production),
    ...checkResources(root, production),
    ...checkNamespace(root, namespace),
    ...checkKeys(root, namespace),
    ...(folder === undefined ? [] : checkFiles(root, folder, production)),
  ];
  // The same icon may stand on several buttons.
  return [...new Set(faults)];
};
