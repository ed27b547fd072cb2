import { figuresOf } from '../../dataset';
import type { Figure } from '../../dataset/types';
import { formulaText } from '../formulas/formula';
import type { RangeAddress } from '../port';
import { bodyArgument } from './figure-formula';
import { numberFormat } from './number-format';
import { type InsertPlan, planFormula } from './plan';

/** All figures of a body, or those of one of its measures. */
export interface TableRequest {
  readonly odsCode: string;
  readonly measure: string | null;
}

/** Low, central and high stand in the fifth to the seventh of the table's columns. */
const formatsAround = (format: string): (string | null)[] => [null, null, null, null, format, format, format];

/** The format of those that shows every decimal which each of them would show alone. */
export const finestFormat = (formats: readonly string[]): string | null =>
  formats.reduce<string | null>(
    (finest, each) => (finest === null || each.length > finest.length ? each : finest),
    null,
  );

const formatOf = (figures: readonly Figure[]): string | null =>
  finestFormat(
    figures.flatMap(({ low, central, high, unit }) =>
      [low, central, high].flatMap((value) => (value === null ? [] : [numberFormat(value, unit)])),
    ),
  );

/**
 * What one `ICS_TABLE` at this selection will write and fill; of several cells the top left counts. The figures of one
 * measure have one unit, so its columns are formatted; in a table of all measures a new edition may move the rows, so
 * there the numbers stay as they are beside their unit.
 */
export const planTable = ({ odsCode, measure }: TableRequest, selection: RangeAddress): InsertPlan => {
  const formula = formulaText({ name: 'ICS_TABLE', arguments: [bodyArgument(odsCode), measure ?? undefined] });
  const plan = planFormula(formula.slice(1), 'by measure', selection);
  const format = measure === null ? null : formatOf(figuresOf(odsCode).filter((each) => each.measure === measure));
  return format === null ? plan : { ...plan, formats: formatsAround(format) };
};
