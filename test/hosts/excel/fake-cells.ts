export interface Cell {
  formula?: string;
  value: number | string | boolean;
  numberFormat?: string;
}

export interface Sheet {
  readonly cells: Map<string, Cell>;
  readonly notes: Map<string, string>;
  /** A thread of comments by its cell. */
  readonly comments: Map<string, string[]>;
  readonly links: Map<string, string>;
  /** The list of a drop-down by its cell: its choices, or the cells that hold them. */
  readonly pickers: Map<string, string>;
  /** The title of what is said where something is entered that is not in the list. */
  readonly pickerTitles: Map<string, string>;
}

export const emptySheet = (): Sheet => ({
  cells: new Map(),
  notes: new Map(),
  comments: new Map(),
  links: new Map(),
  pickers: new Map(),
  pickerTitles: new Map(),
});

export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The errors that Office.js rejects with carry a code. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message = `The request failed with ${code}.`,
  ) {
    super(message);
  }
}

export const key = (row: number, column: number): string => `${row},${column}`;

export const parseAddress = (address: string): { row: number; column: number } => {
  const [, letters, digits] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  if (letters === undefined) throw new OfficeError('InvalidArgument');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

/** What Excel makes of typed text: an apostrophe keeps it text, a formula's signs start one, numbers and dates are read. */
export const typed = (input: number | string): Cell => {
  if (typeof input === 'number') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (/^[=@]/.test(input)) return { formula: input.replace(/^@/, '='), value: 0 };
  if (/^[+-]?[0-9/.]+$/.test(input)) return { value: Number.parseFloat(input) };
  return /^(true|false)$/i.test(input) ? { value: input.toLowerCase() === 'true' } : { value: input };
};

/** What Excel makes of it in a cell formatted as text. */
export const typedAsText = (input: number | string): Cell => ({ value: String(input).replace(/^'/, '') });

export const isEmpty = ({ value, formula }: Cell): boolean => value === '' && formula === undefined;

/** Whether a cell has neither content nor a format of its own. */
export const isBare = (cell: Cell): boolean => isEmpty(cell) && cell.numberFormat === undefined;

export const shown = ({ value, numberFormat }: Cell): string => {
  if (typeof value !== 'number') return String(value);
  if (numberFormat === undefined) return String(value);
  const digits = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  return value.toLocaleString('en-GB', {
    style: numberFormat.endsWith('%') ? 'percent' : 'decimal',
    useGrouping: numberFormat.includes(','),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};
