import { openingOf, type Token, tokenise } from '../../workbook/formulas/formula-tokens';
import type { RangeWrite, Workbook } from '../../workbook/port';

/** How a copy of the add-in names our functions, so that it can be loaded beside the real one: `ICSDEV.ICS_DEFICIT`. */
export interface Naming {
  /** A formula as the copy's cells take it. */
  typed(formula: string): string;
  /** A formula of the copy's cells as the rest of us knows it. */
  plain(formula: string): string;
}

/** @param ours The names of our functions. */
export const namesIn = (namespace: string, ours: readonly string[]): Naming => {
  const prefix = `${namespace}.`;
  const names = new Set(ours);
  const renamed = (formula: string, rename: (name: string) => string): string => {
    const tokens = tokenise(formula);
    return tokens.map((token: Token, at) => (openingOf(tokens, at) < 0 ? token.text : rename(token.text))).join('');
  };
  return {
    typed: (formula) => renamed(formula, (name) => (names.has(name.toUpperCase()) ? prefix + name : name)),
    plain: (formula) =>
      renamed(formula, (name) => {
        const rest = name.slice(prefix.length);
        return name.toUpperCase().startsWith(prefix) && names.has(rest.toUpperCase()) ? rest : name;
      }),
  };
};

/** The workbook of a copy: all that reads it finds plain names, and all that writes to it needs no others. */
export const inNamespace = (workbook: Workbook, { typed, plain }: Naming): Workbook => {
  const read = <Cell extends { readonly formula: string | null }>(rows: readonly (readonly Cell[])[]): Cell[][] =>
    rows.map((row) => row.map((cell) => ({ ...cell, formula: cell.formula === null ? null : plain(cell.formula) })));
  const written = (cells: RangeWrite['cells']): RangeWrite['cells'] =>
    cells.map((row) => row.map((cell) => ('formula' in cell ? { ...cell, formula: typed(cell.formula) } : cell)));
  return {
    ...workbook,
    read: async (range) => read(await workbook.read(range)),
    readRanges: async (ranges) => (await workbook.readRanges(ranges)).map(read),
    write: (range, cells) => workbook.write(range, written(cells)),
    writeRanges: (writes) => workbook.writeRanges(writes.map(({ range, cells }) => ({ range, cells: written(cells) }))),
  };
};
