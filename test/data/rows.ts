import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dataFolder } from './broken';

/** The line of a file that starts with a text, counted from 1. */
export const lineOf = (table: string, start: string): number =>
  readFileSync(join(dataFolder, `${table}.csv`), 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1;

/** A table of the data by column name, read apart from our own reader. */
export const readRows = (table: string): Record<string, string>[] =>
  parse(readFileSync(join(dataFolder, `${table}.csv`)), { columns: true });
