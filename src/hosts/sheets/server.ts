import type { Answer, ServerFunction, SheetsServer } from './protocol';
import { setPicker } from './server-pickers';
import { read, select, selection, usedRanges } from './server-read';
import { sentenceFor } from './server-sentences';
import { ensureSheet, removeSheet, write, writeNote } from './server-write';

const server: SheetsServer = {
  icsFiguresSelection: selection,
  icsFiguresSelect: select,
  icsFiguresUsedRanges: usedRanges,
  icsFiguresRead: read,
  icsFiguresWrite: write,
  icsFiguresEnsureSheet: ensureSheet,
  icsFiguresRemoveSheet: removeSheet,
  icsFiguresWriteNote: writeNote,
  icsFiguresSetPicker: setPicker,
};

/** What the sidebar may call; the script declares each at its top level. */
export const serverFunctions = Object.keys(server) as ServerFunction[];

/**
 * Answers a call from the sidebar, where a refusal comes back as its sentence. Throws only where somebody else calls
 * without what the sidebar gives: a cell then shows the sentence.
 */
export const serve = (name: ServerFunction, given: ArrayLike<unknown>): Answer<unknown> => {
  const work: (...parameters: unknown[]) => unknown = server[name] as never;
  if (given.length < work.length)
    throw new Error(`${name} is for the sidebar of ICS Figures and does nothing in a cell.`);
  try {
    return { refused: false, result: work(...Array.from(given)) };
  } catch (error) {
    return { refused: true, sentence: sentenceFor(error) };
  }
};
