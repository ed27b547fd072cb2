import fc from 'fast-check';
import { resolvePlace, systemsForPlace } from '../../src/dataset';
import { placeRows } from '../../src/dataset/load';
import { refusal } from './refusal';

const serving = (text: string, day: string): string[] =>
  systemsForPlace(resolvePlace(text), day).map(({ odsCode }) => odsCode);

describe('resolvePlace', () => {
  test('finds every council area by its name and its ONS code', () => {
    for (const { code, name, kind } of placeRows()) {
      expect(resolvePlace(code.toLowerCase())).toBe(resolvePlace(code));
      expect(resolvePlace(`${name} (${kind})`).codes).toContain(code);
    }
  });

  // ONS renamed Barnsley's code from E08000016 to E08000038.
  test('knows an area whose code changed by both codes', () => {
    expect(resolvePlace('Barnsley')).toBe(resolvePlace('E08000038'));
    expect(resolvePlace('barnsley')).toBe(resolvePlace('E08000016'));
  });

  test.each([
    ['Lancester', 'Lancaster'],
    ['Hull', 'Kingston upon Hull'],
    ['Telford', 'Telford and Wrekin'],
  ])('suggests for %s %s and takes none', (text, suggestion) => {
    const { code, message } = refusal(() => resolvePlace(text));
    expect(code).toBe('#N/A');
    expect(message).toContain(`Unknown council area “${text}”. Did you mean`);
    expect(message).toContain(suggestion);
  });

  test('answers any text with an area or #N/A', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor')), (text) => {
        try {
          expect(resolvePlace(text).codes.length).toBeGreaterThan(0);
        } catch {
          expect(refusal(() => resolvePlace(text)).code).toBe('#N/A');
        }
      }),
    );
  });
});

describe('systemsForPlace', () => {
  // ONS look-ups from LSOA to ICB and to council area, 2023 to 2024, and the ODS successions of 1 April 2026.
  test.each([
    ['Lancaster', '2024-04-01', ['QE1']],
    ['Hartlepool', '2024-04-01', ['QHM']],
    ['Essex', '2025-04-01', ['QH8', 'QJG', 'QM7']],
    ['Essex', '2026-04-01', ['D7T5G']],
    ['Suffolk', '2023-04-01', ['QJG', 'QMM']],
    ['Suffolk', '2026-04-01', ['T6Y0W']],
    ['Hampshire', '2026-03-31', ['QRL', 'QNQ']],
    ['Westmorland and Furness', '2024-04-01', ['QE1', 'QHM']],
    ['E08000016', '2026-05-01', ['QF7']],
  ])('has for %s on %s %j, the main one first', (place, day, odsCodes) => {
    expect(serving(place, day)).toEqual(odsCodes);
  });

  test('knows nothing before April 2023 and says so', () => {
    expect(refusal(() => serving('Lancaster', '2023-03-31'))).toEqual({
      code: '#N/A',
      message: 'Which systems serve Lancaster is known from 1 April 2023 on only.',
    });
  });

  test('has at least one system for every area on every day since', () => {
    for (const { code } of placeRows()) {
      for (const day of ['2023-04-01', '2026-03-31', '2026-04-01', '2026-11-21']) {
        expect(serving(code, day).length).toBeGreaterThan(0);
      }
    }
  });
});

// Councils' own names, as they stand on their letters.
test.each([
  ['Lancashire County Council', 'Lancashire'],
  ['Lancaster City Council', 'Lancaster'],
  ['London Borough of Camden', 'Camden'],
  ['Leeds City Council', 'Leeds'],
  ['Bristol City Council', 'Bristol'],
  ['Wiltshire Council', 'Wiltshire'],
])('%s is the council of %s', (typed, name) => expect(resolvePlace(typed).name).toBe(name));
