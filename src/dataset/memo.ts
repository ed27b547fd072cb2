import { FigureError } from '../core/errors';

/** Enough for every spelling in a workbook; a bound, since a host's runtime may live for days. */
const mostRemembered = 4096;
/** Longer texts are cheap to refuse and dear to keep. */
const longestRemembered = 200;

const remember = <T>(memory: Map<string, T>, key: string, value: T): void => {
  if (key.length > longestRemembered) return;
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(key, value);
};

/** The same look-up, which answers a text it has met before (or refuses it again) without looking. */
export const memoise = <T extends object | string>(lookUp: (text: string) => T): ((text: string) => T) => {
  const answers = new Map<string, T>();
  const refusals = new Map<string, FigureError>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const refusal = refusals.get(text);
    if (refusal !== undefined) throw refusal;
    try {
      const answer = lookUp(text);
      remember(answers, text, answer);
      return answer;
    } catch (error) {
      if (error instanceof FigureError) remember(refusals, text, error);
      throw error;
    }
  };
};

/** A value made on first use and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
