import { parseNumber } from 'office-addin-cli';
import open from 'open';
import { buildAll } from './build/all';
import { defaultBaseUrl } from './build/base-url';
import { isStale } from './build/stale';
import { localCertificate } from './certificate';
import { readCommandLine, runCommand, UsageError } from './export/command';
import { serve } from './serve';

const usage = `Usage: npm start -- [--port 3000] [--https] [--no-open]

  Builds what is stale, serves the preview on this machine and opens it.

  --port     the first port to try (default: 3000); 0 takes any
  --https    serves with a local certificate, which the Excel add-in needs
  --no-open  leaves the browser closed`;

const readPort = (typed: string): number => {
  const port = parseNumber(typed, '--port must be a number such as 3000.') ?? 3000;
  if (String(port) === typed && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a whole number from 0 to 65535, not “${typed}”.`);
};

const main = async (): Promise<number> => {
  const { values } = readCommandLine(usage, {
    options: {
      port: { type: 'string', default: '3000' },
      https: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const certificate = values.https ? await localCertificate() : undefined;
  if (isStale() && !values.https) await buildAll({ baseUrl: defaultBaseUrl, say: console.log });
  const server = await serve('dist', { port: readPort(values.port), ...(certificate && { certificate }) });
  // The manifest names the address, so it is built once the port is known.
  if (values.https) await buildAll({ baseUrl: `${server.url}excel/`, say: console.log });
  console.log(`\nICS Figures runs at ${server.url}preview/  (Ctrl+C stops it)`);
  if (values.https) {
    console.log(`For Excel, load dist/excel/manifest.xml; it names ${server.url}excel/.`);
    console.log(
      'The browser and Excel must trust the local certificate first: docs/excel/local-certificate.md says how.',
    );
  }
  const attended = process.stdout.isTTY && process.env.CI === undefined;
  if (attended && !values['no-open']) await open(`${server.url}preview/`).catch(() => undefined);
  return 0;
};

await runCommand(main);
