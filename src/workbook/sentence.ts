/** The sentence of whatever was thrown: the port and the plans throw an `Error` whose message is one. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
