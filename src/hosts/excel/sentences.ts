import { supports } from './supports';

const tooMuch = 'That is more than Excel takes at once. Choose fewer cells and try again.';

/** What Office.js answers when it cannot do something, as a sentence for the user. */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'The sheet or the workbook is protected. Unprotect it, or choose another sheet, and try again.',
  FormulaLengthExceedsLimit: 'The formula is longer than Excel allows. Choose fewer systems or measures.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  InvalidSelection: 'Select one cell or one block of cells in the sheet, then try again.',
  InvalidArgument: 'Excel did not take these cells or values. Choose another cell, and try again.',
  ItemNotFound: 'The sheet is no longer there. Select a cell and try again.',
  RangeExceedsLimit: tooMuch,
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
};

const codeOf = (error: unknown): string => {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** A sentence that tells what to do, or at least what Excel said; an error without a code is one of our own. */
export const sentenceFor = (error: unknown): string => {
  const code = codeOf(error);
  const known = sentences[code];
  if (known !== undefined) return known;
  const said = error instanceof Error ? error.message.trim().replace(/\.$/, '') : '';
  if (code === '' && said !== '') return `${said}.`;
  return said === '' ? 'Excel could not do this.' : `Excel could not do this: ${said}.`;
};

const told = async <Result>(running: Promise<Result>): Promise<Result> => {
  try {
    return await running;
  } catch (error) {
    throw new Error(sentenceFor(error));
  }
};

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** Runs a batch of Office.js calls; rejects with an `Error` whose message is a sentence for the user. */
export const inExcel = <Result>(batch: Batch<Result>): Promise<Result> => told(Excel.run(batch));

/** The same for a batch that changes the workbook: one step of the user's undo, where Excel puts several into one. */
export const changeInExcel = <Result>(batch: Batch<Result>): Promise<Result> =>
  supports('1.20') ? told(Excel.run({ mergeUndoGroup: true }, batch)) : inExcel(batch);
