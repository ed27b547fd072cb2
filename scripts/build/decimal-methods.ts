import { readFile } from 'node:fs/promises';
import { build as bundle, type Plugin } from 'esbuild';
import { nodesOf, parseModule, type SyntaxNode, without } from './syntax';

/** Methods of decimal.js that money never needs: angles, other bases, fractions, roots, texts of a set length. */
const unneeded = [
  ...['cosine', 'sine', 'tangent', 'hyperbolicCosine', 'hyperbolicSine', 'hyperbolicTangent'],
  ...['inverseCosine', 'inverseSine', 'inverseTangent'],
  ...['inverseHyperbolicCosine', 'inverseHyperbolicSine', 'inverseHyperbolicTangent'],
  ...['toBinary', 'toHexadecimal', 'toOctal', 'toFraction', 'toNearest', 'cubeRoot', 'clampedTo'],
  ...['squareRoot', 'logarithm', 'modulo', 'dividedToIntegerBy', 'decimalPlaces', 'precision'],
  ...['ceil', 'floor', 'round', 'truncated', 'toDecimalPlaces', 'toSignificantDigits'],
  ...['toExponential', 'toFixed', 'toPrecision'],
];

/** `P.cosine = P.cos = function …`: the names that a statement of the library gives a method, else none. */
const methodNames = ({ expression }: SyntaxNode): readonly string[] =>
  expression?.type === 'AssignmentExpression' && expression.left?.object?.name === 'P'
    ? [expression.left.property?.name ?? '', ...methodNames({ ...expression, expression: expression.right! })]
    : [];

/** `Decimal.cos = cos`: the library's functions that do as a method does. */
const isStatic = ({ expression }: SyntaxNode): boolean =>
  expression?.type === 'AssignmentExpression' &&
  expression.left?.object?.name === 'Decimal' &&
  expression.left.property?.name === expression.right?.name &&
  expression.right?.name !== 'clone';

const library = /decimal\.js[\\/]decimal\.mjs$/;

const changed = (what: string): Error =>
  new Error(`decimal.js has changed: ${what}. Look at the list in ${import.meta.url}.`);

const unneededIn = (script: string): readonly SyntaxNode[] => {
  const methods = (parseModule(script).body ?? []).filter((each) => unneeded.includes(methodNames(each)[0] ?? ''));
  if (methods.length !== unneeded.length) throw changed('a method is missing');
  return methods;
};

/** The library without the methods that nothing of ours calls, so that esbuild can drop what only they use. */
const withoutUnneeded = async (path: string): Promise<string> => {
  const script = await readFile(path, 'utf8');
  const statics = [...nodesOf(parseModule(script))].filter(
    (node) => node.type === 'ExpressionStatement' && isStatic(node),
  );
  return without(script, [...unneededIn(script), ...statics]);
};

/** Throws where what is left of the library calls a method that was left out. */
const checkCalls = (script: string, leftOut: readonly string[]): void => {
  for (const { callee } of nodesOf(parseModule(script))) {
    const name = callee?.object?.name === 'Math' ? undefined : callee?.property?.name;
    if (name !== undefined && leftOut.includes(name)) throw changed(`it calls ${name}`);
  }
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
  checkCalls(script, unneededIn(await readFile(path, 'utf8')).flatMap(methodNames));
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
