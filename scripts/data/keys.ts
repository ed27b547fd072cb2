import type { Fault } from './fault';
import type { Table } from './read';

/** Primary keys and unique fields are given once; a foreign key names a row that there is. */
export function* checkKeys(tables: readonly Table[]): Iterable<Fault> {
  for (const table of tables) {
    yield* checkUnique(table);
    yield* checkReferences(table, tables);
  }
}

function* checkUnique({ resource, rows }: Table): Iterable<Fault> {
  const { primaryKey, fields } = resource.schema;
  const unique = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  const keys = new Map([[...primaryKey], ...unique].map((columns) => [columns.join(' + '), columns]));
  for (const columns of keys.values()) {
    const seen = new Map<string, number>();
    for (const { line, cells } of rows) {
      const values = columns.map((column) => cells[column] ?? '');
      if (values.every((value) => value === '')) continue;
      const key = values.join(' + ');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      else {
        const sentence = `"${key}" stands in row ${first} already, and must be there only once.`;
        yield { file: resource.path, line, column: columns.join(' + '), sentence };
      }
    }
  }
}

function* checkReferences({ resource, rows }: Table, tables: readonly Table[]): Iterable<Fault> {
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const [[column], [target], name = resource.name] = [fields, reference.fields, reference.resource];
    const other = tables.find((table) => table.resource.name === name);
    const known = new Set(other?.rows.map(({ cells }) => cells[target]));
    for (const { line, cells } of rows) {
      const value = cells[column] ?? '';
      if (value !== '' && !known.has(value)) {
        yield { file: resource.path, line, column, sentence: `"${value}" is no ${target} of ${name}.csv.` };
      }
    }
  }
}
