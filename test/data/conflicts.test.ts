import { checkData } from '../../scripts/data/check';
import { listConflicts } from '../../scripts/data/conflicts';
import { type Change, dataFolder, set, withBroken } from './broken';

const conflictsOf = (change?: Change): string[] =>
  change === undefined
    ? listConflicts(checkData(dataFolder).data)
    : withBroken({ 'figures.csv': change }, (folder) => listConflicts(checkData(folder).data));

test('two sources that differ are listed, the more trusted first', () => {
  expect(conflictsOf()).toContain(
    'ENG deficit 2022/23 (outturn): 633 (Department of Health and Social Care, trust A, 2023-03-31); 621 (NHS Providers, trust C, 2023-03-31)',
  );
});

test('what is replaced, and figures to different dates, are none', () => {
  const conflicts = conflictsOf().join('\n');
  expect(conflicts).not.toContain('allocation_in_year');
  expect(conflicts).not.toContain('overspend_ytd 2023/24');
});

test('two sources that agree are none', () => {
  const agreed = conflictsOf(set({ id: 'eng-deficit-2022-23-outturn-2' }, 'central', '633')).join('\n');
  expect(agreed).not.toContain('ENG deficit 2022/23');
});
