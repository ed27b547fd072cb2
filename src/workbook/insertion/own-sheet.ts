import type { CellReading, RangeAddress, Workbook } from '../port';
import { sentenceOf } from '../sentence';

/** A sheet that we keep: it has our header, or it is not there yet. */
export interface OwnSheet {
  readonly name: string;
  readonly exists: boolean;
  /** The rows under the header, as wide as the header; the first of them is the sheet's second row. */
  readonly rows: readonly (readonly CellReading[])[];
}

const startsWith = (cells: readonly CellReading[] | undefined, header: readonly string[]): boolean =>
  header.every((title, at) => cells?.[at]?.value === title && cells[at].formula === null);

/**
 * The first of these names that no sheet has, or whose sheet has this header in its first row. A sheet of that name
 * without the header is somebody else's and passed over. Changes nothing.
 * @throws Error with a sentence where all of them are somebody else's.
 */
export const findOwnSheet = async (
  workbook: Workbook,
  names: readonly string[],
  header: readonly string[],
): Promise<OwnSheet> => {
  const sheets = await workbook.usedRanges();
  for (const name of names) {
    const present = sheets.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
    if (present === undefined) return { name, exists: false, rows: [] };
    if (present.used === null) continue;
    const { used } = present;
    const whole: RangeAddress = {
      sheet: present.sheet,
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: header.length,
    };
    const [rows] = await workbook.readRanges([whole]);
    if (startsWith(rows?.[0], header)) return { name: present.sheet, exists: true, rows: rows!.slice(1) };
  }
  const quoted = names.map((name) => `“${name}”`).join(' and ');
  throw new Error(`The sheets ${quoted} are not those of ICS Figures. Rename one of them, then try again.`);
};

/** Takes back the sheet made for what was refused, and says what that leaves in the workbook. */
const takeBack = async (workbook: Workbook, name: string, header: readonly string[]): Promise<string> => {
  try {
    return (await workbook.removeSheet(name, header))
      ? 'Nothing was written.'
      : `The new sheet “${name}” stays, since more than its header stands on it by now. Look at it, then try again.`;
  } catch {
    // What keeps the sheet is mostly what kept the cells, such as a cell that is being edited, and that is told already.
    return `Nothing was written but the new sheet “${name}”, which has only its header.`;
  }
};

/**
 * Writes, after a new sheet of ours has been made for what is written. Where that is refused, the sheet is taken away
 * again; the sentence says that nothing was written, or what stays.
 */
export const writeWithNewSheet = async (
  workbook: Workbook,
  name: string,
  header: readonly string[],
  write: () => Promise<void>,
): Promise<void> => {
  const { existed } = await workbook.ensureSheet(name, header);
  if (existed) throw new Error(`A sheet “${name}” has just been added by somebody else. Try again.`);
  try {
    await write();
  } catch (error) {
    throw new Error(`${sentenceOf(error)} ${await takeBack(workbook, name, header)}`);
  }
};
