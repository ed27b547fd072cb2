import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { csv } from './export/csv';
import { type Ingested, ingest } from './ingest/ingest';
import { type Reference, readReference } from './ingest/reference';
import { readWorkbook, UnreadableWorkbook } from './ingest/workbook';

const usage = 'Usage: data-ingest FILE.xlsx [--output FILE.csv] [--data FOLDER]';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Arguments {
  readonly file: string;
  readonly output: string | undefined;
  readonly data: string;
}

const readArguments = (): Arguments => {
  const { values, positionals } = parseArgs({
    options: { output: { type: 'string' }, data: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) throw new Error('One workbook is to be named.');
  const data = values.data ?? fileURLToPath(new URL('../data', import.meta.url));
  const { output } = values;
  // The tables are edited by hand, with the new rows in their place: nothing here writes over them.
  if (output !== undefined && !relative(resolve(data), resolve(output)).startsWith('..')) {
    throw new Error(`${output} is in the data folder. Write the rows elsewhere, and add them to figures.csv.`);
  }
  return { file, output, data };
};

/** Reads the workbook and prints or writes its figures; gives the exit code. */
const main = async (): Promise<number> => {
  let given: Arguments;
  let reference: Reference;
  let bytes: Buffer;
  try {
    given = readArguments();
    reference = readReference(given.data);
    bytes = readFileSync(given.file);
  } catch (error) {
    console.error(`${messageOf(error)}\n${usage}`);
    return 2;
  }
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
};

// A reader such as head that has had enough closes the pipe, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main();
