import { oneCell } from '../../workbook/addresses';
import type { CellAddress, PickerChoices, RangeAddress, RangeWrite } from '../../workbook/port';
import { rangeAt } from './range';
import { changeInExcel, inExcel } from './sentences';
import { supports } from './supports';

/** The title of what Excel says where something else is entered; by it a drop-down is known as ours. */
const ourTitle = 'ICS Figures';

const sourceOf = (context: Excel.RequestContext, choices: PickerChoices): string | Excel.Range =>
  'sheet' in choices ? rangeAt(context, choices) : choices.join(',');

export const setPicker = (range: RangeAddress, choices: PickerChoices): Promise<void> =>
  changeInExcel(async (context) => {
    if (!supports('1.8')) throw new Error('This version of Excel makes no drop-down lists for add-ins.');
    const { dataValidation } = rangeAt(context, range);
    dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(context, choices) } };
    dataValidation.errorAlert = {
      title: ourTitle,
      message: 'Choose from the list.',
      showAlert: true,
      style: 'Stop',
    };
    await context.sync();
  });

const loadRule = (context: Excel.RequestContext, cell: CellAddress): Excel.DataValidation => {
  const { dataValidation } = rangeAt(context, oneCell(cell));
  dataValidation.load('type,rule,errorAlert');
  return dataValidation;
};

const isOurs = ({ type, errorAlert }: Excel.DataValidation): boolean =>
  type === 'List' && errorAlert?.title === ourTitle;

export const readRule = (cell: CellAddress): Promise<string | null> =>
  inExcel(async (context) => {
    if (!supports('1.8')) return null;
    const found = loadRule(context, cell);
    await context.sync();
    if (found.type === 'None' || isOurs(found)) return null;
    return `a rule for what may be entered: ${found.type === 'List' ? String(found.rule.list?.source) : found.type}`;
  });

/** An insertion writes few cells; a repair writes many, but over formulas, which no drop-down holds. */
const mostCells = 100;

/**
 * Asks for the rules of the cells to be written. The function returned is to be called after the next `sync`: it takes our
 * own drop-downs away from them, which would refuse what is written; the user's rules stay.
 */
export const askForPickers = (context: Excel.RequestContext, writes: readonly RangeWrite[]): (() => void) => {
  const cells = writes.reduce((sum, { range }) => sum + range.rows * range.columns, 0);
  if (!supports('1.8') || cells > mostCells) return () => undefined;
  const found = writes.flatMap(({ range, cells: rows }) =>
    rows.flatMap((row, down) =>
      row.map((_, right) =>
        loadRule(context, { sheet: range.sheet, row: range.row + down, column: range.column + right }),
      ),
    ),
  );
  return () => {
    for (const validation of found) if (isOurs(validation)) validation.clear();
  };
};
