import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Dataset } from '../../data/dataset';
import { describeFault } from '../../data/fault';
import { type DataPackage, readPackage } from '../../data/package';
import { readTable, type Table } from '../../data/read';
import { UsageError } from '../command';

/** One edition of the data, read and not checked. */
export interface Edition {
  readonly version: string;
  readonly created: string;
  readonly tables: readonly Table[];
  /** The files and columns that are described and were not there, in words. */
  readonly missing: readonly string[];
  readonly data: Dataset;
}

/** The tables of a package; what an export adds to them has no key of its own. */
const tablesOf = ({ resources }: DataPackage): DataPackage['resources'] =>
  resources.filter(({ schema }) => schema?.primaryKey !== undefined);

const described = (folder: string): DataPackage => {
  try {
    return readPackage(folder);
  } catch (error) {
    throw new UsageError(
      `datapackage.json in ${folder} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
};

const read = (
  folder: string,
  { version, created }: DataPackage,
  resources: DataPackage['resources'],
  missing: readonly string[],
): Edition => {
  const tables = resources.map((resource) => readTable(folder, resource));
  const fault = tables.flatMap(({ faults }) => faults)[0];
  if (fault) throw new UsageError(`The edition in ${folder} cannot be read: ${describeFault(fault)}`);
  return { version, created, tables, missing, data: new Dataset(tables) };
};

/**
 * Reads the edition in a folder, be it a `data/` or an export.
 * @throws UsageError where it cannot be read as its own description says
 */
export const readEdition = (folder: string): Edition => {
  const dataPackage = described(folder);
  return read(folder, dataPackage, tablesOf(dataPackage), []);
};

const git = (repository: string, ...parameters: string[]): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', parameters, { cwd: repository, maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
};

/** Of what is described, what a folder has: a table or a column may have been described before it was there. */
const presentIn = (folder: string, resources: DataPackage['resources']) => {
  const missing: string[] = [];
  const present = resources.flatMap((resource) => {
    const { path, schema } = resource;
    if (!existsSync(join(folder, path))) {
      missing.push(path);
      return [];
    }
    const header = readFileSync(join(folder, path), 'utf8').split(/\r?\n/, 1)[0]!.split(',');
    const fields = schema.fields.filter(({ name }) => header.includes(name));
    missing.push(
      ...schema.fields.filter((field) => !fields.includes(field)).map(({ name }) => `${path}, column ${name}`),
    );
    return [{ ...resource, schema: { ...schema, fields } }];
  });
  return { present, missing };
};

/**
 * Reads the edition in `data/` of a git revision.
 * @throws UsageError where there is no such revision, or no edition in it
 */
export const readRevision = (repository: string, revision: string): Edition => {
  const commit = git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (!commit) throw new UsageError(`"${revision}" is neither a folder nor a git revision of this repository.`);
  const hash = commit.toString().trim();
  const folder = mkdtempSync(join(tmpdir(), 'ics-edition-'));
  const bringOut = (name: string): boolean => {
    const content = git(repository, 'show', `${hash}:data/${name}`);
    if (content) writeFileSync(join(folder, basename(name)), content);
    return content !== undefined;
  };
  try {
    if (!bringOut('datapackage.json')) throw new UsageError(`Revision "${revision}" has no data/datapackage.json.`);
    const dataPackage = described(folder);
    const resources = tablesOf(dataPackage);
    for (const { path } of resources) bringOut(path);
    const { present, missing } = presentIn(folder, resources);
    return read(folder, dataPackage, present, missing);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The edition that a word of the command line names: a folder, else a git revision. */
export const findEdition = (repository: string, named: string): Edition =>
  existsSync(named) ? readEdition(named) : readRevision(repository, named);
