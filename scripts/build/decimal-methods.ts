import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { parseModule, type SyntaxNode, without } from './syntax';

/** Methods of decimal.js that money never needs: angles, other bases, fractions. A third of the library hangs on them. */
const unneeded = [
  ...['cosine', 'sine', 'tangent', 'hyperbolicCosine', 'hyperbolicSine', 'hyperbolicTangent'],
  ...['inverseCosine', 'inverseSine', 'inverseTangent'],
  ...['inverseHyperbolicCosine', 'inverseHyperbolicSine', 'inverseHyperbolicTangent'],
  ...['toBinary', 'toHexadecimal', 'toOctal', 'toFraction', 'toNearest', 'cubeRoot', 'clampedTo'],
];

/** `P.cosine = P.cos = function …`: the method that a statement of the library sets. */
const methodOf = ({ expression }: SyntaxNode): string | undefined =>
  expression?.type === 'AssignmentExpression' && expression.left?.object?.name === 'P'
    ? expression.left.property?.name
    : undefined;

/** Leaves the methods out that nothing of ours calls, so that esbuild can drop what only they use. */
export const leaveOutDecimalMethods: Plugin = {
  name: 'leave-out-decimal-methods',
  setup(build) {
    build.onLoad({ filter: /decimal\.js[\\/]decimal\.mjs$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      const statements = parseModule(script).body ?? [];
      const dropped = statements.filter((statement) => unneeded.includes(methodOf(statement) ?? ''));
      if (dropped.length !== unneeded.length)
        throw new Error(`decimal.js has changed: look at the list in ${import.meta.url}.`);
      return { contents: without(script, dropped), loader: 'js' };
    });
  },
};
