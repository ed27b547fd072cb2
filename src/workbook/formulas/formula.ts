/** A call of one of our functions; `undefined` is an argument not given. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly (string | undefined)[];
}

/** A text literal as both hosts read it: quotes inside are doubled. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The formula of a call, with its leading `=` and without empty arguments at its end. */
export const formulaText = ({ name, arguments: given }: FunctionCall): string => {
  const written = given.map((argument) => (argument === undefined ? '' : quote(argument)));
  while (written.at(-1) === '') written.pop();
  return `=${name}(${written.join(',')})`;
};
