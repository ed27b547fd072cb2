import { cellName } from '../addresses';
import type { CellAddress, RangeWrite, Workbook } from '../port';
import { type CellToWrite, runsOf } from '../runs';
import { type FormulaCell, type LongAction, scanFormulas } from '../scan';
import { sentenceOf } from '../sentence';
import { frozenSpills } from './frozen-spills';
import { type BrokenForm, callsUs, frozenOutwardPart, isFrozen, repair } from './repair';

/** How a formula of ours was broken; `shows #NAME?` is well written, but the host has not looked it up again. */
export type Fault = BrokenForm | 'shows #NAME?';

/** A formula of ours that is not repaired, and a sentence that says why. */
export interface LeftFormula {
  readonly cell: CellAddress;
  readonly formula: string;
  readonly sentence: string;
}

/** A sheet that refused to be written, with the host's sentence; its formulas are as they were, or repaired before that. */
export interface RefusedSheet {
  readonly sheet: string;
  readonly formulas: number;
  readonly sentence: string;
}

export interface RepairReport {
  /** `stopped` where the user stopped it; what had been repaired by then is repaired. */
  readonly outcome: 'finished' | 'stopped';
  /** Formulas read, and those among them that call us. */
  readonly formulas: number;
  readonly ours: number;
  readonly repaired: number;
  /** The repaired formulas by what was wrong with them; one may have had several faults. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** Cells that held a frozen part of a spilled table and were emptied, so that the table can spill again. */
  readonly emptied: number;
  readonly left: readonly LeftFormula[];
  /** Formulas that were entered again and show `#NAME?` all the same; they do not count as repaired. */
  readonly stuck: readonly LeftFormula[];
  readonly refused: readonly RefusedSheet[];
  /** In how many steps it was written. */
  readonly steps: number;
}

/** One formula's repair: its own cell and the frozen cells beside it, written together or not at all. */
interface Unit {
  readonly cells: readonly CellToWrite[];
  readonly faults: readonly Fault[];
}

/** Cells written in one round trip. */
const cellsAtOnce = 5_000;

const blockedSpill =
  'The cells that Google Sheets froze around this formula cannot be told apart. Clear them, then repair again.';
const needsGoogle = 'It also uses what only Google Sheets has, so the value that was kept with it stays.';

const outwardSentence = (part: string): string =>
  `Made live again it would use ${part}, which can send out what the workbook holds. It stays with the value that was kept.`;
const stuckSentence = 'It was entered again and still shows #NAME?: another name in it may be unknown here.';

/** Of Excel's errors this one alone ends in a question mark, in every language: `#NOM?`, `#¿NOMBRE?`, `#ИМЯ?`. */
const nameError = /^#¿?\p{Lu}+\?$/u;

const showsName = ({ value, text }: Pick<FormulaCell, 'value' | 'text'>): boolean =>
  [value, text].some((shown) => typeof shown === 'string' && nameError.test(shown));

const none = (): Record<Fault, number> => ({
  'stored by Excel': 0,
  'stored by Google Sheets': 0,
  'with a namespace': 0,
  'shows #NAME?': 0,
});

/** What is to be written for each broken formula, and what is left with its reason. Nothing is written yet. */
const planRepairs = (formulas: readonly FormulaCell[]): { units: Unit[]; left: LeftFormula[]; ours: number } => {
  const spillOf = frozenSpills(formulas);
  const units: Unit[] = [];
  const left: LeftFormula[] = [];
  let ours = 0;
  for (const found of formulas) {
    const { cell, formula } = found;
    if (!callsUs(formula)) continue;
    ours += 1;
    const stuck = showsName(found);
    const repaired = repair(formula);
    // Where a copy with a namespace is loaded, its names work as they are.
    const works = repaired !== null && !stuck && [...repaired.forms].every((form) => form === 'with a namespace');
    const outward = frozenOutwardPart(formula);
    if (outward !== null) left.push({ cell, formula, sentence: outwardSentence(outward) });
    else if (repaired === null && isFrozen(formula)) left.push({ cell, formula, sentence: needsGoogle });
    else if (!works && (repaired !== null || stuck)) {
      const write = { formula: repaired?.formula ?? formula };
      const spill = repaired?.forms.has('stored by Google Sheets') ? spillOf(cell, write.formula) : [];
      if (spill === null) left.push({ cell, formula, sentence: blockedSpill });
      else {
        const cells = [{ cell, write }, ...spill.map((each) => ({ cell: each, write: { value: '' } }))];
        units.push({ cells, faults: repaired === null ? ['shows #NAME?'] : [...repaired.forms] });
      }
    }
  }
  return { units, left, ours };
};

