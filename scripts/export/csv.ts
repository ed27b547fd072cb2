const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** RFC 4180 with LF line ends, as the tables of `data/` have; the first row is the header. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

/** Also the full-width signs, which spreadsheets in East Asian settings read as the plain ones. */
const startsLikeFormula = /^\s*[=+\-@＝＋－＠]/;

/**
 * A text that no spreadsheet runs as a formula when the file is opened: an apostrophe stands before one that starts
 * like a formula. Numbers must not come here, since a minus is a part of theirs.
 */
export const inert = (text: string): string => (startsLikeFormula.test(text) ? `'${text}` : text);
