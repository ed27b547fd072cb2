import { figureId } from '../../src/dataset/ids';
import type { Basis } from '../../src/dataset/types';
import { cell, type Dataset, faultIn } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const fault = faultIn('figures');

const numberedId = (row: Row, number: number): string =>
  figureId(
    {
      odsCode: cell(row, 'system'),
      measure: cell(row, 'measure'),
      period: cell(row, 'period'),
      basis: cell(row, 'basis') as Basis,
    },
    number,
  );

/** Which of the figures alike an id names, 1 for the first; undefined where the id says something else. */
export const numberOfId = (row: Row): number | undefined => {
  const first = numberedId(row, 1);
  const id = cell(row, 'id');
  if (id === first) return 1;
  const number = Number(/^-([2-9]|[1-9]\d+)$/.exec(id.startsWith(first) ? id.slice(first.length) : '')?.[1]);
  return Number.isNaN(number) ? undefined : number;
};

/** Ids say what they name, so that a formula with an id can be read. */
export function* checkIds(data: Dataset): Iterable<Fault> {
  const counts = new Map<string, number>();
  for (const row of data.rows('figures')) {
    const first = numberedId(row, 1);
    const count = (counts.get(first) ?? 0) + 1;
    counts.set(first, count);
    if (numberOfId(row) === undefined) {
      const suggestion = numberedId(row, count);
      yield fault(row, 'id', `"${cell(row, 'id')}" does not say what the figure is; "${suggestion}" does.`);
    }
  }
}
