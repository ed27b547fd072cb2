import { DOMParser, type Document } from '@xmldom/xmldom';

/** What XML does not allow and the parser lets through, with what to do about it. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, 'an “&” must be written “&amp;”'],
  [/]]>/, '“]]>” must be written “]]&gt;”'],
  [/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u, 'there is a character that XML does not allow'],
  [/&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/i, 'there is a character that XML does not allow'],
];

/** Where a place of the text is, by the element that begins before it: “at <Label> in line 38”. */
const placeOf = (xml: string, at: number): string => {
  const before = xml.slice(0, at + 1);
  const element = [...before.matchAll(/<([A-Za-z][\w:.-]*)/g)].at(-1)?.[1];
  const line = before.split('\n').length;
  return `${element === undefined ? '' : `at <${element}> `}in line ${line}`;
};

const fault = (xml: string, at: number, reason: string): Error =>
  new Error(`The manifest is not well-formed XML, ${placeOf(xml, at)}: ${reason}.`);

/** Comments and marked sections as blanks, since anything may stand in them. */
const withoutFreeText = (xml: string): string =>
  xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?]]>/g, (found) => found.replace(/[^\n]/g, ' '));

/** The end of the line that the parser had come to. */
const offsetOf = (xml: string, line: number | undefined): number =>
  line === undefined ? xml.length - 1 : xml.split('\n').slice(0, line).join('\n').length;

/** The manifest's XML without the mark that some editors put before it. Throws a sentence where it is not well-formed. */
export const parseXml = (text: string): Document => {
  const xml = text.replace(/^\uFEFF/, '');
  const plain = withoutFreeText(xml);
  for (const [pattern, reason] of slips) {
    const at = plain.search(pattern);
    if (at >= 0) throw fault(xml, at, reason);
  }
  const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(xml)?.[1];
  if (encoding !== undefined && !/^utf-8$/i.test(encoding)) {
    throw fault(xml, 0, `it says that its encoding is ${encoding}, but must be UTF-8`);
  }
  let found: { readonly message: string; readonly line: number | undefined } | undefined;
  const onError = (_level: string, message: string, context: { locator?: { lineNumber?: number } }): never => {
    found ??= { message, line: context?.locator?.lineNumber };
    throw new Error(message);
  };
  let document: Document;
  try {
    document = new DOMParser({ locator: true, onError }).parseFromString(xml, 'text/xml');
  } catch (error) {
    const { message, line } = found ?? { message: (error as Error).message, line: undefined };
    throw fault(xml, offsetOf(xml, line), message.split('\n')[0]!.replace(/[.!]+$/, ''));
  }
  if (document.doctype !== null) throw fault(xml, xml.indexOf('<!DOCTYPE'), 'a document type is not allowed');
  return document;
};
