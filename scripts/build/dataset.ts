import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkData } from '../data/check';
import { column, columnar, flagColumn, numberColumn, rowsOf } from '../data/columns';
import { describeFault } from '../data/fault';
import { figureTables } from './figure-tables';

/**
 * Writes the dataset as the functions read it: one JSON text a table, column by column, each in a function of its
 * own: a script engine skims it at the start, and reads and parses it only when a call first needs it.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const systemFields = {
  odsCode: column('ods_code'),
  name: column('name'),
  legalName: column('legal_name'),
  acronym: column('acronym'),
  region: column('region'),
  start: column('start_date'),
  end: column('end_date'),
  firstAuthorised: column('first_authorised'),
};

const systemDetailFields = {
  odsCode: column('ods_code'),
  regionOdsCode: column('region_ods_code'),
  population: numberColumn('population'),
  populationYear: numberColumn('population_year'),
  note: column('note'),
};

const successionFields = {
  predecessor: column('predecessor'),
  successor: column('successor'),
  date: column('date'),
  extent: column('extent'),
};

const codeFields = {
  odsCode: column('ods_code'),
  code: column('code'),
  start: column('start_date'),
  end: column('end_date'),
};

const aliasFields = { alias: column('alias'), odsCode: column('ods_code'), kind: column('kind') };

const placeFields = {
  code: column('code'),
  name: column('name'),
  kind: column('kind'),
  odsCode: column('ods_code'),
  share: numberColumn('share'),
  main: flagColumn('main'),
  start: column('start_date'),
  end: column('end_date'),
};

const measureFields = {
  code: column('code'),
  name: column('name'),
  unit: column('unit'),
  definition: column('definition'),
  programme: column('programme'),
  area: column('area'),
  stream: column('stream'),
};

const sourceFields = {
  id: column('id'),
  title: column('title'),
  titleIsDescription: flagColumn('title_is_description'),
  kind: column('kind'),
  author: column('author'),
  publisher: column('publisher'),
  published: column('published'),
  address: column('address'),
  accessed: column('accessed'),
  quotedIn: column('quoted_in'),
};

const deflatorFields = {
  financialYear: column('financial_year'),
  index: numberColumn('index'),
  source: column('source'),
};

const eventFields = {
  id: column('id'),
  date: column('date'),
  title: column('title'),
  system: column('system'),
  source: column('source'),
  locator: column('locator'),
  saidBy: column('said_by'),
  trust: column('trust'),
  note: column('note'),
};

const claimFields = {
  id: column('id'),
  source: column('source'),
  locator: column('locator'),
  saidBy: column('said_by'),
  claim: column('claim'),
  stated: column('stated'),
  formula: column('formula'),
  inputsAsStated: column('inputs_as_stated'),
  unit: column('unit'),
  stating: column('stating'),
  crossDocument: flagColumn('cross_document'),
  note: column('note'),
};

/**
 * The text of the module that holds a data folder's tables.
 * @throws where the data are at fault: a build never goes out with them
 */
export const renderTables = (folder: string): string => {
  const { data, dataPackage, faults } = checkData(folder);
  if (faults.length > 0) throw new Error(['The data are at fault.', ...faults.map(describeFault)].join('\n'));
  const literal = (value: unknown): string => JSON.stringify(JSON.stringify(value));
  const table = (name: string, resource: string, fields: Parameters<typeof columnar>[1]): string =>
    `export const ${name} = () => ${literal(columnar(data.rows(resource), fields))};`;
  const { words, series, bodies } = figureTables(data.rows('figures'));
  const figures = bodies.map(([system, tables]) => `  ${system}: () => ${literal(tables)},`);
  const { version, created, licence } = dataPackage;
  return [
    '// Generated from data/ by scripts/build/dataset.ts. Do not edit.',
    `export const edition = ${JSON.stringify({ version, date: created, licence })};`,
    `export const systemTable = () => ${literal(rowsOf(data.rows('systems'), systemFields))};`,
    table('systemDetailTable', 'systems', systemDetailFields),
    table('successionTable', 'successions', successionFields),
    table('codeTable', 'system_codes', codeFields),
    table('aliasTable', 'system_aliases', aliasFields),
    table('placeTable', 'places', placeFields),
    table('measureTable', 'measures', measureFields),
    table('sourceTable', 'sources', sourceFields),
    table('deflatorTable', 'deflators', deflatorFields),
    table('eventTable', 'events', eventFields),
    table('claimTable', 'claims', claimFields),
    `export const figureWordTable = () => ${literal(words)};`,
    `export const figureSeriesTable = () => ${literal(series)};`,
    'export const figureTables: Record<string, () => string> = {',
    ...figures,
    '};',
    '',
  ].join('\n');
};

/** Reads `data/` and writes `src/dataset/generated/tables.ts`. */
export async function buildDataset(): Promise<void> {
  const folder = join(root, 'src', 'dataset', 'generated');
  const file = join(folder, 'tables.ts');
  mkdirSync(folder, { recursive: true });
  // Moved into place whole, since a test or a second build may be reading the old one.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, renderTables(join(root, 'data')));
  renameSync(draft, file);
}
