import { readFile } from 'node:fs/promises';
import { build as bundle, type Plugin } from 'esbuild';
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

const library = /decimal\.js[\\/]decimal\.mjs$/;

/** The library without the methods that nothing of ours calls, so that esbuild can drop what only they use. */
const withoutUnneeded = async (path: string): Promise<string> => {
  const script = await readFile(path, 'utf8');
  const statements = parseModule(script).body ?? [];
  const dropped = statements.filter((statement) => unneeded.includes(methodOf(statement) ?? ''));
  if (dropped.length !== unneeded.length)
    throw new Error(`decimal.js has changed: look at the list in ${import.meta.url}.`);
  return without(script, dropped);
};

/** Leaves the methods out that nothing of ours calls. */
export const leaveOutDecimalMethods: Plugin = {
  name: 'leave-out-decimal-methods',
  setup(build) {
    build.onLoad({ filter: library }, async ({ path }) => ({ contents: await withoutUnneeded(path), loader: 'js' }));
  },
};

/** The library as statements that end by returning its constructor. */
const asFunctionBody = async (path: string): Promise<string> => {
  const { outputFiles } = await bundle({
    stdin: { contents: `export { default } from ${JSON.stringify(path)};`, resolveDir: '/' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
    legalComments: 'inline',
    plugins: [leaveOutDecimalMethods],
  });
  const script = outputFiles[0]!.text;
  const statements = parseModule(script).body ?? [];
  const exported = statements.filter(({ type }) => type === 'ExportNamedDeclaration');
  const name = exported[0]?.specifiers?.[0]?.local?.name;
  if (exported.length !== 1 || name === undefined) throw new Error('esbuild no longer ends a module with its exports.');
  return `${without(script, exported)}\nreturn ${name};`;
};

/**
 * The same, and the library is set up by the first call that needs a decimal: a sheet starts the script for every formula,
 * and most look a figure up. Of the library's constructor there is what {@link ../../src/core/exact.ts} uses.
 */
export const startDecimalsLate: Plugin = {
  name: 'start-decimals-late',
  setup(build) {
    build.onLoad({ filter: library }, async ({ path }) => ({
      contents: `let Decimal;
        const start = function () { ${await asFunctionBody(path)} };
        export default { ROUND_HALF_EVEN: 6, clone: (settings) => (Decimal ??= start()).clone(settings) };`,
      loader: 'js',
    }));
  },
};
