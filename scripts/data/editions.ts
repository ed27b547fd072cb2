import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cell, type Dataset } from './dataset';
import type { Fault } from './fault';
import type { Row } from './read';

const amounts = ['low', 'central', 'high'] as const;

/** A figure that an edition had: its id, and for a headline its amounts; others have blanks there. */
type Held = Readonly<Record<'id' | (typeof amounts)[number], string>>;

const partsOf = (version: string): number[] => version.split('.').map(Number);

const isEarlier = (one: string, other: string): boolean => {
  const others = partsOf(other);
  const place = partsOf(one).findIndex((part, index) => part !== others[index]);
  return place >= 0 && (partsOf(one)[place] ?? 0) < (others[place] ?? 0);
};

const folderOf = (folder: string): string => join(folder, 'editions');

/** The newest edition in `editions/` up to the data's own, which counts once it is kept. */
const lastEdition = (folder: string, version: string): string | undefined => {
  const editions = folderOf(folder);
  if (!existsSync(editions)) return undefined;
  return readdirSync(editions)
    .map((file) => file.replace(/\.csv$/, ''))
    .filter((edition) => !isEarlier(version, edition))
    .sort((one, other) => (isEarlier(one, other) ? -1 : 1))
    .pop();
};

const isHeadline = (row: Row): boolean => cell(row, 'headline') === 'Y';

/**
 * Coverage never shrinks: each figure that the last edition had stays, under its id. A headline stays where it was, with
 * its amounts, unless the edition is a new major one.
 */
export function* checkEdition(folder: string, version: string, data: Dataset): Iterable<Fault> {
  const edition = lastEdition(folder, version);
  if (edition === undefined) return;
  const held: Held[] = parse(readFileSync(join(folderOf(folder), `${edition}.csv`)), { columns: true });
  const figures = data.index('figures', 'id');
  const isMajor = partsOf(edition)[0] !== partsOf(version)[0];
  const fault = (line: number, column: string, sentence: string): Fault => ({
    file: 'figures.csv',
    line,
    column,
    sentence,
  });
  for (const figure of held) {
    const { id } = figure;
    const row = figures.get(id);
    if (row === undefined) {
      yield fault(0, '', `Edition ${edition} had the figure ${id}, and this one has none of that id.`);
      continue;
    }
    if (isMajor || amounts.every((column) => figure[column] === '')) continue;
    if (!isHeadline(row)) {
      yield fault(row.line, 'headline', `${id} was the headline in edition ${edition}; only a major edition moves it.`);
    }
    for (const column of amounts) {
      const [before, now] = [figure[column] || 'blank', cell(row, column) || 'blank'];
      if (before === now) continue;
      const sentence = `${id}, a headline, had ${before} in edition ${edition}, and has ${now}; only a major edition changes it.`;
      yield fault(row.line, column, sentence);
    }
  }
}

/** Writes what the edition has to `editions/`, for later ones to be held against; gives the file's path. */
export const keepEdition = (folder: string, version: string, data: Dataset): string => {
  const rows = data.rows('figures').map((row) => {
    return [cell(row, 'id'), ...amounts.map((each) => (isHeadline(row) ? cell(row, each) : ''))].join(',');
  });
  const path = join(folderOf(folder), `${version}.csv`);
  writeFileSync(path, ['id,low,central,high', ...rows, ''].join('\n'));
  return path;
};
