import { closingOf, openingOf, skipSpace, type Token, textOf, tokenise, unquote } from '../formulas/formula-tokens';
import { mentionsUs, ourCalls, readName } from '../formulas/our-names';
import { outwardPart } from '../formulas/outward';

/** How a formula of ours came to be stored so that it no longer works. */
export type BrokenForm = 'stored by Excel' | 'stored by Google Sheets' | 'with a namespace';

export interface Repaired {
  readonly formula: string;
  readonly forms: ReadonlySet<BrokenForm>;
}

const isDummy = (name: string): boolean => /^_{1,2}xludf\.DUMMYFUNCTION$/i.test(name);

const mentionsDummy = (formula: string): boolean => /xludf\.DUMMYFUNCTION/i.test(formula);

/** Google's functions that Excel has not: unwrapped, they would lose the value that Google kept beside them. */
const googleOnly = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN DETECTLANGUAGE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML ' +
    'IMPORTRANGE IMPORTXML ISEMAIL ISURL JOIN QUERY REGEXMATCH SPARKLINE SPLIT'
  ).split(' '),
);

/** A stretch of a formula's pieces, both ends included. */
interface Wrapper {
  readonly first: number;
  readonly last: number;
  /** What Google Sheets calculated there, without its equals sign. */
  readonly inner: string;
}

/** The text of a literal, or of several joined by `&` as long ones are; `null` where anything else stands there. */
const literalBetween = (tokens: readonly Token[], open: number, close: number): string | null => {
  const parts = tokens.slice(open + 1, close).filter(({ kind }) => kind !== 'space');
  const wellFormed = parts.every(({ kind, text }, at) => (at % 2 === 0 ? kind === 'text' : text === '&'));
  if (parts.length % 2 === 0 || !wellFormed) return null;
  return parts.flatMap(({ kind, text }) => (kind === 'text' ? [unquote(text)] : [])).join('');
};

const dummyAt = (tokens: readonly Token[], at: number): Wrapper | null => {
  const open = openingOf(tokens, at);
  if (open < 0 || !isDummy(tokens[at]!.text)) return null;
  const last = closingOf(tokens, open);
  const inner = last < 0 ? null : literalBetween(tokens, open, last);
  return inner === null ? null : { first: at, last, inner: inner.replace(/^=/, '') };
};

/** `IFERROR(__xludf.DUMMYFUNCTION("…"), 97)`, or the dummy alone. */
const wrapperAt = (tokens: readonly Token[], at: number): Wrapper | null => {
  const open = openingOf(tokens, at);
  if (open < 0 || !/^IFERROR$/i.test(tokens[at]!.text)) return dummyAt(tokens, at);
  const dummy = dummyAt(tokens, skipSpace(tokens, open + 1));
  const last = closingOf(tokens, open);
  if (dummy === null || last < 0 || tokens[skipSpace(tokens, dummy.last + 1)]?.kind !== 'separator') return null;
  return { first: at, last, inner: dummy.inner };
};

const isOneCall = (tokens: readonly Token[]): boolean => {
  const open = openingOf(tokens, 0);
  return open >= 0 && closingOf(tokens, open) === tokens.length - 1;
};

/** What stands there keeps its meaning without brackets: it is all there is, or an argument to itself, or one call. */
const standsAlone = (tokens: readonly Token[], { first, last }: Wrapper, inner: readonly Token[]): boolean => {
  let before = first - 1;
  while (tokens[before]?.kind === 'space') before -= 1;
  const ahead = tokens[before];
  const behind = tokens[skipSpace(tokens, last + 1)];
  const opens = ahead === undefined || ahead.kind === 'open' || ahead.kind === 'separator';
  const startsHere = opens || (before === 0 && ahead.text === '=');
  const endsHere = behind === undefined || behind.kind === 'close' || behind.kind === 'separator';
  return isOneCall(inner) || (startsHere && endsHere);
};

