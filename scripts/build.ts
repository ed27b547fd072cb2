import { parseArgs } from 'node:util';
import { logErrorMessage } from 'office-addin-cli';
import { buildAll, defaultBaseUrl, readBaseUrl } from './build/all';

/** `npm run build -- [--base-url https://…]` */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string', default: defaultBaseUrl } } });
  await buildAll({ baseUrl: readBaseUrl(values['base-url']), say: console.log });
};

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
