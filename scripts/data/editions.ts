import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cell, type Dataset } from './dataset';
import type { Fault } from './fault';

/** What an earlier edition had: a figure of a system, measure, period and basis, and whether one such was the headline. */
interface Held {
  readonly system: string;
  readonly measure: string;
  readonly period: string;
  readonly basis: string;
  readonly headline: string;
}

const partsOf = (version: string): number[] => version.split('.').map(Number);

const isEarlier = (one: string, other: string): boolean => {
  const others = partsOf(other);
  const place = partsOf(one).findIndex((part, index) => part !== others[index]);
  return place >= 0 && (partsOf(one)[place] ?? 0) < (others[place] ?? 0);
};

/** The newest edition in `editions/` that is older than the data's own. */
const lastEdition = (folder: string, version: string): string | undefined => {
  const editions = join(folder, 'editions');
  if (!existsSync(editions)) return undefined;
  return readdirSync(editions)
    .map((file) => file.replace(/\.csv$/, ''))
    .filter((edition) => isEarlier(edition, version))
    .sort((one, other) => (isEarlier(one, other) ? -1 : 1))
    .pop();
};

const nameOf = ({ system, measure, period, basis }: Held): string => `${system} ${measure} ${period} ${basis}`;

/**
 * Coverage never shrinks: what the last edition had a figure of, this one has too. A headline stays where it was unless
 * the edition is a new major one.
 */
export function* checkEdition(folder: string, version: string, data: Dataset): Iterable<Fault> {
  const edition = lastEdition(folder, version);
  if (edition === undefined) return;
  const held: Held[] = parse(readFileSync(join(folder, 'editions', `${edition}.csv`)), { columns: true });
  const rows = data.rows('figures');
  const name = (row: (typeof rows)[number]): string =>
    ['system', 'measure', 'period', 'basis'].map((column) => cell(row, column)).join(' ');
  const have = new Set(rows.map(name));
  const headlines = new Set(rows.filter((row) => cell(row, 'headline') === 'Y').map(name));
  const isMajor = partsOf(edition)[0] !== partsOf(version)[0];
  for (const figure of held) {
    const missing = (column: string, sentence: string): Fault => ({ file: 'figures.csv', line: 0, column, sentence });
    if (!have.has(nameOf(figure))) {
      yield missing('', `Edition ${edition} had a figure for ${nameOf(figure)}, and this one has none.`);
    } else if (figure.headline === 'Y' && !isMajor && !headlines.has(nameOf(figure))) {
      yield missing(
        'headline',
        `${nameOf(figure)} was the headline in edition ${edition}; only a major edition moves it.`,
      );
    }
  }
}
