export const hosts = ['preview', 'excel', 'sheets'] as const;
export type EvaluationHost = (typeof hosts)[number];
