export type TokenKind = 'text' | 'name' | 'open' | 'close' | 'separator' | 'space' | 'other';

/** A piece of a formula as it stands there; all pieces in their order are the formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

// Excel has its own errors, sheet names in apostrophes and numbers; none of them may be taken for a name.
const pieces: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*(?:"|$)/y],
  ['other', /'(?:[^']|'')*(?:'|$)/y],
  ['other', /#[A-Z0-9/]+[?!]?/y],
  ['other', /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iy],
  ['name', /[A-Z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*/iy],
  ['space', /\s+/y],
  ['open', /[({]/y],
  ['close', /[)}]/y],
  ['separator', /[,;]/y],
  ['other', /[\s\S]/y],
];

/** A table's columns in square brackets, which may nest; an apostrophe takes the next character as it is. */
const bracketed = (formula: string, start: number): string => {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
};

const pieceAt = (formula: string, start: number): Token => {
  if (formula[start] === '[') return { kind: 'other', text: bracketed(formula, start) };
  for (const [kind, expression] of pieces) {
    expression.lastIndex = start;
    const found = expression.exec(formula);
    if (found !== null) return { kind, text: found[0] };
  }
  throw new Error('No piece takes any character.');
};

/** A formula's pieces, so that nothing in a text, a sheet's name or a table's column is ever taken for a call. */
export const tokenise = (formula: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = pieceAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
};

/** The next place from here on that is no space. */
export const skipSpace = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (tokens[at]?.kind === 'space') at += 1;
  return at;
};

/** Where a call's arguments begin: the bracket after a name; -1 where there is no call of a plain name. */
export const openingOf = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.kind !== 'name' || tokens[at - 1]?.text === '!') return -1;
  const open = skipSpace(tokens, at + 1);
  return tokens[open]?.text === '(' ? open : -1;
};

/** The bracket that closes the one at `open`; -1 where none does. */
export const closingOf = (tokens: readonly Token[], open: number): number => {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const kind = tokens[at]!.kind;
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** What a text literal says: its quotes taken off, doubled ones single. */
export const unquote = (literal: string): string => literal.slice(1, -1).replaceAll('""', '"');
