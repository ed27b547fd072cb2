/** A cell of the spreadsheet in memory. Formulas are kept and not worked out. */
export interface Cell {
  formula: string;
  value: number | string | boolean | Date;
  format: string;
  note: string;
  /** Where the text of the whole cell leads. */
  link: string | null;
  /** The part of the text that is bold. */
  bold: string | null;
  /** The texts that alone may be entered; `null` where anything may. */
  allowed: readonly string[] | null;
  /** What the rule tells about itself. */
  help: string | null;
}

export const emptyCell = (): Cell => ({
  formula: '',
  value: '',
  format: 'General',
  note: '',
  link: null,
  bold: null,
  allowed: null,
  help: null,
});

export type Entered = number | string | boolean | Date | null;

const typed = (text: string): Cell['value'] => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  const [, year, month] = /^(\d{4})\/(\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? text : new Date(Number(year), Number(month) - 1, 1);
};

/**
 * What Google Sheets makes of an entry: an apostrophe keeps text as it is, `=` and `+` before a name start a formula,
 * numbers, dates and booleans are read. A cell formatted as text keeps everything, an apostrophe too.
 */
export const enter = (cell: Cell, entry: Entered): Cell => {
  const blank = { ...cell, formula: '', value: '' as const, link: null, bold: null };
  if (entry === null || entry === '') return blank;
  if (typeof entry !== 'string') return { ...blank, value: entry };
  if (cell.format === '@') return { ...blank, value: entry };
  if (entry.startsWith("'")) return { ...blank, value: entry.slice(1) };
  if (entry.startsWith('=')) return { ...blank, formula: entry, value: 0 };
  if (/^\+[A-Za-z(]/.test(entry)) return { ...blank, formula: `=${entry}`, value: 0 };
  return { ...blank, value: typed(entry) };
};

/** What the cell shows in a British spreadsheet. */
export const shown = ({ value, format }: Cell): string => {
  if (value instanceof Date) return value.toLocaleDateString('en-GB');
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value !== 'number' || format === 'General' || format === '@') return String(value);
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return value.toLocaleString('en-GB', {
    style: format.endsWith('%') ? 'percent' : 'decimal',
    useGrouping: format.includes(','),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};

export const key = (row: number, column: number): string => `${row},${column}`;
