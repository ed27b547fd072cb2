import fc from 'fast-check';
import {
  checkExisted,
  codeOn,
  regions,
  resolveRegion,
  resolveSystem,
  systemDetail,
  systems,
  systemsOn,
} from '../../src/dataset';
import { refusal } from './refusal';

describe('systemsOn', () => {
  // The Lowdown, December 2020: 29 authorised of 42. The final 13 followed in April 2021; 36 boards are left since April 2026.
  test.each([
    ['2020-12-31', 29],
    ['2021-03-31', 29],
    ['2021-04-01', 42],
    ['2022-06-30', 42],
    ['2022-07-01', 42],
    ['2026-03-31', 42],
    ['2026-04-01', 36],
    ['2026-11-21', 36],
  ])('has on %s %i systems', (day, count) => {
    expect(systemsOn(day)).toHaveLength(count);
  });

  test('has the eleven of December 2020 from the month’s first day on', () => {
    const before = new Set(systemsOn('2020-11-30'));
    const added = systemsOn('2020-12-01').filter((system) => !before.has(system));
    expect(added.map(({ odsCode }) => odsCode).sort()).toEqual(
      ['QOX', 'QHL', 'QUY', 'QT6', 'QJ2', 'QRL', 'QMM', 'QMJ', 'QMF', 'QRV', 'QSL'].sort(),
    );
  });

  test('knows of none before the first wave of June 2017 and says so', () => {
    expect(systemsOn('2017-06-01').length).toBeGreaterThan(0);
    expect(refusal(() => systemsOn('2017-05-31'))).toEqual({
      code: '#N/A',
      message: 'The first systems were authorised in June 2017.',
    });
  });

  test('has the bodies in the order of their names', () => {
    const names = systemsOn('2026-04-01').map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });
});

describe('codeOn', () => {
  // First wave of June 2017; the board of Essex began on 1 April 2026.
  test('counts a month of authorisation from its first day', () => {
    expect(codeOn(resolveSystem('LSC'), 'ods', '2017-06-01')).toBe('QE1');
    expect(refusal(() => codeOn(resolveSystem('LSC'), 'ods', '2017-05-31')).message).toBe(
      'Lancashire and South Cumbria began in June 2017.',
    );
  });

  const sussex = resolveSystem('Sussex');

  // ONS: Sussex was E54000053 with the boundaries of July 2022 and E54000064 with those of April 2023.
  test('gives the ONS code of the day, and the last one without a day', () => {
    expect(codeOn(sussex, 'ons', '2022-09-01')).toBe('E54000053');
    expect(codeOn(sussex, 'ons', '2023-04-01')).toBe('E54000064');
    expect(codeOn(sussex, 'ons')).toBe('E54000064');
    expect(codeOn(resolveSystem('QRL'), 'ons', '2024-01-01')).toBe('E54000042');
    expect(codeOn(resolveSystem('QRL'), 'ons', '2026-04-01')).toBe('E54000067');
  });

  test('gives the ODS code while the body lasts, and without a day after its end too', () => {
    expect(codeOn(sussex, 'ods', '2026-03-31')).toBe('QNX');
    expect(codeOn(sussex, 'ods')).toBe('QNX');
  });

  test('refuses a day after the body’s end and names its successor', () => {
    expect(refusal(() => codeOn(sussex, 'ods', '2026-04-01'))).toEqual({
      code: '#N/A',
      message: 'Sussex ended on 31 March 2026. Its area went to Surrey and Sussex.',
    });
  });

  test('refuses a day before the body’s beginning and names its predecessors', () => {
    expect(refusal(() => codeOn(resolveSystem('Essex'), 'ons', '2026-03-31')).message).toMatch(
      /^Essex began on 1 April 2026\. Before it there were Mid and South Essex; /,
    );
  });

  test('refuses a day before the first ONS code that is known', () => {
    expect(refusal(() => codeOn(resolveSystem('LSC'), 'ons', '2019-01-01'))).toEqual({
      code: '#N/A',
      message: expect.stringContaining('No ONS code of Lancashire and South Cumbria is known for that day'),
    });
  });

  test('gives for every body and day a code of that body, or #N/A', () => {
    const days = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...systems()), days, (system, day) => {
        let code: string;
        try {
          code = codeOn(system, 'ons', day);
        } catch {
          expect(refusal(() => codeOn(system, 'ons', day)).code).toBe('#N/A');
          return;
        }
        expect(resolveSystem(code)).toBe(system);
      }),
    );
  });
});

test('checkExisted passes the days of a body’s life', () => {
  const essex = resolveSystem('Essex');
  expect(() => checkExisted(essex, '2026-04-01')).not.toThrow();
  expect(refusal(() => checkExisted(essex, '2026-03-31')).code).toBe('#N/A');
});

describe('systemDetail', () => {
  // ONS mid-2022 estimate on the boundaries of 2023; succession of 1 April 2026 by the ODS records.
  test('has population, region code and successions', () => {
    expect(systemDetail('QE1')).toMatchObject({
      population: 1737241,
      populationYear: 2022,
      regionOdsCode: 'Y62',
      predecessors: [],
      successors: [],
    });
    expect(systemDetail('QH8').successors).toEqual([{ odsCode: 'D7T5G', date: '2026-04-01', extent: 'whole' }]);
    expect(
      systemDetail('QNQ')
        .successors.map(({ odsCode, extent }) => `${odsCode} ${extent}`)
        .sort(),
    ).toEqual(['QRL part', 'S0E4D part', 'S9B9J part']);
    expect(
      systemDetail('D7T5G')
        .predecessors.map(({ odsCode }) => odsCode)
        .sort(),
    ).toEqual(['QH8', 'QJG', 'QM7']);
  });
});

describe('resolveRegion', () => {
  test('knows the seven regions by name and ODS code', () => {
    expect(regions()).toEqual([
      'East of England',
      'London',
      'Midlands',
      'North East and Yorkshire',
      'North West',
      'South East',
      'South West',
    ]);
    for (const region of regions()) expect(resolveRegion(` NHS ${region.toUpperCase()}`)).toBe(region);
    expect(resolveRegion('north east & yorkshire')).toBe('North East and Yorkshire');
    expect(resolveRegion('y62')).toBe('North West');
  });

  test.each(['Midland', 'North', 'Wales', '', '__proto__'])('refuses "%s" with what there is', (text) => {
    expect(refusal(() => resolveRegion(text))).toEqual({
      code: '#N/A',
      message: expect.stringMatching(/^Unknown region “.*”\. (Did you mean|There are) /),
    });
  });
});
