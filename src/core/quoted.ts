// Made at first use: a pattern over a class of characters is slow to make, and most calls never need it.
let blanks: RegExp | undefined;

/** What somebody typed, fit to stand in a sentence: on one line, at most 60 characters, in quotation marks. */
export const quoted = (typed: string): string => {
  blanks ??= /[\s\p{Cc}]+/gu;
  const line = typed.slice(0, 200).replace(blanks, ' ').trim();
  return Array.from(line).length > 60 ? `“${Array.from(line).slice(0, 57).join('')}…”` : `“${line}”`;
};
