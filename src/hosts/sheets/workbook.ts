import { checkWrites } from '../../workbook/check-writes';
import type { CellContent, CellReading, CellWrite, RangeAddress, RangeWrite, Workbook } from '../../workbook/port';
import { callsUs } from '../../workbook/repair/repair';
import { callServer } from './client';
import type { BlockEntry, CellBlock, CellEntry } from './protocol';
import { unshelved } from './shelved';
import { watchBySidebar } from './watch';

/** A formula that a script was stopped over stands there as text: not worked out, as it is to be reported. */
const notWorkedOut = '#NAME?';

const readings = ({ formulas, values, texts }: CellBlock): CellReading[][] =>
  values.map((row, down) =>
    row.map((value, across) => {
      const formula = formulas[down]![across]!;
      const shelved = unshelved(formula);
      if (shelved !== formula && callsUs(shelved)) return { formula: shelved, value: notWorkedOut, text: notWorkedOut };
      return {
        formula: formula === '' ? null : formula,
        value: value === '' && formula === '' ? null : value,
        text: texts[down]![across]!,
      };
    }),
  );

const contents = (block: CellBlock): CellContent[][] =>
  readings(block).map((row, down) =>
    row.map((cell, across) => ({ ...cell, note: block.notes?.[down]?.[across] || null })),
  );

const entryOf = (cell: CellWrite): CellEntry => ({
  formula: 'formula' in cell ? cell.formula : null,
  value: 'formula' in cell ? '' : cell.value,
  numberFormat: cell.numberFormat ?? null,
  link: cell.link ?? null,
});

const blockOf = ({ range, cells }: RangeWrite): BlockEntry => ({ range, cells: cells.map((row) => row.map(entryOf)) });

/** Asks once where the pane and the watch ask at the same time, as they do when the user comes over. */
const askSelection = (): (() => Promise<RangeAddress>) => {
  let asked: Promise<RangeAddress> | null = null;
  return () => {
    asked ??= callServer('icsFiguresSelection').finally(() => {
      asked = null;
    });
    return asked;
  };
};

const writeRanges = async (writes: readonly RangeWrite[]): Promise<void> => {
  checkWrites(writes);
  await callServer('icsFiguresWrite', writes.map(blockOf));
};

/** The spreadsheet whose sidebar this page is, over the script on Google's servers. */
export const createSheetsWorkbook = (): Workbook => {
  const selection = askSelection();
  return {
    hostName: 'Google Sheets',
    features: { notes: true, comments: false, pickers: true, links: true, undoGroups: false },
    selection,
    watchSelection: (listener) => watchBySidebar(selection, listener),
    select: async (range) => {
      await callServer('icsFiguresSelect', range);
    },
    usedRanges: () => callServer('icsFiguresUsedRanges'),
    read: async (range) => contents((await callServer('icsFiguresRead', [range], true))[0]!),
    readRanges: async (ranges) => (await callServer('icsFiguresRead', ranges, false)).map(readings),
    write: (range, cells) => writeRanges([{ range, cells }]),
    writeRanges,
    ensureSheet: (name, header) => callServer('icsFiguresEnsureSheet', name, header),
    removeSheet: (name, header) => callServer('icsFiguresRemoveSheet', name, header),
    writeNote: async (cell, text) => {
      await callServer('icsFiguresWriteNote', cell, text);
    },
    writeComment: async () => {
      throw new Error('Google Sheets lets no script write comments. Put the citation into a note or a cell.');
    },
    setPicker: async (range, choices) => {
      await callServer('icsFiguresSetPicker', range, choices);
    },
  };
};
