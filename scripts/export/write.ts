import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Checked } from '../data/check';
import { exportDescriptor } from './descriptor';
import { joinedCsv, joinedName, joinedObjects, joinedRows } from './joined';
import { pagesOf } from './pages';
import { jsonLines, typedRows } from './typed';

/**
 * Writes a sound data folder for use elsewhere: its tables as they are, the same as typed JSON, one file of figures
 * with all that explains them, the pages about the data, and a `datapackage.json` of it all.
 * @returns the names of the files, in the order written
 */
export const writeExport = (folder: string, output: string, { dataPackage, data }: Checked): string[] => {
  mkdirSync(output, { recursive: true });
  const written: string[] = [];
  const write = (name: string, text: string): void => {
    writeFileSync(join(output, name), text);
    written.push(name);
  };
  const copy = (path: string): void => {
    copyFileSync(join(folder, path), join(output, basename(path)));
    written.push(basename(path));
  };
  for (const { name, path, schema } of dataPackage.resources) {
    // Byte for byte: what is a fact in data/ is the same fact here.
    copy(path);
    write(`${name}.json`, jsonLines(typedRows(schema.fields, data.rows(name))));
  }
  const joined = joinedRows(data);
  write(`${joinedName}.csv`, joinedCsv(joined));
  write(`${joinedName}.json`, jsonLines(joinedObjects(joined)));
  write('datapackage.json', `${JSON.stringify(exportDescriptor(folder), null, 2)}\n`);
  for (const { name, text } of pagesOf(folder)) write(name, text);
  return written;
};
