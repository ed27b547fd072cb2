/** A Markdown table with its columns padded, as the formatter leaves it; numbers stand to the right. */
export const table = (
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: (column: number) => boolean,
): string => {
  const widths = heading.map((_, column) =>
    Math.max(3, ...[heading, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return isNumber(column) ? gap + cell : cell + gap;
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(heading), line(rule), ...rows.map(line)].join('\n');
};
