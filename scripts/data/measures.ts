import { cell, type Dataset, faultIn, numberIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('measures');

/** A measure's bounds are in order; a line of an opportunity belongs to the total of the same programme. */
export function* checkMeasures(data: Dataset): Iterable<Fault> {
  const measures = data.index('measures', 'code');
  const opportunities = new Map<string, string>();
  for (const row of data.rows('measures')) {
    const minimum = numberIn(row, 'minimum');
    const maximum = numberIn(row, 'maximum');
    if (minimum !== undefined && maximum !== undefined && minimum >= maximum) {
      yield fault(row, 'maximum', `The maximum ${maximum} is not higher than the minimum ${minimum}.`);
    }
    if (cell(row, 'sign') === 'not negative' && minimum !== undefined && minimum < 0) {
      yield fault(row, 'minimum', `The measure is never negative, and its minimum is ${minimum}.`);
    }
    const [programme, area] = [cell(row, 'programme'), cell(row, 'area')];
    const total = measures.get(cell(row, 'part_of'));
    if (area !== '' && cell(row, 'part_of') === '') {
      yield fault(row, 'part_of', `"${area}" is a line of a list, and its total is not named.`);
    }
    if (total && (cell(total, 'programme') !== programme || cell(total, 'unit') !== cell(row, 'unit'))) {
      yield fault(row, 'part_of', `${cell(total, 'code')} has another programme or unit.`);
    }
    if (programme === '') continue;
    const key = `${programme}: ${area || 'total'}`;
    const first = opportunities.get(key);
    if (first) yield fault(row, 'area', `${key} is ${first} already.`);
    else opportunities.set(key, cell(row, 'code'));
  }
}
