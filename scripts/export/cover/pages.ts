import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dataset } from '../../data/dataset';
import { describeFault } from '../../data/fault';
import { readPackage } from '../../data/package';
import { readTable } from '../../data/read';
import { countCoverage } from './count';
import { coveragePage } from './page';
import { withSection } from './section';
import { gaps, summary } from './summary';

/** A file of the repository, and what it should hold. */
interface Page {
  readonly file: string;
  readonly text: string;
}

/**
 * The pages that say what the dataset covers, as they should be.
 * @throws where a table cannot be read: half of it must not pass for all
 */
export const coveragePages = (root: string): Page[] => {
  const folder = join(root, 'data');
  const tables = readPackage(folder).resources.map((resource) => readTable(folder, resource));
  const fault = tables.flatMap(({ faults }) => faults)[0];
  if (fault) throw new Error(`The data cannot be counted: ${describeFault(fault)}`);
  const coverage = countCoverage(new Dataset(tables));
  const withMarked = (file: string, section: string): Page => ({
    file,
    text: withSection(readFileSync(join(root, file), 'utf8'), section),
  });
  return [
    withMarked('data/README.md', summary(coverage)),
    withMarked('data/datasheet.md', gaps(coverage)),
    { file: 'docs/data/coverage.md', text: coveragePage(coverage) },
  ];
};
