/** One cell of a Markdown table: on one line, with its bars escaped. */
const tableCell = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');

/** A Markdown table; every row has as many cells as the heading. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.map(tableCell).join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;
