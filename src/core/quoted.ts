/** What somebody typed, fit to stand in a sentence: on one line, at most 60 characters, in quotation marks. */
export const quoted = (typed: string): string => {
  const line = typed
    .slice(0, 200)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return Array.from(line).length > 60 ? `“${Array.from(line).slice(0, 57).join('')}…”` : `“${line}”`;
};
