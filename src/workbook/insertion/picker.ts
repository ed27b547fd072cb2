import { bodyName, resolveBody } from '../../dataset';
import { cellName, lastColumn, oneCell, topLeft } from '../addresses';
import { quote } from '../formulas/formula';
import type { CellAddress, CellWrite, PickerChoices, RangeAddress, Workbook } from '../port';
import { type CellToWrite, runsOf } from '../runs';
import { sentenceOf } from '../sentence';
import type { Conflict, Insertion } from './conflicts';
import { conflictsAt, ruleConflict, unconfirmed } from './conflicts';
import { findOwnSheet, type OwnSheet, writeWithNewSheet } from './own-sheet';
import { hasDeficit, periodChoices, systemChoices } from './picker-choices';

/**
 * What a drop-down lets people choose: a system, of one period so that like is compared with like; or a period of one
 * system's deficits.
 */
export type PickerRequest =
  | { readonly pick: 'system'; readonly period: string }
  | { readonly pick: 'period'; readonly system: string };

/** All that inserting a drop-down will write, and nothing else. */
export interface PickerPlan {
  readonly choices: readonly string[];
  /** The drop-down's cell with its first choice, then the formulas that point at it: name, deficit, citation. */
  readonly cells: readonly CellToWrite[];
  /** A list too long for the cell itself stands on a sheet of its own, under its header. */
  readonly list: PickerList | null;
}

export interface PickerList {
  readonly range: RangeAddress;
  readonly makesSheet: boolean;
  readonly cells: readonly CellToWrite[];
}

/** The sheet that holds the list of systems, and its first row, by which we know it as ours. */
export const listSheets = ['Lists (ICS Figures)', 'Lists 2 (ICS Figures)'] as const;
export const listHeader = ['Systems, kept by ICS Figures'] as const;

/** Excel takes no longer list in the cell's own rule, and parts it at commas. */
const longestRule = 255;
const fitsRule = (choices: readonly string[]): boolean =>
  choices.join(',').length <= longestRule && !choices.some((choice) => choice.includes(','));

interface Offer {
  readonly choices: readonly string[];
  readonly first: string;
  /** Formulas that point at the drop-down's cell: name, deficit, citation. */
  readonly formulas: (picker: string) => readonly [string, string, string];
}

const offerSystems = (period: string): Offer => {
  const all = systemChoices();
  const comparable = all.filter((system) => hasDeficit(system, period));
  const [first] = comparable;
  // A list that stands on a sheet serves the drop-downs of every period, so it has every system.
  const choices = fitsRule(comparable) ? comparable : all;
  if (first === undefined) throw new Error(`No system’s deficit is there for ${period}. Choose another period.`);
  const formulas = (picker: string) =>
    [
      `=ICS_NAME(${picker})`,
      `=ICS_DEFICIT(${picker},${quote(period)})`,
      `=ICS_CITE(${picker},,${quote(period)})`,
    ] as const;
  return { choices, first, formulas };
};

const offerPeriods = (given: string): Offer => {
  const system = bodyName(resolveBody(given));
  const choices = periodChoices(system);
  if (choices.length === 0) throw new Error(`No deficit of ${system} is there to choose from. Choose another system.`);
  const name = quote(system);
  const formulas = (picker: string) =>
    [`=ICS_NAME(${name})`, `=ICS_DEFICIT(${name},${picker})`, `=ICS_CITE(${name},,${picker})`] as const;
  return { choices, first: choices[0]!, formulas };
};

const planCells = ({ first, formulas }: Offer, picker: CellAddress): CellToWrite[] => {
  const [name, deficit, citation] = formulas(cellName(picker));
  const writes: CellWrite[] = [
    // As text: a chosen 2011/12 would otherwise become a date.
    { value: first, numberFormat: '@' },
    { formula: name },
    { formula: deficit, numberFormat: '#,##0.0' },
    { formula: citation },
  ];
  if (picker.column + writes.length - 1 > lastColumn) {
    throw new Error(
      `There are fewer than three cells to the right of ${cellName(picker)}, for the drop-down’s name, deficit and citation. Choose a cell further to the left.`,
    );
  }
  return writes.map((write, at) => ({ cell: { ...picker, column: picker.column + at }, write }));
};

/** What is missing of the list, and what an older, longer one has left below it. */
const planList = ({ name, exists, rows }: OwnSheet, choices: readonly string[]): PickerList => {
  const range = { sheet: name, row: 1, column: 0, rows: choices.length, columns: 1 };
  const cells: CellToWrite[] = [];
  for (let at = 0; at < Math.max(choices.length, rows.length); at += 1) {
    const value = choices[at] ?? '';
    if ((rows[at]?.[0]?.value ?? '') !== value)
      cells.push({ cell: { sheet: name, row: at + 1, column: 0 }, write: { value } });
  }
  return { range, makesSheet: !exists, cells };
};

/**
 * What a drop-down at this selection will write; of several cells the top left counts. Changes nothing.
 * @throws Error with a sentence where it cannot be: no such system, no figures, no cells to the right, no drop-downs here.
 */
export const planPicker = async (
  workbook: Workbook,
  request: PickerRequest,
  selection: RangeAddress,
): Promise<PickerPlan> => {
  if (!workbook.features.pickers) throw new Error(`No drop-down lists can be made in ${workbook.hostName}.`);
  const offer = request.pick === 'system' ? offerSystems(request.period) : offerPeriods(request.system);
  const cells = planCells(offer, topLeft(selection));
  if (fitsRule(offer.choices)) return { choices: offer.choices, cells, list: null };
  const sheet = await findOwnSheet(workbook, listSheets, listHeader);
  if (selection.sheet === sheet.name) {
    throw new Error(`The list itself stands on the sheet “${sheet.name}”. Select a cell on another sheet.`);
  }
  return { choices: offer.choices, cells, list: planList(sheet, offer.choices) };
};

const writePlan = async (workbook: Workbook, { choices, cells, list }: PickerPlan): Promise<void> => {
  const write = (): Promise<void> => workbook.writeRanges(runsOf([...(list?.cells ?? []), ...cells]));
  await (list?.makesSheet ? writeWithNewSheet(workbook, list.range.sheet, listHeader, write) : write());
  const source: PickerChoices = list?.range ?? choices;
  try {
    await workbook.setPicker(oneCell(cells[0]!.cell), source);
  } catch (error) {
    throw new Error(`The cells were written, but the drop-down was not. ${sentenceOf(error)}`);
  }
};

/**
 * Inserts a drop-down with the formulas beside it, planned anew from the workbook as it stands. Where something else
 * stands in one of their cells, or a rule of the user's own on the drop-down's, nothing is written and the conflicts come back, unless each of them is among those that
 * the user has `confirmed`.
 *
 * Rejects with a sentence when the host refuses.
 */
export const insertPicker = async (
  workbook: Workbook,
  request: PickerRequest,
  selection: RangeAddress,
  confirmed: readonly Conflict[] = [],
): Promise<Insertion> => {
  const plan = await planPicker(workbook, request, selection);
  const [present] = await workbook.readRanges([{ ...oneCell(plan.cells[0]!.cell), columns: plan.cells.length }]);
  const inCells = plan.cells.flatMap((planned, at) => conflictsAt(planned, present![0]![at]!));
  const conflicts = unconfirmed([...inCells, ...(await ruleConflict(workbook, plan.cells[0]!.cell))], confirmed);
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  await writePlan(workbook, plan);
  return { outcome: 'inserted' };
};
