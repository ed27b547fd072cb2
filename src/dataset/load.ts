import { figureFields } from './figure-fields';
import { foldName } from './fold';
import * as tables from './generated/tables';
import { figureId } from './ids';
import { once } from './memo';
import { placeSigns } from './place-signs';
import type { Claim, Deflator, Figure, Measure, Source, System } from './types';

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

/** The values of a field, row by row; see `scripts/data/columns.ts`. */
type Column = readonly unknown[] | { readonly words: readonly unknown[]; readonly places: string };

const valuesOf = (column: Column): readonly unknown[] =>
  'words' in column ? Array.from(column.places, (sign) => column.words[placeSigns.indexOf(sign)]) : column;

/** Rows out of a table of columns. The build has checked the table, so its shape is taken as stated. */
const rowsOf = <Row>(json: string): readonly Row[] => {
  const columns = Object.entries(JSON.parse(json) as Record<string, Column>).map(
    ([field, column]) => [field, valuesOf(column)] as const,
  );
  const length = columns[0]?.[1].length ?? 0;
  const rows: Row[] = [];
  for (let index = 0; index < length; index++) {
    const row: Record<string, unknown> = {};
    for (const [field, values] of columns) row[field] = values[index];
    rows.push(row as Row);
  }
  return rows;
};

/** Every table is parsed by the first call that needs it: a cold start costs what one formula needs. */
const table = <Row>(json: () => string): (() => readonly Row[]) => once(() => rowsOf<Row>(json()));

/** In rows already: nearly every call asks for a system, and the engine's own parser is quickest. */
export const systemRows = once(() => JSON.parse(tables.systemTable()) as readonly System[]);
export const systemDetailRows = table<SystemDetailRow>(tables.systemDetailTable);
export const successionRows = table<SuccessionRow>(tables.successionTable);
export const codeRows = table<CodeRow>(tables.codeTable);
export const aliasRows = table<AliasRow>(tables.aliasTable);
export const placeRows = table<PlaceRow>(tables.placeTable);
export const measureRows = table<Measure>(tables.measureTable);
export const sourceRows = table<Source>(tables.sourceTable);
export const claimRows = table<Claim>(tables.claimTable);
export const deflatorRows = table<Deflator>(tables.deflatorTable);

/** ODS code by folded name. A `Map`, so that no name of an object's property is a key. */
export const nameKeys = once(() => {
  const names = [
    ...systemRows().flatMap(({ odsCode, name, legalName, acronym }) =>
      [odsCode, name, legalName, acronym ?? odsCode].map((each) => [each, odsCode] as const),
    ),
    ...codeRows().map(({ code, odsCode }) => [code, odsCode] as const),
    ...aliasRows().map(({ alias, odsCode }) => [alias, odsCode] as const),
  ];
  return new Map(names.map(([name, odsCode]) => [foldName(name), odsCode]));
});

export const { edition: editionRow } = tables;

/** Texts that recur among figures, a list a field; see `scripts/build/figure-tables.ts`. */
const figureWords = once(() => JSON.parse(tables.figureWordTable()) as Record<string, readonly string[]>);
/** A figure's values in the order of `figureFields`. */
type Values = readonly unknown[];
/** What figures of several bodies have alike, all but the central amount. */
const figureSeries = once(() => JSON.parse(tables.figureSeriesTable()) as readonly Values[]);

/** A number in a field of words is the word's place in the field's list, and for an id the figure's number. */
const wordOf = (field: string, value: unknown): unknown =>
  typeof value === 'number' ? (figureWords()[field]?.[value] ?? value) : value;

const readFigure = (odsCode: string, values: Values, central: number | undefined): Figure => {
  const fields: Record<string, unknown> = { odsCode };
  for (const [place, field] of figureFields.entries()) fields[field] = wordOf(field, values[place] ?? null);
  if (central !== undefined) fields.central = central;
  const figure = fields as unknown as Figure;
  for (const field of ['id', 'supersedes'] as const) {
    const number = fields[field];
    if (typeof number === 'number') fields[field] = figureId(figure, number);
  }
  return figure;
};

/** A body's own figures, then those that stand in a series: each one's place there, and its central amount. */
interface Body {
  readonly odsCode: string;
  readonly own: readonly Values[];
  readonly series: readonly number[];
  readonly centrals: readonly number[];
  /** Those that were asked for. */
  readonly figures: Figure[];
}

const figureTables = new Map(Object.entries<() => string>(tables.figureTables));
const bodies = new Map<string, Body>();

/** Only the tables of bodies that are asked for are parsed. */
const bodyOf = (odsCode: string): Body => {
  let body = bodies.get(odsCode);
  if (body === undefined) {
    const [own, series, centrals] = JSON.parse(figureTables.get(odsCode)?.() ?? '[[],[],[]]');
    body = { odsCode, own, series, centrals, figures: [] };
    if (figureTables.has(odsCode)) bodies.set(odsCode, body);
  }
  return body;
};

const countOf = ({ own, series }: Body): number => own.length + series.length;

const valuesAt = ({ own, series }: Body, place: number): Values =>
  own[place] ?? figureSeries()[series[place - own.length]!]!;

const figureAt = (body: Body, place: number): Figure => {
  const { odsCode, own, centrals, figures } = body;
  figures[place] ??= readFigure(odsCode, valuesAt(body, place), centrals[place - own.length]);
  return figures[place];
};

/** All figures of a body, in the order of the data; empty where there are none. */
export const figureRows = (odsCode: string): readonly Figure[] => {
  const body = bodyOf(odsCode);
  for (let place = 0; place < countOf(body); place++) figureAt(body, place);
  return body.figures;
};

const measureField = figureFields.indexOf('measure');

/** A body's figures of one measure. The others are not read, which is most of a first call's work. */
export const figureRowsOfMeasure = (odsCode: string, measure: string): readonly Figure[] => {
  const body = bodyOf(odsCode);
  const word = figureWords().measure?.indexOf(measure);
  const found: Figure[] = [];
  for (let place = 0; place < countOf(body); place++) {
    const value = valuesAt(body, place)[measureField];
    if (value === word || value === measure) found.push(figureAt(body, place));
  }
  return found;
};

const idAt = (body: Body, place: number): unknown => {
  const values = valuesAt(body, place);
  const read = <Field extends 'id' | 'measure' | 'period' | 'basis'>(field: Field) =>
    wordOf(field, values[figureFields.indexOf(field)]) as Figure[Field];
  const id: unknown = read('id');
  if (typeof id !== 'number') return id;
  const { odsCode } = body;
  return figureId({ odsCode, measure: read('measure'), period: read('period'), basis: read('basis') }, id);
};

/** A body's figure of an id, in small letters. The others are not read, but for what their ids say. */
export const figureRowOfId = (odsCode: string, id: string): Figure | undefined => {
  const body = bodyOf(odsCode);
  for (let place = 0; place < countOf(body); place++) if (idAt(body, place) === id) return figureAt(body, place);
  return undefined;
};
