import type { Layout } from '../layout';
import { oneYear } from './one-year';
import { twoYears } from './two-years';

/** The kinds of workbook that are known. A new kind is a new file here. */
export const layouts: readonly Layout[] = [twoYears, oneYear];
