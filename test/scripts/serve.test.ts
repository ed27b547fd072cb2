import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve';

const root = mkdtempSync(join(tmpdir(), 'ics-serve-'));
const folder = join(root, 'public');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'preview'), { recursive: true });
  mkdirSync(join(folder, 'excel'));
  writeFileSync(join(folder, 'preview/index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'preview/page.js'), 'x');
  writeFileSync(join(folder, 'excel/index.html'), '<p>pane</p>');
  writeFileSync(join(root, 'public-secret.txt'), 'secret');
  server = await serve(folder, { port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** A request with its path as written: `fetch` would tidy it first. */
const rawRequest = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let received = '';
    socket.on('data', (data) => {
      received += data;
    });
    socket.on('end', () => resolve(received)).on('error', reject);
  });

test('serves a folder’s index with its type and a policy that allows its own files only', async () => {
  const response = await fetch(`${server.url}preview/?x=1`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(await response.text()).toBe('<p>page</p>');
});

test('sends a script as such, and a folder without its slash to the folder', async () => {
  const script = await fetch(`${server.url}preview/page.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const folderResponse = await fetch(`${server.url}preview`, { redirect: 'manual' });
  expect([folderResponse.status, folderResponse.headers.get('location')]).toEqual([308, './preview/']);
});

test('leaves Excel’s pages without a policy, since Microsoft’s script loads further parts', async () => {
  const response = await fetch(`${server.url}excel/`);
  expect(response.headers.get('content-security-policy')).toBeNull();
});

test.each([
  '/../public-secret.txt',
  '/%2e%2e/public-secret.txt',
  '/..%2fpublic-secret.txt',
  '/preview/../../public-secret.txt',
  '/../public-secret.txt%00.html',
  '/%',
  '/nothing',
])('answers %s with 404', async (path) => {
  const answer = await rawRequest(path);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('secret\r\n');
});

test('never redirects to another host', async () => {
  expect(await rawRequest('//preview')).not.toMatch(/location: \/\//i);
});

test('refuses what is no reading', async () => {
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
});

test('takes the next port where one is taken', async () => {
  const { port } = new URL(server.url);
  const other = await serve(folder, { port: Number(port) });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(Number(port));
  await other.close();
});