/** What to put in a wrapper's place; `null` where it is not of ours, would not work without Google, or would reach out. */
const unwrap = (tokens: readonly Token[], wrapper: Wrapper, forms: Set<BrokenForm>): string | null => {
  const innerForms = new Set<BrokenForm>(['stored by Google Sheets']);
  const inner = tokenise(rewrite(tokenise(wrapper.inner), innerForms));
  const needsGoogle = inner.some(
    ({ text }, at) => openingOf(inner, at) >= 0 && (googleOnly.has(text.toUpperCase()) || isDummy(text)),
  );
  if (needsGoogle || ourCalls(inner).length === 0 || outwardPart(inner) !== null) return null;
  for (const form of innerForms) forms.add(form);
  return standsAlone(tokens, wrapper, inner) ? textOf(inner) : `(${textOf(inner)})`;
};

const rewrite = (tokens: readonly Token[], forms: Set<BrokenForm>): string => {
  let written = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at]!;
    const wrapper = wrapperAt(tokens, at);
    const unwrapped = wrapper === null ? null : unwrap(tokens, wrapper, forms);
    const called = openingOf(tokens, at) < 0 ? null : readName(text);
    if (wrapper !== null && unwrapped !== null) {
      written += unwrapped;
      at = wrapper.last;
    } else if (called !== null && called.form !== 'plain') {
      written += called.name;
      forms.add(called.form);
    } else written += text;
  }
  return written;
};

/** `repairFormula`, with the forms that it found. */
export const repair = (formula: string): Repaired | null => {
  // A long text that Google froze is cut into pieces, which may cut a name of ours in two.
  if (!formula.startsWith('=') || !(mentionsUs(formula) || mentionsDummy(formula))) return null;
  const forms = new Set<BrokenForm>();
  const repaired = rewrite(tokenise(formula), forms);
  return forms.size === 0 ? null : { formula: repaired, forms };
};

/**
 * A formula with our calls as both hosts take them: `=_xldudf_ICS_DEFICIT("LSC")`, as Excel stores it, and Google's
 * `=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"), 300)` become `=ICS_DEFICIT("LSC")`. `null` where nothing is to
 * be done: other formulas, and what stands in texts, are never touched.
 */
export const repairFormula = (formula: string): string | null => repair(formula)?.formula ?? null;

/** Whether a formula is what Google Sheets stores in a cell that another cell's formula spilled into. */
export const isFrozenSpill = (formula: string): boolean => {
  if (!mentionsDummy(formula)) return false;
  const tokens = tokenise(formula);
  return tokens.some((_, at) => dummyAt(tokens, at)?.inner === '"COMPUTED_VALUE"');
};

/** Whether a formula holds anything that Google Sheets has frozen. */
export const isFrozen = (formula: string): boolean => {
  if (!mentionsDummy(formula)) return false;
  const tokens = tokenise(formula);
  return tokens.some((_, at) => dummyAt(tokens, at) !== null);
};

/**
 * What in the frozen parts of a formula would reach out of the workbook if they were made live again, such as
 * `WEBSERVICE`; `null` where nothing would.
 */
export const frozenOutwardPart = (formula: string): string | null => {
  if (!mentionsDummy(formula)) return null;
  const tokens = tokenise(formula);
  for (const at of tokens.keys()) {
    const inner = dummyAt(tokens, at)?.inner;
    const found = inner === undefined ? null : (outwardPart(tokenise(inner)) ?? frozenOutwardPart(inner));
    if (found !== null) return found;
  }
  return null;
};

/**
 * The names of our functions that a formula calls, in whatever form and as often as it calls them; what Google Sheets has
 * frozen into a text counts too.
 */
export const calledNames = (formula: string): string[] => {
  if (!mentionsUs(formula) && !mentionsDummy(formula)) return [];
  const tokens = tokenise(formula);
  return tokens.flatMap(({ text }, at) => {
    const inner = dummyAt(tokens, at)?.inner;
    if (inner !== undefined) return calledNames(inner);
    const name = openingOf(tokens, at) < 0 ? null : readName(text);
    return name === null ? [] : [name.name];
  });
};

export const callsUs = (formula: string): boolean => calledNames(formula).length > 0;
