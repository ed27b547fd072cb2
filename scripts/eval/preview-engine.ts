import { createRequire } from 'node:module';
import { type ErrorCode, FigureError } from '../../src/core/errors';
import { InputError, type OutputScalar } from '../../src/core/values';
import type { HeadlessEngine } from '../../src/hosts/preview/engine';
import { engineErrorSentence } from '../../src/hosts/preview/sentences';
import type { EngineValue } from '../../src/hosts/preview/values';

/** An error that the grid's engine made itself, such as `#NAME?` or `#DIV/0!`, with a sentence that says what it means. */
export class EngineError extends InputError {
  readonly sentence: string;

  constructor(code: string) {
    super(code);
    this.sentence = engineErrorSentence(code);
  }
}

export type PreviewScalar = OutputScalar | EngineError;

export interface PreviewEngine {
  /** Any formula, with or without `=`; an array result by rows, with exact values; a blank is empty text. Never rejects. */
  evaluate(formula: string): Promise<PreviewScalar | PreviewScalar[][]>;
  close(): void;
}

const revive = (value: EngineValue): PreviewScalar => {
  if (value === null || typeof value !== 'object') return value;
  return value.sentence === null
    ? new EngineError(value.error)
    : new FigureError(value.error as ErrorCode, value.sentence);
};

/** Loads the preview's engine as `buildPreviewEngine` bundled it; rejects where it has not been built. */
export const createPreviewEngine = async (): Promise<PreviewEngine> => {
  const { create } = createRequire(import.meta.url)('../../dist/node/preview-engine.cjs') as {
    create(): HeadlessEngine;
  };
  const engine = create();
  return {
    async evaluate(formula) {
      const result = await engine.evaluate(formula);
      return Array.isArray(result) ? result.map((row) => row.map(revive)) : revive(result);
    },
    close: () => engine.close(),
  };
};
