/** Numbers from 0 up to 1, the same in every run. */
export const createRandom = (seed = 20240601): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};
