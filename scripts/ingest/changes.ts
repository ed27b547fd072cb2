import { faultAt } from './fault';
import { yearBefore } from './headings';
import { Exact, shown } from './numbers';
import type { FigureCells, Reference } from './reference';
import type { Series, Value } from './series';

/** A number of the year before, in the unit of the sheet, and where it stands. */
interface Earlier {
  readonly number: Exact;
  readonly place: string;
}

/** The newest figure of a system, measure and year. */
const newest = (figures: readonly FigureCells[]): FigureCells | undefined =>
  figures.reduce<FigureCells | undefined>(
    (best, figure) => (best && (best.as_of ?? '') > (figure.as_of ?? '') ? best : figure),
    undefined,
  );

const isOutside = ({ reading }: Series, now: Exact, then: Exact): boolean => {
  const { kind, low, high } = reading.change;
  if (kind === 'ratio' && then.lte(0)) return true;
  const change = kind === 'ratio' ? now.div(then) : now.minus(then);
  return change.lt(low) || change.gt(high);
};

/** Changes from the year before that are no change of one year: a wrong column, row or unit. */
export interface Changes {
  readonly faults: readonly string[];
  /** The boards for which there is no year before. */
  readonly alone: readonly string[];
}

/**
 * Holds each number against the year before: in the column that the layout names, in the same measure of this workbook, and
 * else in `figures.csv`.
 */
export const changes = (series: Series, all: readonly Series[], reference: Reference): Changes => {
  const { layout, period, sheet, column, boards, reading } = series;
  const previous = yearBefore(period);
  const inWorkbook = all.find(
    ({ layout: { measure }, period: year }) => measure === layout.measure && year === previous,
  );
  const known = reference.figures.filter(
    ({ measure, period: year, basis, central }) =>
      measure === layout.measure && year === previous && basis === 'allocation' && central !== '',
  );
  const earlier = ({ code }: Value): Earlier[] => {
    const found: Earlier[] = [];
    const named = series.before.get(code);
    if (named) found.push({ number: named, place: 'in the column that it starts from' });
    const there = inWorkbook?.boards.find((value) => value.code === code);
    const figure = there ? undefined : newest(known.filter(({ system }) => system === code));
    if (there) found.push({ number: there.number, place: `in sheet "${inWorkbook?.sheet}"` });
    if (figure) {
      const number = new Exact(figure.central ?? '').times(reading.divisor);
      found.push({ number, place: `in ${figure.id}` });
    }
    return found;
  };
  const pairs = boards.flatMap((value) => earlier(value).map((then) => ({ value, then })));
  const { kind, low, high } = reading.change;
  const outside = pairs.filter(({ value, then }) => isOutside(series, value.number, then.number));
  const told = ({ value: { code, number }, then }: (typeof pairs)[number]): string => {
    const change = kind === 'ratio' && !then.number.isZero() ? number.div(then.number) : number.minus(then.number);
    return `${code} is ${shown(number)} ${layout.unit}, and was ${shown(then.number)} the year before (${then.place}): a ${kind} of ${shown(change)}, outside of ${low} to ${high}.`;
  };
  const [first] = outside;
  const faults =
    first && outside.length > boards.length / 2
      ? [
          faultAt(
            { sheet, column },
            `The column is not that of ${layout.measure}, or not in ${layout.unit}: ${outside.length} of ${pairs.length} numbers do not follow on the year before. Row ${first.value.row}: ${told(first)}`,
          ),
        ]
      : outside.map((pair) => faultAt({ sheet, column, row: pair.value.row }, told(pair)));
  const compared = new Set(pairs.map(({ value }) => value.code));
  return { faults, alone: boards.map(({ code }) => code).filter((code) => !compared.has(code)) };
};
