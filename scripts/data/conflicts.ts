import { cell, type Dataset, groupBy } from './dataset';
import type { Row } from './read';

const amountOf = (row: Row): string =>
  [cell(row, 'qualifier'), cell(row, 'low') && `${cell(row, 'low')} to`, cell(row, 'central') || cell(row, 'high')]
    .filter(Boolean)
    .join(' ');

/** Trust first, then the day: what the functions answer with where two sources of one basis differ. */
const byRule = (one: Row, other: Row): number => {
  const [first, second] = [cell(one, 'trust'), cell(other, 'trust')];
  if (first !== second) return first < second ? -1 : 1;
  return cell(one, 'as_of') > cell(other, 'as_of') ? -1 : 1;
};

/**
 * Figures of one system, measure, period and basis in which sources differ, neither replacing the other. They are kept
 * and no fault; a figure to date differs only from one of the same day.
 *
 * @returns one line each, the figure first that the functions answer with
 */
export const listConflicts = (data: Dataset): string[] => {
  const rows = data.rows('figures');
  const replaced = new Set(rows.map((row) => cell(row, 'supersedes')));
  const standing = rows.filter((row) => !replaced.has(cell(row, 'id')));
  const what = (row: Row): string => {
    const toDate = /_ytd\b|_ytd_/.test(cell(row, 'measure')) ? ` to ${cell(row, 'as_of')}` : '';
    return `${cell(row, 'system')} ${cell(row, 'measure')} ${cell(row, 'period')}${toDate} (${cell(row, 'basis')})`;
  };
  return [...groupBy(standing, what)].flatMap(([name, alike]) => {
    if (new Set(alike.map(amountOf)).size < 2 || new Set(alike.map((row) => cell(row, 'source'))).size < 2) return [];
    const said = [...alike]
      .sort(byRule)
      .map((row) => `${amountOf(row)} (${cell(row, 'said_by')}, trust ${cell(row, 'trust')}, ${cell(row, 'as_of')})`);
    return [`${name}: ${said.join('; ')}`];
  });
};
