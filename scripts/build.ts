import { buildAll } from './build/all';
import { defaultBaseUrl, readBaseUrl } from './build/base-url';
import { readNamespace } from './build/excel-manifest';
import { readCommandLine, runCommand } from './export/command';

const usage = `Usage: npm run build -- [--base-url https://…] [--namespace ICSDEV]

  Builds the preview, the Excel add-in and the Google Sheets script.

  --base-url   where the files for Excel will lie (default: ${defaultBaseUrl})
  --namespace  what stands before each function's name in Excel, to run beside another build`;

const main = async (): Promise<number> => {
  const { values } = readCommandLine(usage, {
    options: { 'base-url': { type: 'string', default: defaultBaseUrl }, namespace: { type: 'string' } },
  });
  await buildAll({
    baseUrl: readBaseUrl(values['base-url']),
    namespace: values.namespace === undefined ? undefined : readNamespace(values.namespace),
    say: console.log,
  });
  console.log(
    'Written: dist/excel (put this folder where the address says, and give manifest.xml to Excel), dist/preview, ' +
      'and for Google Sheets appsscript/dist.',
  );
  return 0;
};

await runCommand(main);
