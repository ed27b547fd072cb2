import type { CellContent, CellWrite, RangeAddress, Workbook, WorkbookFeatures } from '../../src/workbook/port';

/** A workbook with an empty first sheet, and the hand that selects in it. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  select(range: RangeAddress): Promise<void>;
}

/** What every implementation of the port must do. No test runner is needed: `run` rejects where the workbook fails. */
export interface BehaviourCase {
  readonly name: string;
  /** Left out where the host keeps no notes. */
  readonly needsNotes?: boolean;
  /** Left out where the host has not this feature. */
  readonly needs?: keyof WorkbookFeatures;
  run(tested: WorkbookUnderTest): Promise<void>;
}

export const equal = (actual: unknown, expected: unknown, what: string): void => {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: expected ${other}, got ${one}`);
};

export const rejects = async (promise: Promise<unknown>, what: string): Promise<void> => {
  const outcome: unknown = await promise.then(
    () => 'fulfilled',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`${what}: expected an Error, got ${String(outcome)}`);
  if (!/^\S.*\.$/s.test(outcome.message)) throw new Error(`${what}: “${outcome.message}” is no sentence`);
};

/** A range on the sheet that is open. */
export const at = async ({ workbook }: WorkbookUnderTest, row: number, column: number, rows = 1, columns = 1) => {
  const { sheet } = await workbook.selection();
  return { sheet, row, column, rows, columns };
};

export const readOne = async (tested: WorkbookUnderTest, row: number, column: number): Promise<CellContent> => {
  const cells = await tested.workbook.read(await at(tested, row, column));
  equal([cells.length, cells[0]?.length], [1, 1], 'rows and columns read');
  return cells[0]![0]!;
};

export const writeOne = async (
  tested: WorkbookUnderTest,
  row: number,
  column: number,
  write: CellWrite,
): Promise<void> => tested.workbook.write(await at(tested, row, column), [[write]]);
