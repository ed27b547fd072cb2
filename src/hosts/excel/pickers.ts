import type { PickerChoices, RangeAddress } from '../../workbook/port';
import { rangeAt } from './range';
import { changeInExcel } from './sentences';
import { supports } from './supports';

const sourceOf = (context: Excel.RequestContext, choices: PickerChoices): string | Excel.Range =>
  'sheet' in choices ? rangeAt(context, choices) : choices.join(',');

export const setPicker = (range: RangeAddress, choices: PickerChoices): Promise<void> =>
  changeInExcel(async (context) => {
    if (!supports('1.8')) throw new Error('This version of Excel makes no drop-down lists for add-ins.');
    rangeAt(context, range).dataValidation.rule = {
      list: { inCellDropDown: true, source: sourceOf(context, choices) },
    };
    await context.sync();
  });
