export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Rounds before the first that counts: enough for the engine to have compiled every candidate. */
const warmUps = 5;

const isTimed = (part: unknown): part is { readonly time: number } =>
  typeof part === 'object' && part !== null && 'time' in part && typeof part.time === 'number';

/**
 * Milliseconds of each candidate in each round. Every round runs all of them in turn, so that whatever else the machine
 * does falls on all alike. A candidate of which only a part counts returns that part as `{ time }`.
 */
export const interleave = <Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, () => unknown>>,
): Record<Name, number[]> => {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      const part = candidates[name]();
      const time = isTimed(part) ? part.time : performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  }
  return times;
};

/** The median over the rounds of the ratio within a round. */
export const medianRatio = (times: readonly number[], base: readonly number[]): number =>
  median(times.map((time, round) => time / base[round]!));
