import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinedFields, joinedName } from './joined';

/** A Frictionless descriptor with all that it says, also what our checks do not read. */
interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly path: string; readonly description?: string }[];
}

const jsonResource = (name: string, description: string) => ({
  name: `${name}_json`,
  path: `${name}.json`,
  description,
  scheme: 'file',
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
});

const joined = {
  name: joinedName,
  path: `${joinedName}.csv`,
  description:
    'Each figure with its system, measure and source in words. For people: with a byte order mark, and an apostrophe before texts that a spreadsheet would run as formulas.',
  type: 'table',
  scheme: 'file',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\n', header: true },
  schema: {
    fields: joinedFields,
    missingValues: [''],
    foreignKeys: [{ fields: ['figure_id'], reference: { resource: 'figures', fields: ['id'] } }],
  },
};

/** The descriptor of an export: that of the data folder, with the files that the export adds. */
export const exportDescriptor = (folder: string): Descriptor => {
  const descriptor: Descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const { resources } = descriptor;
  return {
    ...descriptor,
    resources: [
      ...resources,
      joined,
      ...resources.map(({ name, path }) =>
        jsonResource(name, `The rows of ${path} as objects; numbers are numbers, a blank is null.`),
      ),
      jsonResource(joinedName, `The rows of ${joinedName}.csv as objects, without its guards.`),
    ],
  };
};
