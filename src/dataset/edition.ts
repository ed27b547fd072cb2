import { editionRow } from './load';
import type { Edition } from './types';

/** The edition of the bundled data: semantic version, date `YYYY-MM-DD`, licence. */
export const edition = (): Edition => editionRow;
