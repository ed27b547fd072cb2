import { dataFolder, readCommandLine, root, runCommand, UsageError } from './export/command';
import { difference } from './export/diff/difference';
import { findEdition, readEdition } from './export/diff/edition';

const usage = `Usage: npm run --silent data:diff -- OLD [--data FOLDER]

  Says what changed between two editions of the data, and which version step that asks for.

  OLD      the older edition: a folder with its tables and datapackage.json, or a git revision of this repository
  --data   the newer edition (default: data/)`;

/** `npm run data:diff`: what changed between two editions, and whether the newer one's number says so. */
await runCommand(() => {
  const { values, positionals } = readCommandLine(usage, {
    options: { data: { type: 'string', default: dataFolder } },
    allowPositionals: true,
  });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new UsageError(`Name one older edition.\n${usage}`);
  const { markdown, isFit } = difference(findEdition(root, named), readEdition(values.data));
  process.stdout.write(markdown);
  return isFit ? 0 : 1;
});
