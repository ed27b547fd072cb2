import type { HeadlineChange, LostName, Supersession } from './figures';
import type { RowChange, TableChange } from './tables';
import type { Step } from './version';

/** Why an edition needs a step of at least this size. */
export interface Reason {
  readonly step: Step;
  readonly sentence: string;
}

export interface Changes {
  readonly tables: readonly TableChange[];
  readonly headlines: readonly HeadlineChange[];
  readonly supersessions: readonly Supersession[];
  readonly lostNames: readonly LostName[];
}

/** Columns by which formulas ask, or by which a number is read: with another value the row means something else. */
const meaning: Readonly<Record<string, readonly string[]>> = {
  figures: ['system', 'measure', 'period', 'basis', 'unit'],
  measures: ['unit', 'sign', 'programme', 'area', 'stream'],
};

/** What a formula works out from a deflator changes by itself when the deflator does. */
const isNumber = /^-?\d+(\.\d+)?$/;
const isRevision = (table: string, { cells }: RowChange): boolean =>
  table === 'deflators' && cells.some(({ from, to }) => isNumber.test(from) || isNumber.test(to));

const changesMeaning = (table: string, { cells }: RowChange): boolean =>
  cells.some(({ column }) => meaning[table]?.includes(column));

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

function* ofTable(table: TableChange): Iterable<Reason> {
  const { name, added, removed, changed } = table;
  if (table.isGone) yield { step: 'major', sentence: `The table ${name} is gone.` };
  if (table.isNew) yield { step: 'minor', sentence: `The table ${name} is new.` };
  for (const [columns, step, words] of [
    [table.columnsRemoved, 'major', 'is gone'],
    [table.columnsRetyped, 'major', 'has another type'],
    [table.columnsAdded, 'minor', 'is new'],
  ] as const) {
    for (const column of columns) yield { step, sentence: `The column ${column} of ${name} ${words}.` };
  }
  const rows = (number: number): string => count(number, `row of ${name} is`, `rows of ${name} are`);
  if (removed.length > 0 && !table.isGone) yield { step: 'major', sentence: `${rows(removed.length)} removed.` };
  const others = changed.filter((change) => !changesMeaning(name, change));
  const revised = others.filter((change) => isRevision(name, change));
  const corrected = others.length - revised.length;
  if (others.length < changed.length) {
    yield {
      step: 'major',
      sentence: `${rows(changed.length - others.length)} under an old id and mean something else.`,
    };
  }
  if (revised.length > 0) yield { step: 'major', sentence: `${rows(revised.length)} revised.` };
  if (added.length > 0 && !table.isNew) yield { step: 'minor', sentence: `${rows(added.length)} added.` };
  if (corrected > 0) yield { step: 'patch', sentence: `${rows(corrected)} corrected.` };
}

/** Every reason, the greatest first. */
export const reasonsFor = ({ tables, headlines, supersessions, lostNames }: Changes): Reason[] => {
  const found: Reason[] = [];
  const add = (step: Step, number: number, one: string, several: string): void => {
    if (number > 0) found.push({ step, sentence: `${count(number, one, several)}.` });
  };
  add('major', headlines.length, 'headline has moved', 'headlines have moved');
  add('major', lostNames.length, 'name no longer leads to its system', 'names no longer lead to their systems');
  add('minor', supersessions.length, 'figure is superseded', 'figures are superseded');
  found.push(...tables.flatMap((table) => [...ofTable(table)]));
  const order: readonly Step[] = ['major', 'minor', 'patch'];
  return order.flatMap((step) => found.filter((reason) => reason.step === step));
};
