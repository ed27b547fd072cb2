import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSheetsContext, type SheetsContext } from '../../scripts/eval/sheets-context';
import { notAvailable } from '../../src/core/errors';
import { InputError } from '../../src/core/values';

/** A script of its own, so that what is seen here is the context and nothing of ours. */
const script = `
function SHOW(value) { return typeof value + ' ' + JSON.stringify(value); }
function COUNT() { return arguments.length; }
function SAME(value) { return value; }
function REALM(value) { return value instanceof Array && value[0] instanceof Array; }
function BLANKS() { return [[1, '', null, undefined], ['a', true]]; }
function NOTHING() {}
function REFUSE() { throw Object.assign(new Error('No figure.'), { code: '#N/A' }); }
function FAIL() { return undefined.x; }
function GLOBALS() {
  return ['process', 'require', 'module', 'setTimeout', 'fetch', 'URL', 'TextEncoder', 'window', 'crypto', 'Buffer', 'performance']
    .filter(function (name) { return name in globalThis; }).join();
}
function GENERATE() { return new Function('return 1')(); }
`;

describe('createSheetsContext', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-context-'));
  let context: SheetsContext;

  beforeAll(() => {
    writeFileSync(join(folder, 'Code.js'), script);
    context = createSheetsContext(join(folder, 'Code.js'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [300, 'number 300'],
    ['LSC', 'string "LSC"'],
    [true, 'boolean true'],
    [null, 'string ""'],
    [undefined, 'undefined undefined'],
    [new InputError('#REF!'), 'string "#REF!"'],
    [
      [
        ['LSC', null],
        [2, new InputError('#N/A')],
      ],
      'object [["LSC",""],[2,"#N/A"]]',
    ],
  ])('hands %p over as Google Sheets does', (input, shown) => {
    expect(context.call('SHOW', [input])).toBe(shown);
  });

  it('hands over as many arguments as were typed', () => {
    expect(context.call('COUNT', [])).toBe(0);
    expect(context.call('COUNT', ['LSC', undefined])).toBe(2);
  });

  it('makes ranges inside the context', () => {
    expect(context.call('REALM', [[[1]]])).toBe(true);
  });

  it('keeps every double as it is', () => {
    for (const value of [0.1 + 0.2, -0, 5e-324, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(context.call('SAME', [value])).toBe(value);
    }
  });

  it('takes results back, blanks as blanks, into arrays of this side', () => {
    expect(context.call('BLANKS', [])).toStrictEqual([
      [1, null, null, null],
      ['a', true],
    ]);
    expect(context.call('NOTHING', [])).toBeNull();
  });

  it('takes a thrown error with a code as that error', () => {
    expect(context.call('REFUSE', [])).toEqual(notAvailable('No figure.'));
    expect(context.call('REFUSE', [])).toMatchObject({ code: '#N/A' });
  });

  it('lets any other error out, for it is a fault of the script', () => {
    expect(() => context.call('FAIL', [])).toThrow('undefined');
  });

  it.each(['NONE', 'constructor', '__proto__', 'Array', 'globalThis'])('knows no function %s', (name) => {
    expect(() => context.call(name, [])).toThrow(`no function ${name}`);
  });

  it('has nothing of Node or a browser, and makes no code from text', () => {
    expect(context.call('GLOBALS', [])).toBeNull();
    expect(() => context.call('GENERATE', [])).toThrow('Code generation from strings disallowed');
  });
});
