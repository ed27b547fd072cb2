import type { Input, OutputMatrix, OutputScalar } from '../core/values';

/** The kinds of argument there are, and what `evaluate` receives for each. */
export interface ArgumentTypes {
  /** Any text, trimmed. */
  text: string;
  /** A finite number. */
  number: number;
  /** A finite number or any text, trimmed. */
  amount: number | string;
  /** One of the parameter's `choices`, in the catalogue's spelling. */
  choice: string;
  /** What was typed for a period: text, or a spreadsheet date's serial number. */
  period: string | number;
  /** A calendar day, as `YYYY-MM-DD`. */
  date: string;
  /** A range or array constant taken whole: its non-blank cells in reading order. */
  list: readonly (string | number)[];
}

export type ArgumentKind = keyof ArgumentTypes;

export interface Parameter<Kind extends ArgumentKind = ArgumentKind, Optional extends boolean = boolean> {
  /** Lower case with underscores; ids for ever. */
  readonly name: string;
  readonly kind: Kind;
  /** One sentence of at most 128 characters, with the unit where there is one. */
  readonly description: string;
  readonly optional: Optional;
  /** What stands in for an omitted argument, in words, where that is not plain from the description. */
  readonly fallback?: string;
  /** The fixed choices of a `choice`. */
  readonly choices?: readonly string[];
  /** An argument as it is typed in a formula, for help texts: `"LSC"`, `300`. */
  readonly example: string;
}

type ArgumentOf<P> =
  P extends Parameter<infer Kind, infer Optional>
    ? Optional extends true
      ? ArgumentTypes[Kind] | undefined
      : ArgumentTypes[Kind]
    : never;

export type ArgumentsOf<P extends readonly Parameter[]> = { [Index in keyof P]: ArgumentOf<P[Index]> };

/** A formula with what it gives, executed by the tests. `source` says where the expected value comes from. */
export interface Example {
  /** Without the leading `=`. */
  readonly formula: string;
  readonly expected: number | string;
  readonly source: string;
}

export type Category = 'Figures' | 'Systems' | 'Provenance' | 'Claims' | 'Calculators';

/** How a result is shown once inserted: £ million, a percentage, a count of people, whatever the measure says, or text. */
export type ResultFormat = 'money' | 'percentage' | 'by measure' | 'text';

interface Shared<P extends readonly Parameter[]> {
  /** Upper case with underscores, legal in Excel and in Google Sheets; an id for ever. */
  readonly name: string;
  readonly category: Category;
  /** One sentence of at most 128 characters that names the unit. */
  readonly summary: string;
  readonly parameters: P;
  readonly result: { readonly description: string; readonly format: ResultFormat };
  readonly examples: readonly Example[];
  /** When the function answers `#N/A` or `#VALUE!`, one sentence each. */
  readonly errors: readonly string[];
  /** The version that brought the function. */
  readonly since: string;
}

/** Lifted over ranges: one result a cell. */
export interface ScalarDefinition<P extends readonly Parameter[] = readonly Parameter[]> extends Shared<P> {
  readonly spills: false;
  /** Pure and synchronous; throws a `FigureError` where there is no value. */
  evaluate(...args: ArgumentsOf<P>): OutputScalar;
  /**
   * The same over columns of `rows` cells, for speed, each argument a column or a single cell; `redo` answers for a row
   * that needs `evaluate`. Gives undefined where a call is not its case.
   */
  readonly evaluateColumns?: (
    inputs: readonly Input[],
    rows: number,
    redo: (row: number) => OutputScalar,
  ) => OutputMatrix | undefined;
}

/** Takes scalars (and lists) and spills a table or a column. */
export interface TableDefinition<P extends readonly Parameter[] = readonly Parameter[]> extends Shared<P> {
  readonly spills: true;
  evaluate(...args: ArgumentsOf<P>): OutputMatrix;
}

// The catalogue holds definitions of many parameter lists; arguments are read against `parameters` before each call.
export type LiftedDefinition = ScalarDefinition;
export type FunctionDefinition = LiftedDefinition | TableDefinition;

/** States a function that gives one result a cell, with `evaluate`'s arguments typed by its parameters. */
export const defineFunction = <const P extends readonly Parameter[]>(
  definition: Omit<ScalarDefinition<P>, 'spills'>,
): ScalarDefinition<P> => ({ ...definition, spills: false });

/** States a function that spills a table. */
export const defineTable = <const P extends readonly Parameter[]>(
  definition: Omit<TableDefinition<P>, 'spills'>,
): TableDefinition<P> => ({ ...definition, spills: true });
