import { catalogue, findFunction } from '../../functions/catalogue';
import { openingOf, type Token } from './formula-tokens';

/** Before the names of functions whose add-in is not loaded. */
const storedPrefix = /^_xldudf_/i;

/** A copy of ours beside the real one has such a namespace: `ICSDEV_` in a file, `ICSDEV.` in a cell. */
const namespaces = { stored: /^ICS[A-Z0-9]*_/i, typed: /^ICS[A-Z0-9]*\./i };

const ourName = (name: string): string | null => findFunction(name)?.name ?? null;

/** How a name differs from the one that both hosts take. */
export type NameForm = 'plain' | 'stored by Excel' | 'with a namespace';

/** The function of ours that a name in a formula means; `null` where it means none. */
export const readName = (name: string): { readonly name: string; readonly form: NameForm } | null => {
  if (storedPrefix.test(name)) {
    const rest = name.replace(storedPrefix, '');
    const found = ourName(rest) ?? ourName(rest.replace(namespaces.stored, ''));
    return found === null ? null : { name: found, form: 'stored by Excel' };
  }
  const plain = ourName(name);
  if (plain !== null) return { name: plain, form: 'plain' };
  const found = namespaces.typed.test(name) ? ourName(name.replace(namespaces.typed, '')) : null;
  return found === null ? null : { name: found, form: 'with a namespace' };
};

// Most formulas of a workbook name none of ours: this tells them from the rest at once.
const anyOfOurs = new RegExp(catalogue.map(({ name }) => name).join('|'), 'i');

/** Whether one of our names stands anywhere in a formula, be it within a text. */
export const mentionsUs = (formula: string): boolean => anyOfOurs.test(formula);

/** The places of our calls, under whatever form of their names. */
export const ourCalls = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ text }, at) => (openingOf(tokens, at) >= 0 && readName(text) !== null ? [at] : []));
