import type { Input, OutputScalar } from '../../core/values';
import { isOutputMatrix } from '../../core/values';
import { edition, figureById } from '../../dataset';
import { callFunction } from '../../functions/call';
import { figureCard } from '../../functions/figure-card';
import { figureForCard, icsCard } from '../../functions/ics-card';
import { numberFormat } from '../../workbook/insertion/number-format';
import { type ExcelCell, writeCell, writeOutput } from './cells';

/** Whether this Excel shows a card on a number that a function returns; Microsoft's function runtime alone has no Office. */
const supportsCards = (): boolean => {
  if (typeof Office === 'undefined') return false;
  const requirements = Office.context?.requirements;
  return (
    requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') === true &&
    requirements.isSetSupported('ExcelApi', '1.19')
  );
};

/** A number that is one in every formula, with a card that opens from its cell. */
export type NumberWithCard = Excel.DoubleCellValue;

const text = (basicValue: string): Excel.StringCellValue => ({ type: 'String', basicValue });

/** The card of a figure by its id. */
export const numberWithCard = (id: string): NumberWithCard => {
  const figure = figureById(id)!;
  const value = figure.central!;
  return {
    type: 'Double',
    basicValue: value,
    numberFormat: numberFormat(value, figure.unit),
    properties: Object.fromEntries(figureCard(figure).map(([name, line]) => [name, text(line)])),
    // An icon opens the card; without a layout of ours it lists every property, at a sixth less to send.
    layouts: { compact: { icon: 'Info' } },
    provider: { description: `ICS Figures, data edition ${edition().version}` },
  };
};

/** The same function with the figure's id in the place of its value, so that ranges are read as for every function. */
const figureIds = { ...icsCard, evaluate: (...given: Parameters<typeof figureForCard>) => figureForCard(...given).id };

const cardOf = (cell: OutputScalar): ExcelCell | NumberWithCard =>
  typeof cell === 'string' ? numberWithCard(cell) : writeCell(cell);

/** What ICS_CARD returns to Excel: numbers with cards where this Excel has them, else plain numbers. */
export const callCard = (inputs: readonly Input[]): (ExcelCell | NumberWithCard)[][] => {
  if (!supportsCards()) return writeOutput(callFunction(icsCard, inputs));
  const ids = callFunction(figureIds, inputs);
  if (isOutputMatrix(ids)) return ids.map((row) => row.map(cardOf));
  return typeof ids === 'string' ? [[numberWithCard(ids)]] : writeOutput(ids);
};
