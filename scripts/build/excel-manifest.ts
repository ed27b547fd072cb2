import { createHash } from 'node:crypto';

/** The address in the manifest as it lies in the repository. */
const templateBaseUrl = 'https://localhost:3000/excel/';

export interface ManifestDetails {
  /** The https address, with its closing slash, from which Excel will load the files. */
  readonly baseUrl: string;
  /** The package's version, `1.2.3`. */
  readonly version: string;
  /** The prefix of a copy that is to stand beside the real add-in. */
  readonly namespace?: string | undefined;
}

/**
 * Letters and digits as Excel allows before a function's name, which no cell has for its own: `ICS1` is one. Throws a
 * sentence for anything else.
 */
export const readNamespace = (typed: string): string => {
  const rule = '--namespace must be ICS and 1 to 13 letters or digits, not digits alone, such as ICSDEV';
  if (/^ICS(?!\d+$)[A-Z0-9]{1,13}$/i.test(typed)) return typed.toUpperCase();
  throw new Error(`${rule}, not “${typed}”.`);
};

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An id of its own for each copy, always the same for the same address and namespace (a UUID of version 8). */
const copyId = (baseUrl: string, namespace: string): string => {
  const hex = createHash('sha256').update(`${baseUrl} ${namespace}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

/** The copy's prefix, name and id, and none of the keys, so that it and the real add-in can be loaded at once. */
const asCopy = (manifest: string, baseUrl: string, namespace: string): string =>
  manifest
    .replace(/<Id>.*<\/Id>/, `<Id>${copyId(baseUrl, namespace)}</Id>`)
    .replace(/(<DisplayName DefaultValue="[^"]*)"/, `$1 (${namespace})"`)
    .replace(/(id="Group\.Label" DefaultValue="[^"]*)"/, `$1 (${namespace})"`)
    .replace(/(id="GetStarted\.Description" DefaultValue="Type =)/, `$1${namespace}.`)
    .replace(/\s*<ExtendedOverrides.*\/>/, '')
    .replace(/\s*<!-- No Namespace.*-->/, '')
    .replace(/( *)<\/Metadata>\n/, '$&$1<Namespace resid="Functions.Namespace"/>\n')
    .replace(
      /( *)<bt:ShortStrings>\n/,
      `$&$1  <bt:String id="Functions.Namespace" DefaultValue="${escapeXml(namespace)}"/>\n`,
    );

/** The manifest for an address. */
export const renderManifest = (template: string, { baseUrl, version, namespace }: ManifestDetails): string => {
  const manifest = template
    .replaceAll(templateBaseUrl, () => escapeXml(baseUrl))
    .replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/<!--.*The build puts.*-->\n/, '');
  return namespace === undefined ? manifest : asCopy(manifest, baseUrl, namespace);
};
