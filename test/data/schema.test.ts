import { add, type Change, faultsOf, set } from './broken';
import { lineOf } from './rows';

const deficit = { id: 'qe1-deficit-2021-02-estimate' };

const cases: readonly [string, string, Change, string][] = [
  ['a blank that is required', 'figures.csv', set(deficit, 'said_by', ''), 'column said_by: The cell is blank'],
  [
    'a number in words',
    'figures.csv',
    set(deficit, 'central', 'about 300'),
    '"about 300" is not a plain decimal number',
  ],
  ['a number with a comma', 'figures.csv', set(deficit, 'central', '3,00'), '"3,00" is not a plain decimal number'],
  ['a number with an exponent', 'figures.csv', set(deficit, 'central', '3e2'), '"3e2" is not a plain decimal number'],
  ['a space at the end', 'figures.csv', set(deficit, 'source', 'lowdown '), '"lowdown " starts or ends with a space'],
  ['two lines in a cell', 'figures.csv', set(deficit, 'note', 'one\ntwo'), 'runs over more than one line'],
  [
    'a basis that there is not',
    'figures.csv',
    set(deficit, 'basis', 'guess'),
    'column basis: "guess" is none of: draft plan',
  ],
  ['a qualifier that there is not', 'figures.csv', set(deficit, 'qualifier', 'roughly'), 'column qualifier: "roughly"'],
  ['a trust that there is not', 'figures.csv', set(deficit, 'trust', 'E'), 'column trust: "E" is none of: A, B, C, D'],
  ['a headline that is no Y or N', 'figures.csv', set(deficit, 'headline', 'yes'), 'column headline: "yes"'],
  ['a period out of shape', 'figures.csv', set(deficit, 'period', '2020-21'), 'column period: "2020-21" does not have'],
  ['a thirteenth month', 'figures.csv', set(deficit, 'as_of', '2021-13'), 'column as_of: "2021-13" does not have'],
  [
    'a ninety-ninth of March',
    'figures.csv',
    set(deficit, 'as_of', '2024-03-99'),
    'column as_of: "2024-03-99" does not',
  ],
  [
    'a thirty-second of December',
    'sources.csv',
    set({ publisher: 'The Carer' }, 'published', '2020-12-32'),
    'column published: "2020-12-32" does not have',
  ],
  ['an id in capitals', 'figures.csv', set(deficit, 'id', 'QE1'), 'column id: "QE1" does not have'],
  [
    'a locator out of shape',
    'figures.csv',
    set(deficit, 'locator', 'page 41'),
    'column locator: "page 41" does not have',
  ],
  [
    'a day that there is not',
    'systems.csv',
    set({ ods_code: 'QE1' }, 'start_date', '2022-02-30'),
    'is not a day of the calendar',
  ],
  ['half a person', 'systems.csv', set({ ods_code: 'QE1' }, 'population', '1.5'), '"1.5" is not a whole number'],
  ['thousands for people', 'systems.csv', set({ ods_code: 'QE1' }, 'population', '1737'), '1737 is lower than 100000'],
  ['a share over 1', 'places.csv', set({ name: 'Hartlepool' }, 'share', '1.2'), 'column share: 1.2 is higher than 1'],
  [
    'an address without https',
    'sources.csv',
    set({ publisher: 'The Carer' }, 'address', 'thecareruk.com'),
    'column address',
  ],
];

test.each(cases)('%s is refused', (_, file, change, expected) => {
  const faults = faultsOf(file, change);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(expected);
  expect(faults[0]).toMatch(/^\w+\.csv, row \d+, column \w+: /);
});

test('the row named is the line in the file', () => {
  const change: Change = (text) => text.replace(',p. 41,', ',page 41,');
  expect(faultsOf('figures.csv', change)).toEqual([
    expect.stringContaining(`figures.csv, row ${lineOf('figures', 'qe1-deficit-2021-02-estimate')}, column locator: `),
  ]);
});

test('the row named is the first of its lines, and a later row keeps its own', () => {
  const change: Change = (text) =>
    set({ id: 'lsc-deficit-share' }, 'note', 'one\ntwo')(set({ id: 'lsc-deficit-reduction' }, 'unit', 'pounds')(text));
  expect(faultsOf('claims.csv', change)).toEqual([
    'claims.csv, row 2, column note: The cell runs over more than one line.',
    expect.stringContaining('claims.csv, row 4, column unit: '),
  ]);
});

const keys: readonly [string, string, Change, string][] = [
  [
    'a system given twice',
    'system_codes.csv',
    add('QE1', 'E54000048', '2030-01-01', ''),
    'column code: "E54000048" stands in row',
  ],
  [
    'an id given twice',
    'figures.csv',
    set({ id: 'qe1-deficit-2020-02-estimate' }, 'id', deficit.id),
    'column id: "qe1-deficit-',
  ],
  [
    'a succession given twice',
    'successions.csv',
    add('QH8', 'D7T5G', '2026-04-01', 'whole', ''),
    'column predecessor + successor',
  ],
  ['an unknown measure', 'figures.csv', set(deficit, 'measure', 'loss'), '"loss" is no code of measures.csv'],
  ['an unknown source', 'figures.csv', set(deficit, 'source', 'hearsay'), '"hearsay" is no id of sources.csv'],
  ['an unknown older figure', 'figures.csv', set(deficit, 'supersedes', 'qe1'), '"qe1" is no id of figures.csv'],
  [
    'an alias of nobody',
    'system_aliases.csv',
    set({ alias: 'Kernow' }, 'ods_code', 'QZZ'),
    '"QZZ" is no ods_code of systems.csv',
  ],
  [
    'a part of nothing',
    'measures.csv',
    set({ area: 'Cardiology' }, 'part_of', 'opportunities'),
    '"opportunities" is no code',
  ],
];

test.each(keys)('%s is refused', (_, file, change, expected) => {
  expect(faultsOf(file, change)).toContainEqual(expect.stringContaining(expected));
});
