import {
  ICommandService,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { SheetsNoteModel, SheetUpdateNoteCommand } from '@univerjs/sheets-note';
import { merge } from 'rxjs';
import { checkWrites } from '../../workbook/check-writes';
import type { RangeAddress, RangeWrite, Workbook } from '../../workbook/port';
import { cellMatrix, type EngineCell, readCell } from './cells';
import { usedBy } from './used-range';

/** Far beyond any calculation of a sheet that people look at. */
const longestCalculation = 20_000;

/** The port, and what only the preview's page needs beside it. */
export interface PreviewWorkbook extends Workbook {
  /** What `read` gives, with the sentences of errors. */
  inspect(range: RangeAddress): Promise<EngineCell[][]>;
  /** The smallest range from A1 on that holds all content of the active sheet, spilled cells included. */
  usedRange(): RangeAddress;
  /** Takes the last step back, whether the user's or ours. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Calls back after each recalculation and each change of a cell, an undone one too, or of a note; the function returned stops it. */
  watchValues(listener: () => void): () => void;
}

const whole = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

const engineRange = ({ row, column, rows, columns }: RangeAddress): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** The Workbook port over the grid. */
export const createPreviewWorkbook = (univer: Univer): PreviewWorkbook => {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const calculation = injector.get(FormulaCalculationSessionService);
  const models = { formulas: injector.get(FormulaDataModel), notes: injector.get(SheetsNoteModel) };

  const current = (): UniverWorkbook => {
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<UniverWorkbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('No workbook is open.');
    return workbook;
  };

  const sheetOf = ({ sheet, row, column, rows, columns }: RangeAddress): Worksheet => {
    const found = current().getSheetBySheetName(sheet);
    if (!found) throw new Error(`There is no sheet “${sheet}” in this workbook.`);
    if (row < 0 || column < 0 || row + rows > found.getRowCount() || column + columns > found.getColumnCount()) {
      throw new Error('The cells lie beyond the edge of the sheet. Select a cell further up or to the left.');
    }
    return found;
  };

  // A change is read back by its writer, so it is done once the formulas that follow from it are.
  const settled = (): Promise<void> => calculation.waitForLatestApplied(longestCalculation).catch(() => undefined);

  const inspect = (range: RangeAddress): EngineCell[][] => {
    const sheet = sheetOf(range);
    return Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (__, column) =>
        readCell(models, current(), sheet, range.row + row, range.column + column),
      ),
    );
  };

  /** Whether the cells of a range of one row hold these texts. */
  const holds = (range: RangeAddress, texts: readonly string[]): boolean =>
    inspect(range)[0]!.every(({ formula, value }, at) => formula === null && value === texts[at]);

  const selection = (): RangeAddress => {
    const sheet = current().getActiveSheet();
    const range = selections.getCurrentLastSelection()?.range;
    const row = whole(range?.startRow ?? 0, 0);
    const column = whole(range?.startColumn ?? 0, 0);
    return {
      sheet: sheet.getName(),
      row,
      column,
      rows: whole(range?.endRow ?? row, sheet.getRowCount() - 1) - row + 1,
      columns: whole(range?.endColumn ?? column, sheet.getColumnCount() - 1) - column + 1,
    };
  };

  const spillsOf = (sheet: Worksheet): IRange[] => {
    const spills = models.formulas.getArrayFormulaRange()[current().getUnitId()]?.[sheet.getSheetId()] ?? {};
    return Object.values(spills).flatMap((byColumn): IRange[] => Object.values(byColumn ?? {}));
  };

  /** The user's undo takes back at once all that is done meanwhile. */
  const asOneStep = (change: () => void): void => {
    const batching = injector.get(IUndoRedoService).__tempBatchingUndoRedo(current().getUnitId());
    try {
      change();
    } finally {
      batching.dispose();
    }
  };

  const put = (writes: readonly RangeWrite[]): void => {
    checkWrites(writes);
    const bySheet = new Map<Worksheet, RangeWrite[]>();
    for (const write of writes) {
      const sheet = sheetOf(write.range);
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), write]);
    }
    for (const [sheet, own] of bySheet) {
      const target = { unitId: current().getUnitId(), subUnitId: sheet.getSheetId() };
      const written = commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...target, value: cellMatrix(own) });
      if (!written) throw new Error('The preview refused to write these cells.');
    }
  };

  const writeRanges = async (writes: readonly RangeWrite[]): Promise<void> => {
    asOneStep(() => put(writes));
    await settled();
  };

  return {
    hostName: 'the preview',
    features: { notes: true, comments: false, pickers: false, links: false, undoGroups: true },

    selection: async () => selection(),

    watchSelection(listener) {
      let last = '';
      const subscription = selections.selectionChanged$.subscribe(() => {
        const selected = selection();
        const key = JSON.stringify(selected);
        if (key !== last) listener(selected);
        last = key;
      });
      return () => subscription.unsubscribe();
    },

    inspect: async (range) => inspect(range),

    read: async (range) => inspect(range).map((row) => row.map(({ sentence: _, ...cell }) => cell)),

    readRanges: async (ranges) =>
      ranges.map((range) => inspect(range).map((row) => row.map(({ sentence: _, note: __, ...cell }) => cell))),

    usedRanges: async () =>
      current()
        .getSheets()
        .map((sheet) => ({ sheet: sheet.getName(), used: usedBy(sheet, spillsOf(sheet)) })),

    write: (range, cells) => writeRanges([{ range, cells }]),

    writeRanges,

    async ensureSheet(name, header) {
      const present = current()
        .getSheets()
        .find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
      if (present) {
        return { sheet: present.getName(), used: usedBy(present, spillsOf(present)), existed: true };
      }
      const unitId = current().getUnitId();
      const open = current().getActiveSheet().getSheetId();
      const cells = [header.map((value) => ({ value }))];
      asOneStep(() => {
        const made = commands.syncExecuteCommand(InsertSheetCommand.id, { unitId, sheet: { name } });
        if (!made) throw new Error(`The preview could not add the sheet “${name}”.`);
        // The grid opens what it adds.
        commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: open });
        put([{ range: { sheet: name, row: 0, column: 0, rows: 1, columns: header.length }, cells }]);
      });
      await settled();
      const sheet = sheetOf({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
      return { sheet: name, used: usedBy(sheet, spillsOf(sheet)), existed: false };
    },

    async removeSheet(name, header) {
      const sheet = current().getSheetBySheetName(name);
      if (!sheet) return true;
      const used = usedBy(sheet, spillsOf(sheet));
      const isHeader =
        used === null ? header.length === 0 : used.rows === 1 && used.columns === header.length && holds(used, header);
      if (!isHeader) return false;
      const target = { unitId: current().getUnitId(), subUnitId: sheet.getSheetId() };
      const removed = commands.syncExecuteCommand(RemoveSheetCommand.id, target);
      if (!removed) throw new Error(`The preview could not take the sheet “${name}” away.`);
      await settled();
      return true;
    },

    async writeComment() {
      throw new Error('The preview cannot keep comments. Put the citation into a note or into the next cell.');
    },

    async setPicker() {
      throw new Error('The preview has no drop-down lists in its cells.');
    },

    async writeNote(cell, text) {
      const sheet = sheetOf({ ...cell, rows: 1, columns: 1 });
      const { row, column } = cell;
      const old = models.notes.getNote(current().getUnitId(), sheet.getSheetId(), { row, col: column });
      const shape = old ?? { id: crypto.randomUUID(), width: 260, height: 160 };
      const written = commands.syncExecuteCommand(SheetUpdateNoteCommand.id, {
        unitId: current().getUnitId(),
        sheetId: sheet.getSheetId(),
        subUnitId: sheet.getSheetId(),
        row,
        col: column,
        note: { ...shape, row, col: column, note: text },
      });
      if (!written) throw new Error('The preview refused to write this note.');
    },

    usedRange() {
      const sheet = current().getActiveSheet();
      const nothing = { sheet: sheet.getName(), row: 0, column: 0, rows: 0, columns: 0 };
      return usedBy(sheet, spillsOf(sheet)) ?? nothing;
    },

    async select(range) {
      const sheet = sheetOf(range);
      const unitId = current().getUnitId();
      const subUnitId = sheet.getSheetId();
      await commands.executeCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      const area = engineRange(range);
      const primary = {
        ...area,
        actualRow: range.row,
        actualColumn: range.column,
        isMerged: false,
        isMergedMainCell: false,
      };
      await commands.executeCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId,
        selections: [{ range: area, primary: { ...primary, endRow: range.row, endColumn: range.column }, style: null }],
      });
    },

    async undo() {
      await commands.executeCommand(UndoCommand.id);
    },

    async redo() {
      await commands.executeCommand(RedoCommand.id);
    },

    watchValues(listener) {
      const subscription = merge(calculation.resultApplied$, models.notes.change$).subscribe(() => listener());
      // Where nothing is left to work out, as after an undone formula, no result of a calculation comes.
      const changes = commands.onCommandExecuted(({ id }) => {
        if (id === SetRangeValuesMutation.id) listener();
      });
      return () => {
        subscription.unsubscribe();
        changes.dispose();
      };
    },
  };
};
