import type { Cell } from './workbook';

/** A heading parted into its words and its unit. */
export interface Heading {
  /** Without the unit, in lower case, white space evened out. */
  readonly words: string;
  /** `£k`, `£/head`, `%`, `£m`; blank where the heading names none. */
  readonly unit: string;
  /** As it stands in the sheet, on one line. */
  readonly shown: string;
}

const units: readonly (readonly [RegExp, string])[] = [
  [/\(?£\s*(\/|per)\s*head\)?/i, '£/head'],
  [/\(?£\s*(k|000s?)(?![a-z])\)?/i, '£k'],
  [/\(?£\s*(m|million|000,000)(?![a-z])\)?/i, '£m'],
  [/\(?%\)?/, '%'],
];

/** One line of text, white space evened out. */
export const oneLine = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();

export const readHeading = (cell: Cell | undefined): Heading => {
  const line = oneLine(cell);
  const found = units.find(([pattern]) => pattern.test(line));
  const words = found ? oneLine(line.replace(found[0], ' ')) : line;
  return { words: words.toLowerCase(), unit: found?.[1] ?? '', shown: line };
};

/** `2024/25` for `2025/26`. */
export const yearBefore = (year: string): string => {
  const first = Number(year.slice(0, 4)) - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
};

/** A heading or title of a layout with the year, and the year before, in place. */
export const forYear = (template: string, year: string): string =>
  template.replaceAll('{year}', year).replaceAll('{previous}', yearBefore(year));
