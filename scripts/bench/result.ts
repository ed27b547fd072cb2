/** One line of the report. `measured` is `null` where it could not be measured; `note` then says why. */
export interface Result {
  readonly what: string;
  readonly measured: number | null;
  /** `null` where a figure is told for information only. */
  readonly limit: number | null;
  readonly unit: '×' | 'kB' | 'ms' | '';
  readonly note?: string;
}

/** A budget of the design: measures itself with so many rounds. */
export interface Budget {
  readonly name: string;
  readonly title: string;
  measure(rounds: number): Promise<readonly Result[]> | readonly Result[];
}

const figure = (value: number, unit: Result['unit']): string => {
  const digits = unit === '' ? String(value) : value.toFixed(unit === '×' ? 2 : 1);
  return unit === '' ? digits : `${digits} ${unit}`;
};

const verdict = ({ measured, limit }: Result): string => {
  if (measured === null) return 'NOT MEASURED';
  if (limit === null) return '';
  return measured <= limit ? 'PASS' : 'OVER';
};

/** A Markdown table, so that the documentation can take it as it is. */
export const renderResults = (title: string, results: readonly Result[]): string => {
  const rows = results.map((result) => {
    const { what, measured, limit, unit, note } = result;
    const cells = [
      note === undefined ? what : `${what} (${note})`,
      measured === null ? '–' : figure(measured, unit),
      limit === null ? '–' : figure(limit, unit),
      verdict(result),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${title} | measured | limit | |`, '|---|--:|--:|---|', ...rows, ''].join('\n');
};

export const isOver = ({ measured, limit }: Result): boolean => measured !== null && limit !== null && measured > limit;
