import { FigureError } from '../core/errors';

/** Enough for every spelling in a workbook; a bound, since a host's runtime may live for days. */
const mostRemembered = 4096;
/** Longer texts are cheap to refuse and dear to keep. */
const longestRemembered = 200;

/** Adds to a memory that forgets all when it is full, and never holds a long text. */
export const remember = <Key extends string | number, T>(memory: Map<Key, T>, key: Key, value: T): void => {
  if (typeof key === 'string' && key.length > longestRemembered) return;
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(key, value);
};

/** The same look-up, which answers a question it has met before (or refuses it again) without looking. */
export const memoiseBy = <Question, Answer extends object | string>(
  keyOf: (question: Question) => string,
  lookUp: (question: Question) => Answer,
): ((question: Question) => Answer) => {
  const answers = new Map<string, Answer>();
  const refusals = new Map<string, FigureError>();
  return (question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const refusal = refusals.get(key);
    if (refusal !== undefined) throw refusal;
    try {
      const answer = lookUp(question);
      remember(answers, key, answer);
      return answer;
    } catch (error) {
      if (error instanceof FigureError) remember(refusals, key, error);
      throw error;
    }
  };
};

/** {@link memoiseBy} of a look-up by text. */
export const memoise = <Answer extends object | string>(lookUp: (text: string) => Answer): ((text: string) => Answer) =>
  memoiseBy((text: string) => text, lookUp);

/** A value made on first use and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
