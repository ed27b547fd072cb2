const longest = 120;

/** What stands in a cell, short enough to be shown or read out within a sentence. */
export const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
