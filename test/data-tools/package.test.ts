import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDescriptor } from '../../scripts/export/descriptor';
import { dataFolder } from '../data/broken';

// What the Data Package standard 2.0 asks of a descriptor (https://datapackage.org/standard/data-package/, …/data-resource/,
// …/table-schema/ and …/table-dialect/), as far as ours uses it. docs/data/for-data-people.md says what else was checked.
type Json = Record<string, unknown>;
interface Field extends Json {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Json;
}
interface Schema extends Json {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
  }[];
}
interface Resource extends Json {
  readonly name: string;
  readonly path: string;
  readonly schema?: Schema;
}
interface Descriptor extends Json {
  readonly resources: readonly Resource[];
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time'].concat([
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'any',
]);
/** Which types a constraint may stand on; those that are not named may stand on any. */
const ordered = ['number', 'integer', 'date', 'time', 'datetime', 'duration', 'year', 'yearmonth'];
const constraintTypes: Record<string, readonly string[]> = {
  required: types,
  unique: types,
  enum: types,
  pattern: ['string'],
  minimum: ordered,
  maximum: ordered,
};

const described: readonly (readonly [string, Descriptor])[] = [
  ['data/', JSON.parse(readFileSync(join(dataFolder, 'datapackage.json'), 'utf8'))],
  ['an export', exportDescriptor(dataFolder) as unknown as Descriptor],
];

describe.each(described)('datapackage.json of %s', (_, descriptor) => {
  const { resources } = descriptor;
  const tables = resources.flatMap(({ name, schema }) => (schema ? [{ name, schema }] : []));

  test('the package says its standard, name, number and day', () => {
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: expect.stringMatching(/^[a-z0-9._-]+$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      // RFC 3339, section 5.6: a day alone is no date-time.
      created: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/),
    });
    for (const list of ['licenses', 'contributors', 'sources', 'resources']) {
      expect([list, (descriptor[list] as unknown[]).length > 0]).toEqual([list, true]);
    }
    for (const licence of descriptor.licenses as Json[]) {
      expect(licence).toMatchObject({
        name: expect.stringMatching(/^[-a-zA-Z0-9._]+$/),
        path: expect.stringMatching(/^https:/),
      });
    }
  });

  test('resources: names once, paths inside the package', () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path, encoding } of resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(path).toMatch(/^(?!\/)(?!.*\.\.)[\w./-]+$/);
      expect(encoding).toBe('utf-8');
    }
  });

  test('fields: names once, types that there are, constraints that the type may have', () => {
    for (const { name, schema } of tables) {
      const names = schema.fields.map((field) => field.name);
      expect([name, new Set(names).size]).toEqual([name, names.length]);
      for (const { name: field, type, constraints = {} } of schema.fields) {
        expect([name, field, types.includes(type)]).toEqual([name, field, true]);
        for (const constraint of Object.keys(constraints)) {
          expect([name, field, constraint, constraintTypes[constraint]?.includes(type)]).toEqual([
            name,
            field,
            constraint,
            true,
          ]);
        }
      }
      expect(schema.missingValues).toEqual(['']);
    }
  });

  test('keys name fields that there are, in tables that there are', () => {
    const fieldsOf = new Map(tables.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]));
    for (const { name, schema } of tables) {
      expect(fieldsOf.get(name)).toEqual(expect.arrayContaining([...(schema.primaryKey ?? [])]));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fieldsOf.get(name)).toEqual(expect.arrayContaining([...fields]));
        expect(fieldsOf.get(reference.resource ?? name)).toEqual(expect.arrayContaining([...reference.fields]));
        expect(reference.fields).toHaveLength(fields.length);
      }
    }
  });
});

describe('CITATION.cff', () => {
  const text = readFileSync('CITATION.cff', 'utf8');
  const { version, created } = JSON.parse(readFileSync(join(dataFolder, 'datapackage.json'), 'utf8'));
  const [software = '', dataset = ''] = text.split('preferred-citation:');

  test('has what the format 1.2.0 requires', () => {
    expect(software).toMatch(/^cff-version: 1\.2\.0$/m);
    expect(software).toMatch(/^type: software$/m);
    for (const key of ['message', 'title', 'authors']) expect(software).toMatch(new RegExp(`^${key}:`, 'm'));
    expect(dataset).toMatch(/^ {2}type: data$/m);
    for (const key of ['title', 'authors']) expect(dataset).toMatch(new RegExp(`^ {2}${key}:`, 'm'));
  });

  test('names the code’s version, and the edition and day of the data', () => {
    const code = JSON.parse(readFileSync('package.json', 'utf8')).version;
    expect(/^version: (.*)$/m.exec(software)?.[1]).toBe(code);
    expect(/^ {2}version: (.*)$/m.exec(dataset)?.[1]).toBe(version);
    expect(/^ {2}date-released: (.*)$/m.exec(dataset)?.[1]).toBe(created.slice(0, 10));
    expect(/^ {2}year: (.*)$/m.exec(dataset)?.[1]).toBe(created.slice(0, 4));
  });
});

test.each(['data/datasheet.md', 'docs/data/editions.md', 'docs/data/for-data-people.md', 'docs/data/coverage.md'])(
  'the links of %s lead somewhere',
  (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const lost = links.filter((link) => !link.startsWith('https://') && !existsSync(join(file, '..', link)));
    expect(lost).toEqual([]);
  },
);