interface Batch {
  readonly sheet: string;
  readonly units: Unit[];
  readonly writes: readonly RangeWrite[];
}

/** Few round trips, none over two sheets: a protected sheet then keeps no other from being repaired. */
const batchesOf = (units: readonly Unit[]): Batch[] => {
  const batches: { sheet: string; units: Unit[]; size: number }[] = [];
  for (const unit of units) {
    const { sheet } = unit.cells[0]!.cell;
    const last = batches.at(-1);
    if (last?.sheet === sheet && last.size + unit.cells.length <= cellsAtOnce) {
      last.units.push(unit);
      last.size += unit.cells.length;
    } else batches.push({ sheet, units: [unit], size: unit.cells.length });
  }
  return batches.map(({ sheet, units: own }) => ({
    sheet,
    units: own,
    writes: runsOf(own.flatMap(({ cells }) => cells)),
  }));
};

/** Those of the units just written whose formulas show `#NAME?` still. */
const stillStuck = async (workbook: Workbook, units: readonly Unit[]): Promise<Set<Unit>> => {
  const byCell = new Map(units.map((unit) => [cellName(unit.cells[0]!.cell), unit]));
  const ranges = runsOf(units.map(({ cells }) => cells[0]!)).map(({ range }) => range);
  const stuck = new Set<Unit>();
  (await workbook.readRanges(ranges)).forEach((rows, index) => {
    const { row, column } = ranges[index]!;
    rows.forEach(([reading], down) => {
      if (showsName(reading!)) stuck.add(byCell.get(cellName({ row: row + down, column }))!);
    });
  });
  return stuck;
};

/**
 * Finds our functions that show `#NAME?`, or stand in the form in which Excel or Google Sheets stores what it does not
 * know, and enters them again in few round trips; every other formula stays as it is. All is read before anything is
 * written; a sheet that refuses is reported and the others are repaired. What was written is read again: only what no
 * longer shows `#NAME?` counts as repaired.
 *
 * Rejects with the host's sentence where the workbook cannot be read; then nothing has been written.
 */
export const repairWorkbook = async (
  workbook: Workbook,
  progress?: LongAction['progress'],
  signal?: AbortSignal,
): Promise<RepairReport> => {
  const action: LongAction = { ...(progress && { progress }), ...(signal && { signal }) };
  const faults = none();
  const formulas = await scanFormulas(workbook, action);
  if (formulas === null) {
    return {
      outcome: 'stopped',
      formulas: 0,
      ours: 0,
      repaired: 0,
      faults,
      emptied: 0,
      left: [],
      stuck: [],
      refused: [],
      steps: 0,
    };
  }
  const { units, left, ours } = planRepairs(formulas);
  const refused = new Map<string, RefusedSheet>();
  const stuck: LeftFormula[] = [];
  let [repaired, emptied, steps, done, stopped] = [0, 0, 0, 0, false];
  for (const { sheet, units: own, writes } of batchesOf(units)) {
    stopped = signal?.aborted === true;
    if (stopped) break;
    const before = refused.get(sheet);
    const sentence = before?.sentence ?? (await refusal(workbook.writeRanges(writes)));
    if (sentence === null) {
      steps += 1;
      // Written it is, even where it cannot be read again.
      const stays = await stillStuck(workbook, own).catch(() => new Set<Unit>());
      repaired += own.length - stays.size;
      for (const unit of own) {
        const [first] = unit.cells;
        emptied += unit.cells.length - 1;
        if (!stays.has(unit)) for (const fault of unit.faults) faults[fault] += 1;
        else if ('formula' in first!.write)
          stuck.push({ cell: first!.cell, formula: first!.write.formula, sentence: stuckSentence });
      }
    } else refused.set(sheet, { sheet, formulas: (before?.formulas ?? 0) + own.length, sentence });
    done += own.length;
    progress?.({ phase: 'writing', done, total: units.length });
  }
  const outcome = stopped ? 'stopped' : 'finished';
  const counts = { formulas: formulas.length, ours, repaired, faults, emptied };
  return { outcome, ...counts, left, stuck, refused: [...refused.values()], steps };
};

const refusal = (written: Promise<void>): Promise<string | null> => written.then(() => null, sentenceOf);
