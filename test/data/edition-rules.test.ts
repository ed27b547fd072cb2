import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../../scripts/data/check';
import { keepEdition } from '../../scripts/data/editions';
import { describeFault } from '../../scripts/data/fault';
import { type Change, set, withBroken } from './broken';
import { lineOf, readRows } from './rows';

const versionOf =
  (number: string): Change =>
  (text) =>
    text.replace(/"version": "\d+\.\d+\.\d+"/, `"version": "${number}"`);

/** What the checks say of data 0.9.0 when editions are kept with these rows, beside some change to the data. */
const faultsAfter = (
  kept: Readonly<Record<string, readonly string[]>>,
  changes: Record<string, Change> = {},
  version = '0.9.0',
): string[] =>
  withBroken({ ...changes, 'datapackage.json': versionOf(version) }, (folder) => {
    for (const [edition, rows] of Object.entries(kept)) {
      writeFileSync(join(folder, 'editions', `${edition}.csv`), ['id,low,central,high', ...rows, ''].join('\n'));
    }
    return checkData(folder).faults.map(describeFault);
  });

const dropped =
  (id: string): Change =>
  (text) =>
    text.replace(new RegExp(`^${id},.*\n`, 'm'), '');

// The kept editions are the project's own: whichever figure goes, the last of them had it.
test.each([
  'qe1-control-total-2021-03-target',
  'qnq-allocation-core-2023-24-allocation',
  'eng-deficit-2022-23-outturn-2',
])('the figure %s of the last edition that is gone', (id) => {
  const faults = withBroken({ 'figures.csv': dropped(id) }, (folder) => checkData(folder).faults.map(describeFault));
  expect(faults).toContainEqual(
    expect.stringMatching(
      new RegExp(`^figures\\.csv: Edition \\S+ had the figure ${id}, and this one has none of that id\\.$`),
    ),
  );
});

test('the newest of the editions up to the data’s own counts, by its numbers and not its letters', () => {
  const gone = ['qe1-budget-1999-00-plan,,,'];
  const expected = (edition: string) => [
    `figures.csv: Edition ${edition} had the figure qe1-budget-1999-00-plan, and this one has none of that id.`,
  ];
  expect(faultsAfter({ '0.8.10': gone, '0.8.9': [] })).toEqual(expected('0.8.10'));
  expect(faultsAfter({ '0.9.0': gone, '0.8.10': [] })).toEqual(expected('0.9.0'));
  expect(faultsAfter({ '0.8.9': gone, '0.8.10': [] })).toEqual([]);
  expect(faultsAfter({ '0.8.10': [], '99.0.0': gone })).toEqual([]);
});

test('a headline moves in a major edition only', () => {
  const id = 'qe1-deficit-2020-02-estimate';
  const kept = { '0.8.0': [`${id},,277,`] };
  expect(faultsAfter(kept)).toEqual([
    `figures.csv, row ${lineOf('figures', id)}, column headline: ${id} was the headline in edition 0.8.0; only a major edition moves it.`,
  ]);
  expect(faultsAfter(kept, {}, '7.0.0')).toEqual([]);
});

test('a headline’s amounts change in a major edition only', () => {
  const id = 'qe1-deficit-2021-02-estimate';
  const kept = { '0.8.0': [`${id},240,300,350`] };
  expect(faultsAfter(kept)).toEqual([
    `figures.csv, row ${lineOf('figures', id)}, column high: ${id}, a headline, had 350 in edition 0.8.0, and has 340; only a major edition changes it.`,
  ]);
  expect(faultsAfter(kept, {}, '7.0.0')).toEqual([]);
});

test('an edition is kept with all its ids, and the amounts of its headlines alone', () => {
  const lines = withBroken({}, (folder) => {
    const { data } = checkData(folder);
    return readFileSync(keepEdition(folder, '0.9.0', data), 'utf8').split('\n');
  });
  expect(lines[0]).toBe('id,low,central,high');
  expect(lines).toContain('qe1-deficit-2021-02-estimate,240,300,340');
  expect(lines).toContain('qe1-deficit-2020-02-estimate,,,');
  expect(lines).toHaveLength(readRows('figures').length + 2);
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
