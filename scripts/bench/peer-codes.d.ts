/** The peers' fixture, given as an alias when `peer-module.ts` is bundled. */
declare module 'peer-codes' {
  export const codes: readonly string[];
}
