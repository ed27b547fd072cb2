import { parse } from 'acorn';

/** As much of a syntax tree's node as the build asks about. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
  readonly properties?: readonly SyntaxNode[];
  readonly key?: SyntaxNode;
  readonly expression?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly right?: SyntaxNode;
  readonly object?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly body?: readonly SyntaxNode[];
  readonly specifiers?: readonly SyntaxNode[];
  readonly local?: SyntaxNode;
  readonly imported?: SyntaxNode;
  readonly source?: SyntaxNode;
  /** Of a literal text. */
  readonly value?: string;
}

export const parseModule = (script: string): SyntaxNode =>
  parse(script, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as SyntaxNode;

/** Every node of a syntax tree. */
export function* nodesOf(node: unknown): Iterable<SyntaxNode> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    yield node as SyntaxNode;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* nodesOf(child);
  }
}

/** A script without some of its nodes, and without the commas after them. */
export const without = (script: string, nodes: readonly SyntaxNode[]): string =>
  [...nodes]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), script);
