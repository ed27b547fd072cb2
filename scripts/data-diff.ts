import { dataFolder, readCommandLine, root, runCommand, UsageError } from './export/command';
import { findEdition, readEdition } from './export/diff/edition';
import { lostNames, movedHeadlines, newSupersessions } from './export/diff/figures';
import { report } from './export/diff/report';
import { compareTables } from './export/diff/tables';

const usage = `Usage: npm run --silent data:diff -- OLD [--data FOLDER]

  OLD      the older edition: a folder with its tables and datapackage.json, or a git revision of this repository
  --data   the newer edition (default: data/)`;

/** `npm run data:diff`: what changed between two editions, and whether the newer one's number says so. */
runCommand(() => {
  const { values, positionals } = readCommandLine(usage, {
    options: { data: { type: 'string', default: dataFolder } },
    allowPositionals: true,
  });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new UsageError(`Name one older edition.\n${usage}`);
  const [older, newer] = [findEdition(root, named), readEdition(values.data)];
  const { markdown, isFit } = report(older, newer, {
    tables: compareTables(older, newer),
    headlines: movedHeadlines(older, newer),
    supersessions: newSupersessions(older, newer),
    lostNames: lostNames(older, newer),
  });
  process.stdout.write(markdown);
  return isFit ? 0 : 1;
});
