import { readRows } from './rows';

const systems = readRows('systems');
const codes = readRows('system_codes');
const places = readRows('places');

const isOn = (day: string) => (row: Record<string, string>) =>
  row.start_date! <= day && (row.end_date === '' || row.end_date! >= day);

test('42 boards until 31 March 2026 and 36 after, in seven regions', () => {
  expect(systems).toHaveLength(48);
  expect(systems.filter(isOn('2022-07-01'))).toHaveLength(42);
  expect(systems.filter(isOn('2026-03-31'))).toHaveLength(42);
  expect(systems.filter(isOn('2026-04-01'))).toHaveLength(36);
  expect(new Set(systems.map(({ region }) => region)).size).toBe(7);
  expect(new Set(systems.map(({ region, region_ods_code }) => `${region} ${region_ods_code}`)).size).toBe(7);
});

test.each([
  ['2019-06', 14],
  ['2020-05', 18],
  // Document 001, paragraph 2.
  ['2020-12', 29],
  ['2021-04', 42],
])('authorised by %s: %i', (month, count) => {
  expect(systems.filter(({ first_authorised }) => first_authorised! <= month)).toHaveLength(count);
});

test('the eleven of December 2020 are those that document 001 lists', () => {
  const listed = ['QOX', 'QHL', 'QUY', 'QT6', 'QJ2', 'QRL', 'QMM', 'QMJ', 'QMF', 'QRV', 'QSL'];
  const december = systems.filter(({ first_authorised }) => first_authorised === '2020-12');
  expect(december.map(({ ods_code }) => ods_code).sort()).toEqual([...listed].sort());
});

test('residents add to the mid-2022 estimate for England', () => {
  // ONS mid-2022, first issue: 57,106,398.
  expect(systems.reduce((sum, { population }) => sum + Number(population), 0)).toBe(57_106_398);
});

test('42 codes on each day before April 2026 and 36 since', () => {
  for (const day of ['2021-04-01', '2022-06-30', '2022-07-01', '2023-04-01', '2026-03-31']) {
    expect(codes.filter(isOn(day))).toHaveLength(42);
  }
  expect(codes.filter(isOn('2026-04-01'))).toHaveLength(36);
});

test('codes that changed, by date', () => {
  const codesOf = (odsCode: string) =>
    codes
      .filter(({ ods_code }) => ods_code === odsCode)
      .map(({ code, start_date, end_date }) => [code, start_date, end_date]);
  expect(codesOf('QRL')).toEqual([
    ['E54000042', '2021-04-01', '2026-03-31'],
    ['E54000067', '2026-04-01', ''],
  ]);
  expect(codesOf('QXU')).toEqual([
    ['E54000052', '2021-04-01', '2023-03-31'],
    ['E54000063', '2023-04-01', '2026-03-31'],
  ]);
  expect(codesOf('QF7')).toEqual([
    ['E54000009', '2021-04-01', '2022-06-30'],
    ['E54000061', '2022-07-01', ''],
  ]);
  expect(codesOf('QE1')).toEqual([['E54000048', '2021-04-01', '']]);
});

test('16 links lead from the 12 boards that ended to the 7 that took over', () => {
  const successions = readRows('successions');
  expect(successions).toHaveLength(16);
  expect(new Set(successions.map(({ predecessor }) => predecessor)).size).toBe(12);
  expect(new Set(successions.map(({ successor }) => successor)).size).toBe(7);
});

test('296 districts and unitaries and 21 counties on either side of April 2026', () => {
  for (const day of ['2023-04-01', '2026-03-31', '2026-04-01']) {
    const areas = new Map(places.filter(isOn(day)).map(({ code, kind }) => [code, kind]));
    expect([...areas.values()].filter((kind) => kind === 'county')).toHaveLength(21);
    expect([...areas.values()].filter((kind) => kind !== 'county')).toHaveLength(296);
    expect(new Set(places.filter(isOn(day)).map(({ ods_code }) => ods_code)).size).toBe(day < '2026-04' ? 42 : 36);
  }
});

test.each([
  ['Lancaster', ['QE1 1'], ['QE1 1']],
  ['Westmorland and Furness', ['QE1 0.746', 'QHM 0.254'], ['QE1 0.746', 'QHM 0.254']],
  ['Hart', ['QNQ 0.763', 'QRL 0.237'], ['QRL 1']],
  ['East Suffolk', ['QJG 0.503', 'QMM 0.497'], ['T6Y0W 1']],
  ['Essex', ['QH8 0.567', 'QJG 0.228', 'QM7 0.205'], ['D7T5G 1']],
  ['Cherwell', ['QU9 1'], ['S0E4D 1']],
])('%s belongs where the ONS look-ups put it', (name, before, after) => {
  const shares = (day: string) =>
    places
      .filter((row) => row.name === name)
      .filter(isOn(day))
      .map(({ ods_code, share }) => `${ods_code} ${share}`);
  expect(shares('2026-03-31')).toEqual(before);
  expect(shares('2026-04-01')).toEqual(after);
});
