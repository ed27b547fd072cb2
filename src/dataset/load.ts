import * as tables from './generated/tables';
import { once } from './memo';
import type { Figure, Measure, Source, System } from './types';

export interface SystemDetailRow {
  readonly odsCode: string;
  readonly regionOdsCode: string;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly note: string | null;
}

export interface SuccessionRow {
  readonly predecessor: string;
  readonly successor: string;
  readonly date: string;
  readonly extent: 'whole' | 'part';
}

export interface CodeRow {
  readonly odsCode: string;
  readonly code: string;
  readonly start: string;
  readonly end: string | null;
}

export interface AliasRow {
  readonly alias: string;
  readonly odsCode: string;
  readonly kind: string;
}

/** One council area's share in one system, over a span of days. */
export interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly odsCode: string;
  readonly share: number;
  readonly main: boolean;
  readonly start: string;
  readonly end: string | null;
}

/** Rows out of a table of columns. The build has checked the table, so its shape is taken as stated. */
const rowsOf = <Row>(json: string, inEveryRow: Partial<Row> = {}): readonly Row[] => {
  const columns = JSON.parse(json) as Record<string, readonly unknown[]>;
  const fields = Object.keys(columns);
  const length = columns[fields[0] ?? '']?.length ?? 0;
  const rows: Row[] = [];
  for (let index = 0; index < length; index++) {
    const row: Record<string, unknown> = { ...inEveryRow };
    for (const field of fields) row[field] = columns[field]?.[index];
    rows.push(row as Row);
  }
  return rows;
};

/** Every table is parsed by the first call that needs it: a cold start costs what one formula needs. */
const table = <Row>(json: string): (() => readonly Row[]) => once(() => rowsOf<Row>(json));

export const systemRows = table<System>(tables.systemTable);
export const systemDetailRows = table<SystemDetailRow>(tables.systemDetailTable);
export const successionRows = table<SuccessionRow>(tables.successionTable);
export const codeRows = table<CodeRow>(tables.codeTable);
export const aliasRows = table<AliasRow>(tables.aliasTable);
export const placeRows = table<PlaceRow>(tables.placeTable);
export const measureRows = table<Measure>(tables.measureTable);
export const sourceRows = table<Source>(tables.sourceTable);

/** ODS code by folded name. A `Map`, so that no name of an object's property is a key. */
export const nameKeys = once(() => new Map(Object.entries(JSON.parse(tables.nameKeyTable) as Record<string, string>)));

export const { edition: editionRow } = tables;

const figureTables = new Map(Object.entries<string>(tables.figureTables));
const figuresByBody = new Map<string, readonly Figure[]>();

/** All figures of a body, in the order of the data; empty where there are none. Only this body's table is parsed. */
export const figureRows = (odsCode: string): readonly Figure[] => {
  const known = figuresByBody.get(odsCode);
  if (known) return known;
  const json = figureTables.get(odsCode);
  if (json === undefined) return [];
  const figures = rowsOf<Figure>(json, { odsCode });
  figuresByBody.set(odsCode, figures);
  return figures;
};

/** The bodies whose unparsed table holds a text: a search that leaves the others unparsed. */
export const bodiesWhoseFiguresHold = (text: string): readonly string[] => {
  const quoted = JSON.stringify(text);
  return [...figureTables].filter(([, json]) => json.includes(quoted)).map(([odsCode]) => odsCode);
};
