/*
 * The loops run over blocks of rows and make nothing themselves: the engine then compiles them within the first column
 * and for good. Most sheets are calculated once, so the first column is the one that counts.
 */

const BLOCK = 512;

const evaluateOnce = <In, Out>(known: Map<In, Out>, value: In, evaluate: (value: In) => Out): Out => {
  if (known.has(value)) return known.get(value) as Out;
  const result = evaluate(value);
  known.set(value, result);
  return result;
};

const mapBlock = <In, Out>(
  values: readonly In[],
  evaluate: (value: In) => Out,
  known: Map<In, Out>,
  results: Out[],
  start: number,
  end: number,
): void => {
  for (let index = start; index < end; index++) {
    const value = values[index]!;
    const found = known.get(value);
    results[index] = found === undefined ? evaluateOnce(known, value, evaluate) : found;
  }
};

const mapRows = <In, Out>(
  rows: readonly (readonly In[])[],
  evaluate: (value: In) => Out,
  known: Map<In, Out>,
  results: Out[][],
  start: number,
  end: number,
): void => {
  for (let row = start; row < end; row++) {
    const cells = rows[row]!;
    if (cells.length === 1) {
      const value = cells[0]!;
      const found = known.get(value);
      results[row] = [found === undefined ? evaluateOnce(known, value, evaluate) : found];
    } else {
      results[row] = cells.map((value) => evaluateOnce(known, value, evaluate));
    }
  }
};

/** A flat list through a function, each distinct value evaluated once. */
export const mapValues = <In, Out>(values: readonly In[], evaluate: (value: In) => Out): Out[] => {
  const known = new Map<In, Out>();
  const results: Out[] = new Array(values.length);
  for (let start = 0; start < results.length; start += BLOCK) {
    mapBlock(values, evaluate, known, results, start, Math.min(start + BLOCK, results.length));
  }
  return results;
};

/**
 * A range through a function, each distinct cell evaluated once: rows in, rows of results out, in one shape.
 * For look-ups, where a column of thousands repeats a few dozen names.
 */
export const mapColumn = <In, Out>(rows: readonly (readonly In[])[], evaluate: (value: In) => Out): Out[][] => {
  const known = new Map<In, Out>();
  const results: Out[][] = new Array(rows.length);
  for (let start = 0; start < results.length; start += BLOCK) {
    mapRows(rows, evaluate, known, results, start, Math.min(start + BLOCK, results.length));
  }
  return results;
};
