import { readFileSync } from 'node:fs';
import { fileAt, folderUrl } from './folder';
import { checkPolicy, microsoft } from './policy';
import type { ManifestElement } from './tree';

/** The pane's page, and where it lies. */
interface Pane {
  readonly root: ManifestElement;
  readonly folder: string;
  /** The page's own address. */
  readonly address: string;
  readonly page: string;
  /** The names of the commands that buttons, menus and keys start. */
  readonly commands: readonly string[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** An element's attributes by their names; of one that stands twice a browser takes the first. */
const attributesIn = (text: string): Map<string, string> => {
  const found = text.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
  const attributes = new Map<string, string>();
  for (const [, name, ...values] of found) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, values.find((value) => value !== undefined) ?? '');
  }
  return attributes;
};

/** The elements of a page that load something or say what it may load, as they stand; what is a remark is none. */
const tagsIn = (page: string): Tag[] =>
  [...page.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(script|link|meta)\b([^>]*)>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: attributesIn(rest!),
  }));

const label = 'The page of <Runtime>';
const library = `${microsoft}/lib/1/hosted/office.js`;

/** The second is the address that Microsoft's guides gave before, and still serve. */
const libraries = [library, `${microsoft}/lib/1.1/hosted/office.js`];

/** What a link brings into the page; others only say something of it. */
const loadingLinks = /(^|\s)(stylesheet|icon|preload|modulepreload)(\s|$)/i;

/** A file that a page or a script loads. */
interface Loading {
  /** Who loads it, as the beginning of a sentence. */
  readonly by: string;
  /** How a sentence names it. */
  readonly named: string;
  /** `undefined` where it is none. */
  readonly address: URL | undefined;
}

const loadingOf = (by: string, written: string, from: string): Loading => ({
  by,
  named: written,
  address: URL.canParse(written, from) ? new URL(written, from) : undefined,
});

const loadedBy = (tags: readonly Tag[], address: string): Loading[] =>
  tags
    .map(({ name, attributes }) => {
      if (name === 'script') return attributes.get('src');
      return name === 'link' && loadingLinks.test(attributes.get('rel') ?? '') ? attributes.get('href') : undefined;
    })
    .filter((written) => written !== undefined)
    .filter((written) => !libraries.includes(written))
    .map((written) => loadingOf(label, written, address));

/** What a built script imports at once or when it needs it, as esbuild writes both. */
const importsIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])((?:\.{0,2}\/|https?:)[^"'`\s]*\.m?js)\1/g)].map(
    (match) => match[2]!,
  );

/** A script's path from the folder on, by which people find it. */
const pathOf = ({ root }: Pane, address: URL): string => {
  const base = folderUrl(root) ?? '';
  return address.href.startsWith(base) ? address.href.slice(base.length) : address.href;
};

const fileOf = ({ root, folder }: Pane, { address }: Loading): string | undefined =>
  address === undefined ? undefined : fileAt(root, folder, address.href);

const isScript = ({ address }: Loading): boolean => /\.m?js$/.test(address?.pathname ?? '');

/** All that the page loads, and what its scripts load then. */
const withImports = (pane: Pane, loaded: readonly Loading[]): Loading[] => {
  const all = [...loaded];
  const read = new Set<string>();
  // The list grows while it is gone through.
  for (const each of all) {
    const file = isScript(each) ? fileOf(pane, each) : undefined;
    if (file === undefined || read.has(file)) continue;
    read.add(file);
    const by = pathOf(pane, each.address!);
    for (const written of importsIn(readFileSync(file, 'utf8'))) {
      const { address } = loadingOf(by, written, each.address!.href);
      all.push({ by, named: address === undefined ? written : pathOf(pane, address), address });
    }
  }
  return all;
};

const checkLoading = (pane: Pane, loading: Loading): string[] => {
  const { by, named, address } = loading;
  if (address?.origin !== new URL(pane.address).origin) {
    return [`${by} loads ${named} from another place; put the file into the folder.`];
  }
  return fileOf(pane, loading) === undefined ? [`${by} loads ${named}, which is not there.`] : [];
};

const checkLibrary = (tags: readonly Tag[]): string[] =>
  tags.some(({ name, attributes }) => name === 'script' && libraries.includes(attributes.get('src') ?? ''))
    ? []
    : [`${label} must load Microsoft’s library: <script src="${library}">.`];

const checkOwnText = (tags: readonly Tag[]): string[] =>
  tags.some(({ name, attributes }) => name === 'script' && !attributes.has('src'))
    ? [`${label} holds a script of its own text, which its policy stops; put it into a file.`]
    : [];

const isPolicy = ({ name, attributes }: Tag): boolean =>
  name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';

const checkPolicies = (tags: readonly Tag[]): string[] => {
  const policies = tags.filter(isPolicy);
  if (policies.length === 0) {
    return [`${label} has no content security policy; put its <meta http-equiv="Content-Security-Policy"> back.`];
  }
  const owner = 'The content security policy of the page of <Runtime>';
  const isLate = tags.findIndex(isPolicy) > tags.findIndex(({ name }) => name === 'script');
  return [
    // It holds only for what follows it.
    ...(isLate && tags.some(({ name }) => name === 'script') ? [`${owner} must stand before its first script.`] : []),
    ...policies.flatMap(({ attributes }) =>
      checkPolicy(attributes.get('content') ?? '').map((fault) => `${owner} ${fault}.`),
    ),
  ];
};

/** The page's scripts must know each command of the manifest and of the shortcuts. */
const checkCommands = (pane: Pane, loaded: readonly Loading[]): string[] => {
  const files = loaded.filter(isScript).map((each) => fileOf(pane, each));
  const texts = files.filter((file) => file !== undefined).map((file) => readFileSync(file, 'utf8'));
  const words = new Set(texts.join('\n').match(/[\w$]+/g));
  return pane.commands
    .filter((command) => !words.has(command))
    .map((command) => `The page’s scripts do not know ${command}, which <FunctionName> or shortcuts.json names.`);
};

/** Whether the page has what it needs beside it, takes scripts from nowhere else, and says so to the browser. */
export const checkPage = (pane: Pane): string[] => {
  const tags = tagsIn(pane.page);
  const loaded = loadedBy(tags, pane.address);
  return [
    ...checkLibrary(tags),
    ...checkPolicies(tags),
    ...checkOwnText(tags),
    ...withImports(pane, loaded).flatMap((each) => checkLoading(pane, each)),
    ...checkCommands(pane, loaded),
  ];
};
