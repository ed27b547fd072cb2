import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Reads the edition in a folder, be it a `data/` or an export.
 * @throws UsageError where it cannot be read as its own description says
 */
export const readEdition = (folder: string): Edition => {
  const dataPackage = described(folder);
  const tables = tablesOf(dataPackage).map((resource) => readTable(folder, resource));
  const fault = tables.flatMap(({ faults }) => faults)[0];
  if (fault) throw new UsageError(`The edition in ${folder} cannot be read: ${describeFault(fault)}`);
  const { version, created } = dataPackage;
  return { version, created, tables, data: new Dataset(tables) };
};

const git = (repository: string, ...parameters: string[]): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', parameters, { cwd: repository, maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
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
  const bringOut = (name: string): void => {
    const content = git(repository, 'show', `${hash}:data/${name}`);
    if (!content) throw new UsageError(`Revision "${revision}" has no data/${name}.`);
    writeFileSync(join(folder, basename(name)), content);
  };
  try {
    bringOut('datapackage.json');
    for (const { path } of tablesOf(described(folder))) bringOut(path);
    return readEdition(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The edition that a word of the command line names: a folder, else a git revision. */
export const findEdition = (repository: string, named: string): Edition =>
  existsSync(named) ? readEdition(named) : readRevision(repository, named);
