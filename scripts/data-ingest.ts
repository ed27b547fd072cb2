import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { dataFolder, readCommandLine, runCommand, UsageError } from './export/command';
import { csv } from './export/csv';
import { type Ingested, ingest } from './ingest/ingest';
import { readReference } from './ingest/reference';
import { readWorkbook, UnreadableWorkbook } from './ingest/workbook';

const usage = `Usage: data-ingest FILE.xlsx [--output FILE.csv] [--data FOLDER]

  Reads one of NHS England's allocation workbooks, checks it, and gives its figures as rows of figures.csv.

  --output  the file to write (default: standard output)
  --data    the edition that the workbook is held against (default: data/)`;

interface Arguments {
  readonly file: string;
  readonly output: string | undefined;
  readonly data: string;
}

const readArguments = (): Arguments => {
  const { values, positionals } = readCommandLine(usage, {
    options: { output: { type: 'string' }, data: { type: 'string', default: dataFolder } },
    allowPositionals: true,
  });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) throw new UsageError(`One workbook is to be named.\n${usage}`);
  const { data, output } = values;
  // The tables are edited by hand, with the new rows in their place: nothing here writes over them.
  if (output !== undefined && !relative(resolve(data), resolve(output)).startsWith('..')) {
    throw new UsageError(
      `${output} is in the data folder. Write the rows elsewhere, and add them to figures.csv.\n${usage}`,
    );
  }
  return { file, output, data };
};

/** What cannot be read at all, such as a file that is not there, is a fault of the command line. */
const reading = <Read>(read: () => Read): Read => {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
};

/** `npm run data:ingest`: reads the workbook and prints or writes its figures. */
await runCommand(async () => {
  const given = readArguments();
  const reference = reading(() => readReference(given.data));
  const bytes = reading(() => readFileSync(given.file));
  let ingested: Ingested;
  try {
    ingested = ingest(await readWorkbook(bytes), reference);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    console.error(`${given.file} cannot be read as an Excel workbook (.xlsx): ${error.message}`);
    return 1;
  }
  const { figures, faults, remarks } = ingested;
  for (const sentence of [...faults, ...remarks]) console.error(sentence);
  if (faults.length > 0) {
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${given.file}: no figures written.`);
    return 1;
  }
  const table = csv([reference.columns, ...figures.map((row) => reference.columns.map((column) => row[column] ?? ''))]);
  if (given.output === undefined) process.stdout.write(table);
  else writeFileSync(given.output, table);
  console.error(
    `${figures.length} figures from ${given.file}${given.output === undefined ? '' : ` in ${given.output}`}.`,
  );
  return 0;
});
