import { faultAt } from './fault';
import { Exact, shown } from './numbers';
import type { Reference } from './reference';
import type { Series } from './series';

/** A number of a sheet in the unit of our figures, with the digits that figures keep. */
export const inOurUnit = ({ reading }: Series, number: Exact): Exact =>
  number.div(reading.divisor).toDecimalPlaces(reading.places, Exact.ROUND_HALF_UP);

/** Numbers are of a size that their measure can have: a column in £m or £ under a heading of £k is found out here. */
export const boundsFaults = (series: Series, reference: Reference): string[] => {
  const { layout, sheet, column, boards, england, englandOfBoards, reading } = series;
  const { measure } = layout;
  const bounds = reference.measures.get(measure);
  if (!bounds) return [faultAt({ sheet, column }, `The measure ${measure} is not in measures.csv.`)];
  if (bounds.unit !== reading.unit) {
    return [
      faultAt(
        { sheet, column },
        `${measure} is in ${bounds.unit} in measures.csv, and the column gives ${reading.unit}.`,
      ),
    ];
  }
  const { minimum, maximum, unit } = bounds;
  const outside = [...boards, { ...england, number: englandOfBoards }].flatMap(({ row, code, number }) => {
    const value = inOurUnit(series, number);
    return value.lt(minimum) || value.gt(maximum) ? [{ row, code, number, value }] : [];
  });
  const [first] = outside;
  const range = `${minimum} to ${maximum} (${unit})`;
  if (first && outside.length > boards.length / 2) {
    return [
      faultAt(
        { sheet, column },
        `The column is not in ${layout.unit}, or holds something else: ${outside.length} of ${boards.length + 1} numbers are outside of what ${measure} can be, ${range}. Row ${first.row} (${first.code}), ${shown(first.number)} ${layout.unit}, would be ${shown(first.value)}.`,
      ),
    ];
  }
  return outside.map(({ row, code, number, value }) =>
    faultAt(
      { sheet, column, row },
      `${code} is ${shown(number)} ${layout.unit}, that is ${shown(value)}, outside of what ${measure} can be, ${range}.`,
    ),
  );
};
