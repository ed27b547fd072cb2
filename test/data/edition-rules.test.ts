import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../../scripts/data/check';
import { describeFault } from '../../scripts/data/fault';
import { type Change, set, withBroken } from './broken';

const control: Change = (text) => text.replace(/^qe1-control-total-2021-03-target,.*\n/m, '');

/** What the checks say when the last edition held these rows, beside some change to the data. */
const faultsAfter = (held: readonly string[], changes: Record<string, Change> = {}, edition = '0.1.9'): string[] =>
  withBroken(changes, (folder) => {
    const rows = ['system,measure,period,basis,headline', ...held, ''];
    writeFileSync(join(folder, 'editions', `${edition}.csv`), rows.join('\n'));
    return checkData(folder).faults.map(describeFault);
  });

test('a figure of the last edition that is gone', () => {
  const expected =
    'figures.csv: Edition 0.1.0 had a figure for QE1 control_total 2021-03 target, and this one has none.';
  const faults = withBroken({ 'figures.csv': control }, (folder) => checkData(folder).faults.map(describeFault));
  expect(faults).toContain(expected);
});

test('the newest of the earlier editions counts, by its numbers and not its letters', () => {
  const gone = 'QE1,budget,1999/00,plan,N';
  const expected = 'figures.csv: Edition 0.1.10 had a figure for QE1 budget 1999/00 plan, and this one has none.';
  expect(faultsAfter([gone], {}, '0.1.10')).toEqual([expected]);
  expect(faultsAfter([gone], {}, '0.0.99')).toEqual([]);
  expect(faultsAfter([gone], {}, '99.0.0')).toEqual([]);
});

test('a headline moves in a major edition only', () => {
  const held = ['QE1,deficit,2020-02,estimate,Y'];
  expect(faultsAfter(held)).toEqual([
    'figures.csv, column headline: QE1 deficit 2020-02 estimate was the headline in edition 0.1.9; only a major edition moves it.',
  ]);
  const major: Change = (text) => text.replace(/"version": "\d+\.\d+\.\d+"/, '"version": "7.0.0"');
  expect(faultsAfter(held, { 'datapackage.json': major })).toEqual([]);
});

const cases: readonly [string, string, Change, string][] = [
  [
    'an event on no day of the calendar',
    'events.csv',
    set({ id: 'eng-circular-2020' }, 'date', '2020-07-32'),
    'column date: "2020-07-32" is neither a date of the calendar nor a financial year',
  ],
  [
    'an event in no financial year',
    'events.csv',
    set({ id: 'eng-pandemic-finance' }, 'date', '2020/22'),
    'column date: "2020/22" is neither',
  ],
  [
    'an event of an unknown system',
    'events.csv',
    set({ id: 'qe1-finance-update-2021' }, 'system', 'QZZ'),
    'column system: "QZZ" is no ods_code of systems.csv',
  ],
  [
    'an event whose id names another system',
    'events.csv',
    set({ id: 'eng-circular-2020' }, 'system', 'QE1'),
    'column id: The id does not start with the system, qe1-',
  ],
  [
    'a deflator of a year that is none',
    'deflators.csv',
    set({ financial_year: '2010/11' }, 'financial_year', '2010/12'),
    'column financial_year: "2010/12" is no financial year',
  ],
  [
    'a year left out',
    'deflators.csv',
    (text) => text.replace(/^2010\/11,.*\n/m, ''),
    'column financial_year: 2011/12 does not follow 2009/10',
  ],
  [
    'another base',
    'deflators.csv',
    set({ financial_year: '2010/11' }, 'base_year', '2019'),
    'column base_year: The base year is not that of the year before',
  ],
  [
    'a digit too many',
    'deflators.csv',
    set({ financial_year: '2010/11' }, 'index', '777.75'),
    'column index: Prices would have changed by 919% in the year',
  ],
];

test.each(cases)('%s is refused', (_, file, change, expected) => {
  const faults = withBroken({ [file]: change }, (folder) => checkData(folder).faults.map(describeFault));
  expect(faults).toContainEqual(expect.stringContaining(expected));
});
