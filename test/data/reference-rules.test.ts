import { add, type Change, faultsOf, set } from './broken';

const board = { id: 'lsc-board-paper-2021-02-03' };
const lowdown = { id: 'lowdown-2021-03-21' };

const cases: readonly [string, string, Change, string][] = [
  [
    'an alias of two systems',
    'system_aliases.csv',
    add('blmk', 'QE1', 'acronym', 'x'),
    'column alias: "blmk" cannot be told from "BLMK", which stands for QHG',
  ],
  [
    'an alias that folds to the name of another',
    'system_aliases.csv',
    add('Kent & Medway ICB', 'QE1', 'name', 'x'),
    '"Kent and Medway", which stands for QKS',
  ],
  [
    'an alias of which nothing is left',
    'system_aliases.csv',
    add('The NHS', 'QE1', 'name', 'x'),
    'Nothing is left of "The NHS"',
  ],
  [
    'an ONS code that is an acronym',
    'systems.csv',
    set({ ods_code: 'QE1' }, 'acronym', 'E54000061'),
    'cannot be told from "E54000061"',
  ],
  [
    'a county that is not the system',
    'system_aliases.csv',
    add('Derbyshire', 'QJ2', 'name', 'x'),
    '"Derbyshire" is also the council area Derbyshire',
  ],
  [
    'a unitary that is not the system',
    'system_aliases.csv',
    add('Cornwall', 'QT6', 'name', 'x'),
    '"Cornwall" is also the council area Cornwall',
  ],
  [
    'an abbreviated county',
    'system_aliases.csv',
    add('Notts', 'QT1', 'name', 'x'),
    '"Notts" is also the council area Nottinghamshire',
  ],
  [
    'shares that miss 1',
    'places.csv',
    set({ name: 'Hartlepool' }, 'share', '0.9'),
    'column share: On 2023-04-01 the shares of Hartlepool add to 0.9',
  ],
  ['no main system', 'places.csv', set({ name: 'Hartlepool' }, 'main', 'N'), 'column main: On 2023-04-01'],
  [
    'a place that outlives its system',
    'places.csv',
    set({ name: 'Harlow', ods_code: 'QM7' }, 'end_date', ''),
    'column end_date: QM7 ended on 2026-03-31',
  ],
  [
    'bounds upside down',
    'measures.csv',
    set({ code: 'budget' }, 'maximum', '1'),
    'column maximum: The maximum 1 is not higher',
  ],
  [
    'a negative bound',
    'measures.csv',
    set({ code: 'budget' }, 'minimum', '-1'),
    'column minimum: The measure is never negative',
  ],
  [
    'a line without a total',
    'measures.csv',
    set({ area: 'Cardiology' }, 'part_of', ''),
    'column part_of: "Cardiology" is a line of a list',
  ],
  [
    'a line of another list',
    'measures.csv',
    set({ area: 'Cardiology' }, 'part_of', 'opportunity_rightcare'),
    'opportunity_rightcare has another programme',
  ],
  [
    'one line twice',
    'measures.csv',
    set({ area: 'Cardiology' }, 'area', 'General medicine'),
    'column area: Model Hospital: General medicine is',
  ],
  [
    'a source nobody needs',
    'sources.csv',
    add('x', 'X', 'N', 'article', '', 'P', '2021', 'https://example.org/', '2026-11-21', '', 'l', ''),
    'column id: Nothing in the data leads here',
  ],
  [
    'a source that cannot be found',
    'sources.csv',
    set(board, 'quoted_in', ''),
    'column address: The source has no address and is quoted nowhere',
  ],
  [
    'an address without a day',
    'sources.csv',
    set(lowdown, 'accessed', ''),
    'column accessed: The address has no day of access',
  ],
  [
    'a day without an address',
    'sources.csv',
    set(board, 'accessed', '2026-11-21'),
    'column address: A day of access stands',
  ],
  [
    'a day of publication that there was not',
    'sources.csv',
    set(board, 'published', '2021-02-29'),
    'column published: "2021-02-29" is no date of the calendar.',
  ],
  ['no date at all', 'sources.csv', set(board, 'published', ''), 'column published: Neither a date of publication'],
  [
    'an author the wrong way round',
    'sources.csv',
    set({ id: 'lowdown-2020-12-ccgs' }, 'author', 'John Lister'),
    'column author: "John Lister" is not written',
  ],
  [
    'a source quoted in itself',
    'sources.csv',
    set(lowdown, 'quoted_in', board.id),
    'column quoted_in: The source is quoted in itself',
  ],
  [
    'a board that ends before it starts',
    'systems.csv',
    set({ ods_code: 'QH8' }, 'end_date', '2022-01-01'),
    'column end_date: The end 2022-01-01 is before the start',
  ],
  [
    'a system authorised after its board began',
    'systems.csv',
    set({ ods_code: 'QE1' }, 'first_authorised', '2022-08'),
    'column first_authorised',
  ],
  [
    'people without a year',
    'systems.csv',
    set({ ods_code: 'QE1' }, 'population_year', ''),
    'column population_year: A population and its year',
  ],
  [
    'a body that ends without a successor',
    'systems.csv',
    set({ ods_code: 'QE1' }, 'end_date', '2026-03-31'),
    'column end_date: A body has a successor exactly if',
  ],
  [
    'codes with a gap',
    'system_codes.csv',
    set({ code: 'E54000042' }, 'end_date', '2026-01-31'),
    'column end_date: The span ends 2026-01-31, and the next',
  ],
  [
    'a code that outlives its body',
    'system_codes.csv',
    set({ code: 'E54000026' }, 'end_date', ''),
    'The last ONS code does not end with the body',
  ],
  [
    'a succession on the wrong day',
    'successions.csv',
    set({ predecessor: 'QH8' }, 'date', '2026-05-01'),
    'column date: QH8 did not end on the day before',
  ],
  [
    'a whole that is a part',
    'successions.csv',
    set({ predecessor: 'QH8' }, 'extent', 'part'),
    'column extent: A body goes to one successor whole',
  ],
];

test.each(cases)('%s is refused', (_, file, change, expected) => {
  const faults = faultsOf(file, change);
  expect(faults).toContainEqual(expect.stringContaining(expected));
  for (const fault of faults) expect(fault).toMatch(/^\w+\.csv, row \d+, column /);
});
