import { parseArgs } from 'node:util';
import { logErrorMessage } from 'office-addin-cli';
import { buildAll } from './build/all';
import { defaultBaseUrl, readBaseUrl } from './build/base-url';
import { readNamespace } from './build/excel-manifest';

/** `npm run build -- [--base-url https://…] [--namespace ICSDEV]` */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { 'base-url': { type: 'string', default: defaultBaseUrl }, namespace: { type: 'string' } },
  });
  await buildAll({
    baseUrl: readBaseUrl(values['base-url']),
    namespace: values.namespace === undefined ? undefined : readNamespace(values.namespace),
    say: console.log,
  });
};

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
