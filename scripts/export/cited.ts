import type { Source } from '../../src/dataset/types';
import { cell } from '../data/dataset';
import type { Row } from '../data/read';

const orNull = (row: Row, column: string): string | null => cell(row, column) || null;

/** A row of sources.csv as the citations read it. The checks have found its kind among those that there are. */
export const citedSource = (row: Row): Source => ({
  id: cell(row, 'id'),
  title: cell(row, 'title'),
  titleIsDescription: cell(row, 'title_is_description') === 'Y',
  kind: cell(row, 'kind') as Source['kind'],
  author: orNull(row, 'author'),
  publisher: cell(row, 'publisher'),
  published: orNull(row, 'published'),
  address: orNull(row, 'address'),
  accessed: orNull(row, 'accessed'),
  quotedIn: orNull(row, 'quoted_in'),
});
