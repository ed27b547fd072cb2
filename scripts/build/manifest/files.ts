import { readFileSync } from 'node:fs';
import { type Read, readMetadata, readPage, readScript, readShortcuts } from './contents';
import { addressFault, fileAt } from './folder';
import { checkAssociations, checkFunctions } from './functions';
import { checkIcons } from './icons';
import { checkPage } from './page';
import { checkShortcuts } from './shortcuts';
import { addressIn, addressOf, elementsAt, everyElement, labelOf, type ManifestElement } from './tree';

interface Named<Content> {
  /** `undefined` where there is no such file, or not what it has to be. */
  readonly content: Content | undefined;
  readonly address: string;
  readonly faults: readonly string[];
}

/** Reads the file that an element names; where there is none, another check tells it. */
const readNamed = <Content>(
  label: string,
  address: string,
  file: string | undefined,
  read: (text: string) => Read<Content>,
): Named<Content> => {
  if (file === undefined) return { content: undefined, address, faults: [] };
  const found = read(readFileSync(file, 'utf8'));
  return 'fault' in found
    ? { content: undefined, address, faults: [`${label} leads to a file that ${found.fault}: ${address}.`] }
    : { content: found.content, address, faults: [] };
};

/** What is wrong with the files that the manifest names, one sentence a fault. */
export const checkFiles = (root: ManifestElement, folder: string, production: boolean): string[] => {
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
    ...(metadata.content ? checkFunctions(metadata.content, { root, folder, production }) : []),
    ...(metadata.content && script.content ? checkAssociations(metadata.content, script.content) : []),
    ...(shortcuts.content ? checkShortcuts(shortcuts.content) : []),
    ...(page.content === undefined
      ? []
      : checkPage({ root, folder, address: page.address, page: page.content, commands: [...new Set(commands)] })),
  ];
};
