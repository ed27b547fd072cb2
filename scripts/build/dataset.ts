import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldName } from '../../src/dataset/fold';
import { type Cell, column, columnar, type Row, readRows, yes } from '../data/rows';

/**
 * Writes the dataset as the functions read it: one JSON text a table, column by column, so that a table is parsed
 * only when a call first needs it, and a figure's text only when its own system is asked for.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const number = (value: string): Cell => (value === '' ? null : Number(value));

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
  population: column('population', number),
  populationYear: column('population_year', number),
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
  share: column('share', number),
  main: column('main', yes),
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
};

const sourceFields = {
  id: column('id'),
  title: column('title'),
  titleIsDescription: column('title_is_description', yes),
  kind: column('kind'),
  author: column('author'),
  publisher: column('publisher'),
  published: column('published'),
  address: column('address'),
  accessed: column('accessed'),
  quotedIn: column('quoted_in'),
};

const figureFields = {
  id: column('id'),
  measure: column('measure'),
  period: column('period'),
  basis: column('basis'),
  low: column('low', number),
  central: column('central', number),
  high: column('high', number),
  unit: column('unit'),
  qualifier: column('qualifier'),
  asOf: column('as_of'),
  source: column('source'),
  locator: column('locator'),
  saidBy: column('said_by'),
  trust: column('trust'),
  headline: column('headline', yes),
  supersedes: column('supersedes'),
  note: column('note'),
};

/**
 * Every name a system answers to, folded, to its ODS code.
 * @throws where two systems would answer to one name
 */
export const nameKeys = (
  systems: readonly Row[],
  codes: readonly Row[],
  aliases: readonly Row[],
): Record<string, string> => {
  const keys = new Map<string, string>();
  const add = (name: string, odsCode: string): void => {
    const key = foldName(name);
    if (key === '') return;
    const taken = keys.get(key);
    if (taken !== undefined && taken !== odsCode) {
      throw new Error(`"${name}" would stand for two systems, ${taken} and ${odsCode}`);
    }
    keys.set(key, odsCode);
  };
  for (const row of systems) {
    for (const field of ['ods_code', 'name', 'legal_name', 'acronym']) add(row[field] ?? '', row.ods_code ?? '');
  }
  for (const row of codes) add(row.code ?? '', row.ods_code ?? '');
  for (const row of aliases) add(row.alias ?? '', row.ods_code ?? '');
  return Object.fromEntries(keys);
};

/** Reads `data/` and writes `src/dataset/generated/tables.ts`. */
export async function buildDataset(): Promise<void> {
  const data = join(root, 'data');
  const read = (table: string): Row[] => readRows(join(data, `${table}.csv`));
  const systems = read('systems');
  const codes = read('system_codes');
  const aliases = read('system_aliases');
  const figures = read('figures');
  const figureTables: Record<string, string> = {};
  for (const system of new Set(figures.map((row) => row.system ?? ''))) {
    const own = figures.filter((row) => row.system === system);
    figureTables[system] = JSON.stringify(columnar(own, figureFields));
  }
  const table = (name: string, rows: readonly Row[], fields: Parameters<typeof columnar>[1]): string =>
    `export const ${name} = ${JSON.stringify(JSON.stringify(columnar(rows, fields)))};`;
  const { version, created, licence } = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'));
  const text = [
    '// Generated from data/ by scripts/build/dataset.ts. Do not edit.',
    `export const edition = ${JSON.stringify({ version, date: created, licence })};`,
    table('systemTable', systems, systemFields),
    table('systemDetailTable', systems, systemDetailFields),
    table('successionTable', read('successions'), successionFields),
    table('codeTable', codes, codeFields),
    table('aliasTable', aliases, aliasFields),
    `export const nameKeyTable = ${JSON.stringify(JSON.stringify(nameKeys(systems, codes, aliases)))};`,
    table('placeTable', read('places'), placeFields),
    table('measureTable', read('measures'), measureFields),
    table('sourceTable', read('sources'), sourceFields),
    `export const figureTables: Record<string, string> = ${JSON.stringify(figureTables)};`,
    '',
  ].join('\n');
  const folder = join(root, 'src', 'dataset', 'generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tables.ts'), text);
}
