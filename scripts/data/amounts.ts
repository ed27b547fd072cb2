import { cell, type Dataset, faultIn, numberIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('figures');

/** A figure has an amount, in order, in its measure's unit and of a magnitude that its measure allows. */
export function* checkAmounts(data: Dataset): Iterable<Fault> {
  const measures = data.index('measures', 'code');
  for (const row of data.rows('figures')) {
    const stated = ['low', 'central', 'high'].flatMap((column) => {
      const value = numberIn(row, column);
      return value === undefined ? [] : [{ column, value }];
    });
    if (stated.length === 0) yield fault(row, 'central', 'The figure has neither low, central nor high.');
    for (const [place, { column, value }] of stated.entries()) {
      const before = stated[place - 1];
      if (before && before.value > value) {
        yield fault(row, column, `${column} ${value} is less than ${before.column} ${before.value}.`);
      }
    }
    const measure = measures.get(cell(row, 'measure'));
    if (!measure) continue;
    const unit = cell(measure, 'unit');
    if (cell(row, 'unit') !== unit) {
      yield fault(row, 'unit', `The unit is ${cell(row, 'unit')}, and that of ${cell(row, 'measure')} is ${unit}.`);
    }
    const minimum = numberIn(measure, 'minimum') ?? Number.NEGATIVE_INFINITY;
    const maximum = numberIn(measure, 'maximum') ?? Number.POSITIVE_INFINITY;
    for (const { column, value } of stated) {
      if (value < minimum || value > maximum) {
        const range = `${minimum} to ${maximum}`;
        yield fault(row, column, `${value} is outside of what ${cell(row, 'measure')} can be, ${range} (${unit}).`);
      }
      const smallest = numberIn(measure, cell(row, 'system') === 'ENG' ? 'smallest_england' : 'smallest') ?? 0;
      if (value !== 0 && Math.abs(value) < smallest) {
        yield fault(
          row,
          column,
          `${value} is less than any ${cell(row, 'measure')} but nil should be, ${smallest} (${unit}).`,
        );
      }
    }
  }
}
