import type { SheetUnit } from './units';

/** A column by its heading, without the unit: `{year}` and `{previous}` stand for the financial year and the one before. */
export interface ColumnPlace {
  /** Several where the years of one kind of workbook word it differently; one of them must be there. */
  readonly headings: readonly string[];
  readonly unit: SheetUnit;
}

/** A column that becomes figures of one measure. */
export interface ColumnLayout extends ColumnPlace {
  readonly measure: string;
  /** Which year its figures are of. */
  readonly period: 'year' | 'previous';
  /** Whether the England row is that of the boards, or holds also what NHS England keeps in its regions. */
  readonly england: 'boards' | 'with retained';
  /** A column whose numbers are about those of the year before; titles where it stands in another sheet. */
  readonly before?: ColumnPlace & { readonly titles?: readonly string[] };
  /** What the heading leaves out, in our words. */
  readonly note?: string;
}

export interface SheetLayout {
  /** Cells above the table that tell the sheet from the others. */
  readonly titles: readonly string[];
  /** A sheet a year, or one sheet with columns of every year. */
  readonly years: 'one' | 'every';
  readonly columns: readonly ColumnLayout[];
}

/** A family of workbooks: the sheets and columns that are read, told by what they say and not by where they stand. */
export interface Layout {
  readonly name: string;
  /** For how many years it allocates. */
  readonly years: number;
  readonly sheets: readonly SheetLayout[];
}
