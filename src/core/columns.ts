/**
 * A range through a function, each distinct cell evaluated once: rows in, rows of results out, in one shape.
 * For look-ups, where a column of thousands repeats a few dozen names.
 */
export const mapColumn = <In, Out>(rows: readonly (readonly In[])[], evaluate: (value: In) => Out): Out[][] => {
  const known = new Map<In, Out>();
  const result: Out[][] = new Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!;
    if (cells.length === 1) result[row] = [remembered(known, cells[0]!, evaluate)];
    else result[row] = cells.map((cell) => remembered(known, cell, evaluate));
  }
  return result;
};

/** A flat list through a function, each distinct value evaluated once. */
export const mapValues = <In, Out>(values: readonly In[], evaluate: (value: In) => Out): Out[] => {
  const known = new Map<In, Out>();
  const result: Out[] = new Array(values.length);
  for (let index = 0; index < values.length; index++) result[index] = remembered(known, values[index]!, evaluate);
  return result;
};

const remembered = <In, Out>(known: Map<In, Out>, value: In, evaluate: (value: In) => Out): Out => {
  const found = known.get(value);
  if (found !== undefined || known.has(value)) return found as Out;
  const fresh = evaluate(value);
  known.set(value, fresh);
  return fresh;
};
