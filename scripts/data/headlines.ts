import { cell, type Dataset, faultIn, groupBy } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('figures');
const neverHeadlines = ['claim', 'draft plan'];

/** A formula without a period answers with the headline: one a system and measure, and never a claim or a draft. */
export function* checkHeadlines(data: Dataset): Iterable<Fault> {
  const groups = groupBy(data.rows('figures'), (row) => `${cell(row, 'system')} ${cell(row, 'measure')}`);
  for (const [name, rows] of groups) {
    const headlines = rows.filter((row) => cell(row, 'headline') === 'Y');
    const first = headlines[0];
    for (const row of headlines.slice(1)) {
      yield fault(row, 'headline', `${name} has its headline in row ${first?.line} already.`);
    }
    for (const row of headlines) {
      const basis = cell(row, 'basis');
      if (neverHeadlines.includes(basis)) yield fault(row, 'headline', `A ${basis} is never a headline.`);
    }
    const fit = rows.find((row) => !neverHeadlines.includes(cell(row, 'basis')));
    if (!first && fit) yield fault(fit, 'headline', `${name} has no headline, and this row could be one.`);
  }
}
