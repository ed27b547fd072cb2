import { cell, type Dataset, faultIn, groupBy, numberIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('figures');

/** From one year to the next a figure seldom halves or doubles, and a wrong column or unit often does. */
const leastRatio = 0.5;
const greatestRatio = 2;

/** Changes that were looked into, by system, measure and year, and why they are right. */
const explained: ReadonlyMap<string, string> = new Map([
  [
    'ENG boards_with_planned_deficit 2023/24',
    'Five boards planned a deficit for 2022/23, and fourteen or fifteen for the next year.',
  ],
  ['ENG boards_with_planned_deficit 2024/25', 'Plans of 2024/25 stand before support, and 31 of them show a deficit.'],
]);

const firstYear = (period: string): number => Number(period.slice(0, 4));

/**
 * Each value against the year before of the same system, measure and basis. Deficits and other signed amounts are left
 * out, since they may come from nil or pass through it.
 */
export function* checkYearly(data: Dataset): Iterable<Fault> {
  const signs = new Map(data.rows('measures').map((row) => [cell(row, 'code'), cell(row, 'sign')]));
  const yearly = data
    .rows('figures')
    .filter((row) => cell(row, 'period').includes('/') && signs.get(cell(row, 'measure')) === 'not negative');
  const series = groupBy(yearly, (row) => `${cell(row, 'system')} ${cell(row, 'measure')} ${cell(row, 'basis')}`);
  for (const rows of series.values()) {
    for (const row of rows) {
      const value = numberIn(row, 'central');
      const [system, measure, period] = [cell(row, 'system'), cell(row, 'measure'), cell(row, 'period')];
      if (value === undefined || explained.has(`${system} ${measure} ${period}`)) continue;
      for (const before of rows) {
        const earlier = numberIn(before, 'central');
        if (firstYear(cell(before, 'period')) !== firstYear(period) - 1 || !earlier) continue;
        if (value >= earlier * leastRatio && value <= earlier * greatestRatio) continue;
        const sentence = `${value} is ${(value / earlier).toPrecision(2)} times the ${earlier} of ${cell(before, 'period')} (row ${before.line}).`;
        yield fault(row, 'central', sentence);
      }
    }
  }
}
