import { renderTables } from '../../scripts/build/dataset';
import { figuresOf } from '../../src/dataset/figures';
import { dataFolder, set, withBroken } from './broken';
import { lineOf, readRows } from './rows';

type Columns = Record<string, unknown[]>;

/** A field's values, or those there are and for each row a sign: a digit, a capital or a small letter, in this order. */
type Column = unknown[] | { words: unknown[]; places: string };

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const valuesOf = (column: Column): unknown[] =>
  Array.isArray(column) ? column : Array.from(column.places, (sign) => column.words[signs.indexOf(sign)]);

const groupBySystem = (rows: Record<string, string>[]) => {
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of rows) groups.set(row.system ?? '', [...(groups.get(row.system ?? '') ?? []), row]);
  return groups;
};

/** Reads the generated module's text without running it: each export is one JSON literal. */
const tablesIn = (text: string) => {
  const literal = (name: string): unknown =>
    JSON.parse(new RegExp(`^export const ${name} = (?:\\(\\) => )?(.*);$`, 'm').exec(text)?.[1] ?? '');
  const columns = (name: string): Columns => {
    const table = JSON.parse(literal(name) as string) as Record<string, unknown>[] | Record<string, Column>;
    const fields = Object.keys(Array.isArray(table) ? table[0]! : table);
    return Object.fromEntries(
      fields.map((field) => [
        field,
        Array.isArray(table) ? table.map((row) => row[field]) : valuesOf(table[field] as Column),
      ]),
    );
  };
  return { literal, columns };
};

const tables = tablesIn(renderTables(dataFolder));

test('the edition is that of datapackage.json', () => {
  expect(tables.literal('edition')).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    licence: expect.stringContaining('Open Government Licence'),
  });
});

test.each([
  ['systemTable', 'systems', ['odsCode', 'name', 'legalName', 'acronym', 'region', 'start', 'end', 'firstAuthorised']],
  ['systemDetailTable', 'systems', ['odsCode', 'regionOdsCode', 'population', 'populationYear', 'note']],
  ['successionTable', 'successions', ['predecessor', 'successor', 'date', 'extent']],
  ['codeTable', 'system_codes', ['odsCode', 'code', 'start', 'end']],
  ['aliasTable', 'system_aliases', ['alias', 'odsCode', 'kind']],
  ['placeTable', 'places', ['code', 'name', 'kind', 'odsCode', 'share', 'main', 'start', 'end']],
  ['measureTable', 'measures', ['code', 'name', 'unit', 'definition', 'programme', 'area', 'stream']],
  ['deflatorTable', 'deflators', ['financialYear', 'index', 'source']],
  ['eventTable', 'events', ['id', 'date', 'title', 'system', 'source', 'locator', 'saidBy', 'trust', 'note']],
  [
    'sourceTable',
    'sources',
    [
      'id',
      'title',
      'titleIsDescription',
      'kind',
      'author',
      'publisher',
      'published',
      'address',
      'accessed',
      'quotedIn',
    ],
  ],
])('%s has its fields and all rows of %s.csv', (table, csv, fields) => {
  const columns = tables.columns(table);
  const rows = readRows(csv);
  expect(Object.keys(columns)).toEqual(fields);
  for (const field of fields) {
    const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const column = rows[0] && name in rows[0] ? name : `${name}_date`;
    const written = columns[field]?.map((value) =>
      value === null ? '' : value === true ? 'Y' : value === false ? 'N' : String(value),
    );
    expect(written).toEqual(rows.map((row) => row[column]));
  }
});

test('each body has its own figures, read back as the data write them', () => {
  const numeric = (value: string | undefined) => (value ? Number(value) : null);
  for (const [system, own] of groupBySystem(readRows('figures'))) {
    const written = own.map((row) => ({
      ...{ id: row.id, odsCode: system, measure: row.measure, period: row.period, basis: row.basis },
      ...{ low: numeric(row.low), central: numeric(row.central), high: numeric(row.high) },
      ...{ unit: row.unit, qualifier: row.qualifier || null, asOf: row.as_of, source: row.source },
      ...{ locator: row.locator, saidBy: row.said_by, trust: row.trust, headline: row.headline === 'Y' },
      ...{ supersedes: row.supersedes || null, note: row.note || null },
    }));
    const byId = (one: { id?: string | undefined }, other: { id?: string | undefined }) =>
      (one.id ?? '') < (other.id ?? '') ? -1 : 1;
    expect([...figuresOf(system)].sort(byId)).toEqual(written.sort(byId));
  }
});

test('no text of a figure is written twice where it recurs', () => {
  const text = renderTables(dataFolder);
  // One row of 42 in the data; the workbook's sheet and column.
  expect(text.split('sheet Specialised Allocations 2025-26, column R')).toHaveLength(3);
});

test('data at fault are not built', () => {
  const changes = { 'figures.csv': set({ id: 'qe1-deficit-2021-02-estimate' }, 'low', '310') };
  expect(() => withBroken(changes, renderTables)).toThrow(
    `figures.csv, row ${lineOf('figures', 'qe1-deficit-2021-02-estimate')}, column central: central 300 is less than low 310.`,
  );
});
