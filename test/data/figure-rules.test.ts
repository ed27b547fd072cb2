import { add, type Change, faultsOf, set } from './broken';

const deficit = { id: 'qe1-deficit-2021-02-estimate' };
const earlier = { id: 'qe1-deficit-2020-02-estimate' };
const rightCare = { id: 'qe1-opportunity-rightcare-2021-02-opportunity' };

const both =
  (...changes: Change[]): Change =>
  (text) =>
    changes.reduce((changed, change) => change(changed), text);

const cases: readonly [string, Change, string][] = [
  ['a low above the central figure', set(deficit, 'low', '310'), 'column central: central 300 is less than low 310'],
  ['a high below the central figure', set(deficit, 'high', '290'), 'column high: high 290 is less than central 300'],
  [
    'a range upside down',
    both(set(deficit, 'low', '350'), set(deficit, 'central', '')),
    'column high: high 340 is less than low 350',
  ],
  ['no amount at all', set(earlier, 'central', ''), 'column central: The figure has neither low, central nor high'],
  ['another unit', set(earlier, 'unit', 'people'), 'column unit: The unit is people, and that of deficit is £m'],
  [
    'pounds for millions',
    set(earlier, 'central', '277000000'),
    'column central: 277000000 is outside of what deficit can be',
  ],
  [
    'billions for millions',
    set({ id: 'qe1-budget-2021-03-estimate' }, 'central', '3.7'),
    'column central: 3.7 is outside of what budget can be',
  ],
  [
    'billions for millions, where less than a million could be',
    set(earlier, 'central', '0.277'),
    'column central: 0.277 is less than any deficit but nil should be, 1 (£m)',
  ],
  [
    'billions for millions of England',
    set({ id: 'eng-savings-target-2022-23-target' }, 'central', '5.7'),
    'column central: 5.7 is less than any savings_target but nil should be, 1000 (£m)',
  ],
  [
    'a twentieth of the year before',
    set({ id: 'qnq-allocation-primary-medical-2025-26-allocation' }, 'central', '39'),
    'column central: 39 is 0.',
  ],
  [
    'boards that do not add to England',
    set({ id: 'qnq-allocation-core-2025-26-allocation' }, 'central', '1462.195'),
    'column central: England has 124345.779, and its 42 boards add to 124346.778',
  ],
  [
    'a year written as a month',
    set({ id: 'qk1-deficit-2023-24-outturn' }, 'period', '2010-11'),
    'column period: 2010-11 is the month in which the figure was stated, but it is as of 2024-10. If the year is meant, write 2010/11.',
  ],
  [
    'a percentage for a fraction',
    set({ measure: 'savings_rate_over_3_years' }, 'central', '2.7'),
    'column central: 2.7 is outside',
  ],
  ['lines that miss their total', set(rightCare, 'central', '114'), 'column central: The total is 114, and its lines'],
  [
    'streams of a year from two sources',
    set({ id: 'qnq-running-cost-allowance-2024-25-allocation' }, 'source', 'nhse-alloc-2025-26'),
    'column source: The streams of a year come from one source, which row',
  ],
  [
    'an outturn of a month before its source',
    set({ id: 'qh8-deficit-ytd-2024-25-outturn' }, 'as_of', '2024-11'),
    'column as_of: The outturn is as of 2024-11, and its source was published in 2025: give the last day counted.',
  ],
  ['two headlines', set(earlier, 'headline', 'Y'), 'column headline: QE1 deficit has its headline in row'],
  ['no headline', set(deficit, 'headline', 'N'), 'column headline: QE1 deficit has no headline'],
  [
    'a claim for a headline',
    set({ measure: 'unfound_savings' }, 'headline', 'Y'),
    'column headline: A claim is never a headline',
  ],
  [
    'an id that says something else',
    set(earlier, 'id', 'qe1-deficit-2020-03-estimate'),
    '"qe1-deficit-2020-02-estimate" does',
  ],
  [
    'an id numbered 1',
    set(earlier, 'id', 'qe1-deficit-2020-02-estimate-1'),
    'column id: "qe1-deficit-2020-02-estimate-1"',
  ],
  [
    'a financial year of two years',
    both(set({ measure: 'trusts_overspent_share' }, 'period', '2019/21')),
    'column period: "2019/21" is no financial year',
  ],
  [
    'a figure known before it was stated',
    set(deficit, 'as_of', '2021-01-31'),
    'column period: 2021-02 is the month in which the figure was stated, but it is as of 2021-01-31',
  ],
  [
    'a day that February never had',
    set(deficit, 'as_of', '2021-02-30'),
    'column as_of: "2021-02-30" is no date of the calendar.',
  ],
  ['a figure known after its source', set(deficit, 'as_of', '2021-03'), 'column as_of: The figure is as of 2021-03'],
  [
    'a body not yet there',
    set(earlier, 'system', 'D7T5G'),
    'column system: D7T5G existed since 2026-04, and the period is 2020-02',
  ],
  ['a body that is unknown', set(earlier, 'system', 'QZZ'), 'column system: "QZZ" is no ods_code of systems.csv'],
  [
    'a body before there were any',
    set(earlier, 'period', '2011/12'),
    'QE1 existed since 2016-03, and the period is 2011/12',
  ],
  [
    'an older figure for another period',
    set(deficit, 'supersedes', earlier.id),
    'column supersedes: The figure that is replaced has another period: 2020-02',
  ],
  [
    'an older figure that is no older',
    set(deficit, 'supersedes', deficit.id),
    'column supersedes: The figure that is replaced is as of',
  ],
];

test.each(cases)('%s is refused', (_, change, expected) => {
  const faults = faultsOf('figures.csv', change);
  expect(faults).toContainEqual(expect.stringContaining(expected));
  // What reckons with the figure is at fault too, and the last edition had it.
  for (const fault of faults) expect(fault).toMatch(/^(figures|claims)\.csv(, row \d+)?(, column \w+)?: /);
});

test('a body that has ended has no later figures', () => {
  const row: Change = (text) => add(...cells('QMM', '2026-04'))(text);
  const cells = (system: string, period: string) =>
    `${system.toLowerCase()}-budget-${period}-estimate|${system}|budget|${period}|estimate||2500||£m||${period}|carer-nao-press-release|para. 1|The Carer|C|Y||`.split(
      '|',
    );
  expect(faultsOf('figures.csv', row)).toEqual([
    expect.stringContaining('QMM existed from 2016-03 to 2026-03, and the period is 2026-04'),
  ]);
});

test('a second figure alike is numbered', () => {
  const row: Change = (text) =>
    `${text}qe1-budget-2021-03-estimate-2,QE1,budget,2021-03,estimate,,3700,,£m,,2021-03-21,lowdown-2021-03-21,para. 12,The Lowdown,D,N,,\n`;
  expect(faultsOf('figures.csv', row)).toEqual([]);
});
