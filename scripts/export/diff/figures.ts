import { foldName } from '../../../src/dataset/fold';
import { cell, type Dataset } from '../../data/dataset';
import { namesOf } from '../../data/names';
import type { Row } from '../../data/read';
import type { Edition } from './edition';

/** The headline of a system and measure before and after; undefined where it has none any more. */
export interface HeadlineChange {
  readonly from: Row;
  readonly to: Row | undefined;
}

const headlinesOf = (data: Dataset): Map<string, Row> =>
  new Map(
    data
      .rows('figures')
      .filter((row) => cell(row, 'headline') === 'Y')
      .map((row) => [`${cell(row, 'system')} ${cell(row, 'measure')}`, row]),
  );

/** Each headline that is another figure now, or no figure. A first headline has moved nothing. */
export const movedHeadlines = (older: Edition, newer: Edition): HeadlineChange[] => {
  const after = headlinesOf(newer.data);
  return [...headlinesOf(older.data)].flatMap(([key, from]): HeadlineChange[] => {
    const to = after.get(key);
    if (to && cell(to, 'id') === cell(from, 'id')) return [];
    return [{ from, to }];
  });
};

export interface Supersession {
  readonly older: string;
  readonly newer: string;
}

/** Each figure that another replaces now and did not before. */
export const newSupersessions = (older: Edition, newer: Edition): Supersession[] => {
  const pairs = ({ data }: Edition) =>
    data
      .rows('figures')
      .filter((row) => cell(row, 'supersedes') !== '')
      .map((row) => ({ older: cell(row, 'supersedes'), newer: cell(row, 'id') }));
  const known = new Set(pairs(older).map((pair) => `${pair.older} ${pair.newer}`));
  return pairs(newer).filter((pair) => !known.has(`${pair.older} ${pair.newer}`));
};

export interface LostName {
  readonly name: string;
  readonly from: string;
  /** The system that the name leads to now, if any. */
  readonly to: string | undefined;
}

/** Each code, name, acronym or alias with which formulas reached a system and reach it no more. */
export const lostNames = (older: Edition, newer: Edition): LostName[] => {
  const after = new Map(
    [...namesOf(newer.data)].map(({ row, name }) => [foldName(name), cell(row, 'ods_code')] as const),
  );
  const lost = new Map<string, LostName>();
  for (const { row, name } of namesOf(older.data)) {
    const [from, to] = [cell(row, 'ods_code'), after.get(foldName(name))];
    if (from !== to) lost.set(foldName(name), { name, from, to });
  }
  return [...lost.values()];
};
