import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildExcel } from '../../../scripts/build/excel';
import { associatedIds } from '../../../scripts/build/manifest/contents';
import { createExcelRuntime, type ExcelRuntime } from '../../../scripts/eval/excel-runtime';
import { type Input, InputError, type Output } from '../../../src/core/values';
import { catalogue } from '../../../src/functions/catalogue';

const folder = mkdtempSync(join(tmpdir(), 'ics-figures-excel-'));
let runtime: ExcelRuntime;

beforeAll(async () => {
  await buildExcel({ baseUrl: 'https://figures.example.org/', folder });
  runtime = await createExcelRuntime(join(folder, 'functions.js'));
});

afterAll(() => {
  runtime.close();
  rmSync(folder, { recursive: true });
});

const call = (name: string, ...args: Input[]): Promise<Output> => runtime.call(name, args);

const refused = (code: string, sentence: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(sentence) });

/** Calls a script of its own through the runtime, for what our functions never do. */
const runScript = async (script: string, name: string, args: readonly Input[] = []): Promise<Output> => {
  const path = join(folder, 'script.js');
  writeFileSync(path, script);
  const own = await createExcelRuntime(path);
  return own.call(name, args).finally(() => own.close());
};

describe('the built functions.js in Microsoft’s function runtime', () => {
  it('associates what functions.json describes, and both are the catalogue', () => {
    const { functions } = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8'));
    const names = catalogue.map(({ name }) => name);
    expect(functions.map(({ id }: { id: string }) => id)).toEqual(names);
    expect(associatedIds(readFileSync(join(folder, 'functions.js'), 'utf8'))).toEqual(names);
  });

  // 300, 240 and 340: the system's board paper of 3 February 2021, p. 41. 300 / 3 / 3700 to 17 digits by hand.
  it('answers single values, with optional arguments left out as Excel sends them', async () => {
    const answers = await Promise.all([
      call('ICS_DEFICIT', 'LSC'),
      call('ICS_DEFICIT', 'LSC', undefined, undefined, undefined),
      call('ICS_DEFICIT', 'LSC', undefined, 'low', undefined),
      call('ICS_DEFICIT', 'LSC', undefined, 'high'),
      call('SAVINGS_RATE', 300, 3, 3700),
    ]);
    expect(answers).toEqual([300, 300, 240, 340, 0.02702702702702703]);
  });

  it('takes a blank cell, sent as null, 0 or empty text, for an argument left out', async () => {
    const blanks = [null, 0, ''];
    const optional = blanks.map((blank) => call('ICS_DEFICIT', 'LSC', [[blank]], [[blank]], [[blank]]));
    const required = blanks.map((blank) => call('ICS_DEFICIT', [[blank]]));
    expect(await Promise.all(optional)).toEqual([300, 300, 300]);
    expect(await Promise.all(required)).toEqual(blanks.map(() => refused('#VALUE!', /system/)));
  });

  // 277: the same paper's figure of February 2020. 43862 is Excel's serial number of 1 February 2020.
  it('takes a date, which arrives as its serial number, for a period', async () => {
    await expect(call('ICS_DEFICIT', 'LSC', 43862)).resolves.toBe(277);
  });

  it('answers a column cell by cell, with blanks and errors in their own places only', async () => {
    const column: Input = [['LSC'], [null], [0], [new InputError('#DIV/0!')], ['no such system'], ['QE1'], [true]];
    await expect(call('ICS_DEFICIT', column)).resolves.toEqual([
      [300],
      [''],
      [''],
      [refused('#VALUE!', /#DIV\/0!/)],
      [refused('#N/A', /no such system/)],
      [300],
      [expect.objectContaining({ code: expect.stringMatching(/^#/) })],
    ]);
  });

  it('spills a table by rows', async () => {
    const systems = (await call('ICS_LIST', undefined, '2021-06-30')) as unknown[][];
    // 42 systems from April 2021 to March 2026.
    expect(systems.filter((row) => row.some((cell) => cell !== '')).length).toBeGreaterThanOrEqual(42);
    expect(systems.every((row) => row.length === systems[0]!.length)).toBe(true);
  });

  it('refuses a whole call with the error and its sentence', async () => {
    const shapes = call('SAVINGS_RATE', [[1], [2]], [[1], [2], [3]], 3700);
    await expect(shapes).resolves.toEqual(refused('#VALUE!', /\.$/));
  });

  it('answers names of any kind with an error of their own', async () => {
    const names = ['__proto__', 'constructor', 'toString', '🏥'.repeat(2000), 'x'.repeat(10_000), '=1+1', '\ud800'];
    const answers = await Promise.all(names.map((name) => call('ICS_DEFICIT', name)));
    expect(answers).toEqual(names.map(() => refused('#N/A', /\.$/)));
  });

  it('answers 20,000 calls in one batch, each with its own result', async () => {
    const calls = Array.from({ length: 20_000 }, (_, index) =>
      index % 100 === 99 ? call('ICS_DEFICIT', `unknown ${index}`) : call('SAVINGS_PER_YEAR', index + 1, 1),
    );
    const answers = await Promise.all(calls);
    const expected = Array.from({ length: 20_000 }, (_, index) =>
      index % 100 === 99 ? refused('#N/A', new RegExp(`unknown ${index}\\b`)) : index + 1,
    );
    expect(answers).toEqual(expected);
  });

  it('answers the good calls of a batch in which others have results that JSON cannot hold', async () => {
    // The results pass through the same function as those of every function of ours.
    const poison = `
      import { writeOutput } from './src/hosts/excel/cells';
      const circular = {};
      circular.self = circular;
      for (const [name, value] of Object.entries({ BIGINT: 1n, CIRCULAR: circular, SYMBOL: Symbol('s'), GOOD: 300 })) {
        CustomFunctions.associate(name, () => writeOutput(value));
      }`;
    const { outputFiles } = await build({
      stdin: { contents: poison, resolveDir: process.cwd() },
      bundle: true,
      format: 'iife',
      target: 'es2020',
      write: false,
    });
    const path = join(folder, 'poison.js');
    writeFileSync(path, outputFiles[0]!.text);
    const own = await createExcelRuntime(path);
    const names = ['GOOD', 'BIGINT', 'CIRCULAR', 'GOOD', 'SYMBOL', 'GOOD'];
    const answers = await Promise.all(names.map((name) => own.call(name, [])));
    own.close();
    const fault = refused('#VALUE!', /no cell can hold/);
    expect(answers).toEqual([300, fault, fault, 300, fault, 300]);
  });
});

describe('Microsoft’s function runtime itself', () => {
  it('shows a null in a matrix as 0, which is why a blank is empty text', async () => {
    const script = `CustomFunctions.associate('GAPS', () => [[null, NaN, undefined, '']]);`;
    await expect(runScript(script, 'GAPS')).resolves.toEqual([[0, 0, 0, '']]);
  });

  it('hands over arguments as matrices, null for one left out, and appends its invocation object', async () => {
    const script = `CustomFunctions.associate('ECHO', (...given) => [[JSON.stringify(given.slice(0, -1)), given.length]]);`;
    await expect(runScript(script, 'ECHO', ['LSC', undefined, [[1, null]]])).resolves.toEqual([
      [`[[["LSC"]],null,[[1,null]]]`, 4],
    ]);
  });

  it('has no sentence for what is thrown and is no CustomFunctions.Error', async () => {
    const script = `CustomFunctions.associate('FAULT', () => { throw new Error('lost'); });`;
    await expect(runScript(script, 'FAULT')).rejects.toThrow('no answer of FAULT');
    await expect(runScript(script, 'MISSING')).rejects.toThrow('no answer of MISSING');
  });
});
