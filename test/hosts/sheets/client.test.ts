import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callServer } from '../../../src/hosts/sheets/client';
import { entryPoints } from '../../../src/hosts/sheets/entry-points';
import { serverFunctions } from '../../../src/hosts/sheets/server';
import { at, FakeHost } from './host';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
  host.install();
});
afterEach(() => {
  jest.useRealTimers();
  host.remove();
});

describe('a call to the script', () => {
  it('gives what the script gives', async () => {
    await expect(callServer('icsFiguresSelection')).resolves.toEqual(at(0, 0));
  });

  // What Google is known to tell, from public reports of each.
  it.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      /several Google accounts/,
    ],
    ['ScriptError: Authorization is required to perform that action.', /has no permission from you/],
    ['ScriptError: Authorisation is required to perform that action.', /has no permission from you/],
    ['Exceeded maximum execution time', /took too long/],
    ['There are too many scripts running simultaneously for this Google user account.', /Wait a minute/],
    ['NetworkError: Connection failure due to HTTP 0', /no connection to Google/],
    ['Script function not found: icsFiguresSelection', /older than its sidebar/],
    ['ScriptError: Something else', /^Google Sheets could not do this: Something else\.$/],
  ])('that fails with “%s” says what to do', async (error, sentence) => {
    host.intercept = { error };
    const failure: unknown = await callServer('icsFiguresSelection').catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toMatch(sentence);
    expect((failure as Error).message).toMatch(/\.$/);
  });

  it('that fails with a long message tells its beginning only', async () => {
    host.intercept = { error: `Something ${'long '.repeat(500)}` };
    const failure: unknown = await callServer('icsFiguresSelection').catch(({ message }: Error) => message);
    expect(failure).toMatch(/^Google Sheets could not do this: Something long .*…\.$/);
    expect(String(failure).length).toBeLessThan(200);
  });

  it('that never comes back says so after three quarters of a minute', async () => {
    jest.useFakeTimers();
    host.intercept = 'silence';
    const failure = callServer('icsFiguresSelection').catch(({ message }: Error) => message);
    await jest.advanceTimersByTimeAsync(44_999);
    await jest.advanceTimersByTimeAsync(1);
    await expect(failure).resolves.toMatch(/^Google Sheets has not answered for 45 seconds\./);
  });

  it('that comes back with nothing, as with what Google cannot send, says so', async () => {
    host.intercept = { result: new Date() };
    await expect(callServer('icsFiguresSelection')).rejects.toThrow(/no answer that makes sense/);
  });

  it('that the script does not know says that script and sidebar differ', async () => {
    await expect(callServer('icsFiguresNewer' as 'icsFiguresSelection')).rejects.toThrow(/older than its sidebar/);
  });

  it('from a page that is no sidebar says so', async () => {
    Reflect.deleteProperty(globalThis, 'google');
    await expect(callServer('icsFiguresSelection')).rejects.toThrow(/only as the sidebar of a spreadsheet/);
  });

  it('with what may not cross is refused before it is sent', async () => {
    await expect(callServer('icsFiguresWriteNote', { ...at(0, 0), when: new Date() } as never, 'x')).rejects.toThrow();
    expect(host.called).toEqual([]);
  });
});

describe('every function that the sidebar calls', () => {
  const sources = readdirSync('src/hosts/sheets')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/hosts/sheets', name), 'utf8'));
  const called = sources.flatMap((text) => [...text.matchAll(/callServer\(\s*'(\w+)'/g)].map((match) => match[1]!));

  it('is declared by the script, served by it, and called', () => {
    const declared = entryPoints.filter(({ call }) => call.startsWith('serve(')).map(({ name }) => name);
    expect(declared).toEqual(serverFunctions);
    expect([...new Set(called)].sort()).toEqual([...declared].sort());
    for (const { name, call } of entryPoints) {
      if (call.startsWith('serve(')) expect(call).toBe(`serve('${name}', arguments)`);
    }
  });
});
