import type { Edition } from './edition';
import { lostNames, movedHeadlines, newSupersessions } from './figures';
import { type Report, report } from './report';
import { compareTables } from './tables';

/** All that changed from one edition to the next, and whether the newer one's number says so. */
export const difference = (older: Edition, newer: Edition): Report =>
  report(older, newer, {
    tables: compareTables(older, newer),
    headlines: movedHeadlines(older, newer),
    supersessions: newSupersessions(older, newer),
    lostNames: lostNames(older, newer),
  });
