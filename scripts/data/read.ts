import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault';
import type { Resource } from './package';

/** A row of a CSV file by column name, with its line in the file. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

const textFaults = (file: string, bytes: Buffer): Fault[] => {
  const at = (column: string, sentence: string): Fault => ({ file, line: 1, column, sentence });
  const faults: Fault[] = [];
  const text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) faults.push(at('', 'The file starts with a byte order mark; save it without one.'));
  const lines = text.split('\n');
  const carriageReturn = lines.findIndex((line) => line.includes('\r'));
  if (carriageReturn >= 0) {
    faults.push({ file, line: carriageReturn + 1, column: '', sentence: 'The line ends in CRLF; use LF alone.' });
  }
  const undecodable = lines.findIndex((line) => line.includes('\uFFFD'));
  if (undecodable >= 0) {
    faults.push({ file, line: undecodable + 1, column: '', sentence: 'The line is not UTF-8.' });
  }
  return faults;
};

/** The parser names the line on which a row ends; a cell with a line end in it would put the row too low. */
const firstLine = ({ record, info }: Parsed): number => info.lines - (record.join('').match(/\n/g)?.length ?? 0);

const headerFaults = (file: string, header: readonly string[], expected: readonly string[]): Fault[] => {
  const faults: Fault[] = [];
  const add = (column: string, sentence: string) => faults.push({ file, line: 1, column, sentence });
  for (const column of expected) if (!header.includes(column)) add(column, 'The column is missing.');
  for (const column of header) if (!expected.includes(column)) add(column, 'No such column is described.');
  if (faults.length === 0 && header.join() !== expected.join()) {
    add(
      header.find((column, place) => column !== expected[place]) ?? '',
      'The columns are not in the order described.',
    );
  }
  return faults;
};

/** Reads one resource's file. What cannot be read is a fault, and the table is then empty. */
export const readTable = (folder: string, resource: Resource): Table => {
  const file = basename(resource.path);
  const expected = resource.schema.fields.map(({ name }) => name);
  const failed = (line: number, sentence: string, others: readonly Fault[] = []): Table => ({
    resource,
    rows: [],
    faults: [...others, { file, line, column: '', sentence }],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, resource.path));
  } catch {
    return failed(0, 'The file is missing.');
  }
  const faults = textFaults(file, bytes);
  let parsed: Parsed[];
  try {
    const options = {
      columns: false,
      bom: true,
      info: true,
      relax_column_count: true,
      // Both are read, since a fault of the line end must not show as one of the last cell or of the row after.
      record_delimiter: ['\r\n', '\n'],
    };
    parsed = parse(bytes, options) as unknown as Parsed[];
  } catch (error) {
    return failed(
      error instanceof CsvError ? Number(error.lines) : 0,
      `The file is not CSV: ${String(error)}.`,
      faults,
    );
  }
  const [header, ...records] = parsed;
  if (!header) return failed(1, 'The file has no header row.');
  const headings = headerFaults(file, header.record, expected);
  if (headings.length > 0) return { resource, rows: [], faults: [...faults, ...headings] };
  const rows: Row[] = [];
  for (const parsedRow of records) {
    const { record } = parsedRow;
    const line = firstLine(parsedRow);
    if (record.length !== expected.length) {
      const sentence = `The row has ${record.length} cells where the header has ${expected.length}.`;
      faults.push({
        file,
        line,
        column: expected[Math.min(record.length, expected.length) - 1] ?? '',
        sentence,
      });
    }
    const cells = Object.fromEntries(expected.map((column, place) => [column, record[place] ?? '']));
    rows.push({ line, cells });
  }
  return { resource, rows, faults };
};
