import { renderTables } from '../../scripts/build/dataset';
import { dataFolder, set, withBroken } from './broken';
import { lineOf, readRows } from './rows';

type Columns = Record<string, unknown[]>;

/** Reads the generated module's text without running it: each export is one JSON literal. */
const tablesIn = (text: string) => {
  const literal = (name: string): unknown =>
    JSON.parse(new RegExp(`^export const ${name} = (.*);$`, 'm').exec(text)?.[1] ?? '');
  const columns = (name: string): Columns => JSON.parse(literal(name) as string);
  const figures = new Map(
    [...text.matchAll(/^ {2}(\w+): (".*"),$/gm)].map(([, system = '', json = '']) => [
      system,
      JSON.parse(JSON.parse(json)) as Columns,
    ]),
  );
  return { literal, columns, figures };
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
  ['measureTable', 'measures', ['code', 'name', 'unit', 'definition', 'programme', 'area']],
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

test('each body has its own figures, and numbers are numbers', () => {
  const rows = readRows('figures');
  expect([...tables.figures.values()].flatMap(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  for (const [system, columns] of tables.figures) {
    expect(columns.id).toEqual(rows.filter((row) => row.system === system).map(({ id }) => id));
  }
  const own = tables.figures.get('QE1') ?? {};
  const place = own.id?.indexOf('qe1-deficit-2021-02-estimate') ?? -1;
  const deficit = Object.fromEntries(Object.entries(own).map(([field, values]) => [field, values[place]]));
  // Document 000, paragraph 11.
  expect(deficit).toMatchObject({
    low: 240,
    central: 300,
    high: 340,
    qualifier: 'about',
    locator: 'p. 41',
    headline: true,
    supersedes: null,
  });
});

test('names lead to their system by folded key', () => {
  const keys = JSON.parse(tables.literal('nameKeyTable') as string);
  expect(keys).toMatchObject({
    qe1: 'QE1',
    e54000048: 'QE1',
    lsc: 'QE1',
    'lancashire south cumbria': 'QE1',
    'together were better': 'QNC',
    sussex: 'QNX',
    'surrey sussex': 'S9B9J',
    jucd: 'QJ2',
  });
  for (const shared of [
    'cornwall',
    'derbyshire',
    'nottinghamshire',
    'staffordshire',
    'buckinghamshire',
    'berkshire west',
    'cheshire',
  ]) {
    expect(keys).not.toHaveProperty(shared);
  }
});

test('data at fault are not built', () => {
  const changes = { 'figures.csv': set({ id: 'qe1-deficit-2021-02-estimate' }, 'low', '310') };
  expect(() => withBroken(changes, renderTables)).toThrow(
    `figures.csv, row ${lineOf('figures', 'qe1-deficit-2021-02-estimate')}, column central: central 300 is less than low 310.`,
  );
});
