import { faultAt } from './fault';
import { Exact, shown, sum } from './numbers';
import type { Series, Value } from './series';

/** In units of the sheet (£ thousand): England's row is rounded to one, the boards' are not. */
const tolerance = new Exact(1);

const add = (values: readonly Value[]): Exact => sum(values.map(({ number }) => number));

/** What a total row must agree with: its number, and the boards (and retained money) that make it. */
interface Total {
  readonly name: string;
  readonly row: number;
  readonly stated: Exact;
  readonly parts: readonly Value[];
}

const totals = ({ layout, boards, retained, regions, england }: Series): Total[] => {
  const kept = layout.england === 'with retained' ? retained : [];
  return [
    { name: 'England', row: england.row, stated: england.number, parts: [...boards, ...kept] },
    ...regions.map(({ code, row, number }) => ({
      name: `The region ${code}`,
      row,
      stated: number,
      parts: [...boards, ...kept].filter(({ region }) => region === code),
    })),
  ];
};

const unit = ({ layout }: Series): string => layout.unit;

/** Amounts add to the rows of England and of the regions; rates of England and the regions lie between the boards'. */
export const sumFaults = (series: Series): string[] => {
  const { sheet, column, boards, regions, reading } = series;
  const faults = totals(series).flatMap(({ name, row, stated, parts }) => {
    const at = { sheet, column, row };
    if (parts.length === 0) return [faultAt(at, `${name} has no board.`)];
    if (reading.adds) {
      const added = add(parts);
      const difference = added.minus(stated);
      if (difference.abs().lte(tolerance)) return [];
      return [
        faultAt(
          at,
          `${name} is ${shown(stated)} ${unit(series)}, and its ${parts.length} rows add to ${shown(added)}, ${shown(difference.abs())} ${difference.isNegative() ? 'less' : 'more'}.`,
        ),
      ];
    }
    const numbers = parts.map(({ number }) => number);
    const [lowest, highest] = [Exact.min(...numbers), Exact.max(...numbers)];
    // England's rate is rounded to a pound or to a hundredth of a per cent.
    const rounding = series.layout.unit === '%' ? 0.0001 : 1;
    if (stated.gte(lowest.minus(rounding)) && stated.lte(highest.plus(rounding))) return [];
    return [faultAt(at, `${name} is ${shown(stated)}, outside of its boards, ${shown(lowest)} to ${shown(highest)}.`)];
  });
  if (regions.length === 0) return faults;
  const listed = new Set(regions.map(({ code }) => code));
  const absent = [...new Set(boards.map(({ region }) => region))].filter((region) => !listed.has(region));
  return absent.length === 0
    ? faults
    : [...faults, faultAt({ sheet, column }, `Regions without a row: ${absent.join(', ')}.`)];
};
