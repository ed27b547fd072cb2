import { build } from 'esbuild';
import { catalogue } from '../../../src/functions/catalogue';

type Register = typeof import('../../../src/hosts/preview/register');

/** The grid's packages are ES modules, which the tests' runner cannot load: they are bundled first. */
const loadRegister = async (): Promise<Register> => {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('../../../src/hosts/preview/register.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const loaded = { exports: {} };
  new Function('module', 'require', outputFiles[0]!.text)(loaded, require);
  return loaded.exports as Register;
};

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

test('every function of the catalogue is registered under its name, and nothing else', () => {
  const registered = register
    .functionRegistrations(catalogue)
    .map(([implementation, name]) => [new implementation(name).name, name]);
  expect(registered).toEqual(catalogue.map(({ name }) => [name, name]));
});

test('the engine leaves the number of arguments to us, so that the sentence is ours', () => {
  for (const [implementation, name] of register.functionRegistrations(catalogue)) {
    expect(new implementation(name)).toMatchObject({ minParams: -1, maxParams: -1 });
  }
});

test.each(catalogue)('$name is described while it is typed', (definition) => {
  const hint = register.functionHints([definition])[0]!;
  expect(hint).toMatchObject({ functionName: definition.name, abstract: definition.summary });
  // 1 is required, 0 optional.
  expect(hint.functionParameter.map(({ name, require: required }) => [name, required])).toEqual(
    definition.parameters.map(({ name, optional }: { name: string; optional: boolean }) => [name, optional ? 0 : 1]),
  );
  for (const { detail, example } of hint.functionParameter) {
    expect(detail).toMatch(/\S/);
    expect(example).toMatch(/\S/);
  }
});
