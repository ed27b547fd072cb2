import { readFile, stat } from 'node:fs/promises';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a page of ours may load: its own files only. Inline styles are what the grid needs. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Excel's pane loads Microsoft's script, which loads further parts from addresses that differ by platform.
const hasPolicy = (path: string): boolean => !path.startsWith('/excel/');

/** The file that a request's path names inside the folder; `null` for a path that leads out of it or cannot be read. */
const fileOf = (folder: string, path: string): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = resolve(join(folder, decoded));
  return !decoded.includes('\0') && (file === folder || file.startsWith(folder + sep)) ? file : null;
};

const answer =
  (folder: string): RequestListener =>
  async (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const say = (status: number, text: string, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET.', { allow: 'GET, HEAD' });
    const named = fileOf(folder, path);
    const found = named === null ? undefined : await stat(named).catch(() => undefined);
    if (named === null || found === undefined) return say(404, 'There is no such file.');
    if (found.isDirectory() && !path.endsWith('/')) {
      // Relative, since a path that starts with two slashes would be another host's address.
      return say(308, 'See the folder.', { location: `./${path.slice(path.lastIndexOf('/') + 1)}/` });
    }
    const file = found.isDirectory() ? join(named, 'index.html') : named;
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) return say(404, 'There is no such file.');
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': content.length,
      // A rebuilt file is seen at the next load.
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      // Excel for the web reads the functions' description from its own origin; the pane's page has its policy in it.
      ...(hasPolicy(path)
        ? { 'content-security-policy': contentSecurityPolicy }
        : { 'access-control-allow-origin': '*' }),
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };

/** Listens on this machine alone, on the port or the next one that is free. */
const listen = (server: Server, port: number, last: number): Promise<number> =>
  new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0 && port < last) listen(server, port + 1, last).then(done, fail);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      done((server.address() as AddressInfo).port);
    });
  });

export interface ServeOptions {
  /** The first port to try; the next hundred follow where it is taken. 0 takes any. */
  readonly port: number;
  /** Key and certificate in PEM, to serve by https. */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}

/** Serves a folder's files on localhost. `url` ends with a slash. */
export const serve = async (
  folder: string,
  { port, certificate }: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> => {
  const listener = answer(resolve(folder));
  const server = certificate === undefined ? createPlainServer(listener) : createSecureServer(certificate, listener);
  const taken = await listen(server, port, port + 100);
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
