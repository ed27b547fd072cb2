import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the checks read of a Frictionless data package, https://datapackage.org/standard/table-schema/. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'year' | 'yearmonth';
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** One column that names a row of another table, or of its own where no resource is named. */
export interface ForeignKey {
  readonly fields: readonly [string];
  readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

export interface DataPackage {
  /** The edition: a semantic version of the data, apart from the code's. */
  readonly version: string;
  /** The edition's day, `YYYY-MM-DD`. The file holds a time, which the standard asks for. */
  readonly created: string;
  readonly licence: string;
  readonly resources: readonly Resource[];
}

export const readPackage = (folder: string): DataPackage => {
  const descriptor: DataPackage = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  return { ...descriptor, created: descriptor.created.slice(0, 10) };
};
