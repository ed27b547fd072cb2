import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';

/** The module, to run in processes with a time zone of their own. */
const program = buildSync({
  entryPoints: ['src/hosts/sheets/cells.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'cells',
  platform: 'neutral',
}).outputFiles[0]!.text;

/** Google’s services where the script may not ask for the spreadsheet’s zone. */
const silent = `globalThis.SpreadsheetApp = { getActiveSpreadsheet() { throw new Error('No permission.'); } };`;

/** Google’s services with a spreadsheet in this zone. */
const spreadsheetIn = (timeZone: string): string =>
  `globalThis.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => '${timeZone}' }) };`;

/** `dates` are expressions of JavaScript, run with the script’s zone as the process’s own. */
const serialsOf = (timeZone: string, services: string, dates: readonly string[]): number[] => {
  const print = `console.log(JSON.stringify([${dates.join()}].map((date) => cells.readInput(date))))`;
  const env = { ...process.env, TZ: timeZone };
  return JSON.parse(
    execFileSync(process.execPath, ['-e', `${program};${services};${print}`], { encoding: 'utf8', env }),
  );
};

const serialsIn = (timeZone: string, instants: readonly string[], services = silent): number[] =>
  serialsOf(
    timeZone,
    services,
    instants.map((at) => `new Date('${at}')`),
  );

/** Midnights in each spreadsheet's time zone, by its offset from Greenwich. */
const midnights = (offset: string): string[] => [
  `2011-12-01T00:00:00${offset}`,
  `2020-02-01T00:00:00${offset}`,
  `2020-02-29T00:00:00${offset}`,
  `2024-12-31T00:00:00${offset}`,
];
/** The serial numbers that spreadsheets show for these days. */
const serials = [40_878, 43_862, 43_890, 45_657];

describe('the same day from a date cell, though the spreadsheet’s zone is not told', () => {
  it.each([
    ['Europe/London', ['-10:00', '-08:00', '-05:00', '-03:30', '+00:00', '+01:00', '+05:45', '+09:00', '+12:00']],
    ['America/New_York', ['-10:00', '-05:00', '+00:00', '+01:00', '+05:30']],
    ['Asia/Tokyo', ['+00:00', '+01:00', '+05:30', '+09:00', '+13:00']],
    ['Pacific/Auckland', ['+05:30', '+09:00', '+13:00']],
  ])('with the script in %s and the spreadsheet elsewhere', (timeZone, offsets) => {
    const found = serialsIn(timeZone, offsets.flatMap(midnights));
    expect(found).toEqual(offsets.flatMap(() => serials));
  });

  it('in summer, when London is an hour ahead', () => {
    expect(serialsIn('Europe/London', ['2021-06-30T00:00:00+01:00', '2021-06-30T00:00:00Z'])).toEqual([44_377, 44_377]);
  });
});

/** What Google Sheets shows for these once they are formatted as numbers: days, and the time as a share of the day. */
const times: readonly (readonly [date: string, serial: number])[] = [
  ['new Date(2021, 1, 2)', 44_229],
  ['new Date(2021, 1, 2, 11, 45)', 44_229 + 11.75 / 24],
  ['new Date(2021, 1, 2, 12, 0)', 44_229.5],
  ['new Date(2021, 1, 2, 15, 0)', 44_229.625],
  ['new Date(2021, 6, 2, 23, 45)', 44_379 + 23.75 / 24],
  ['new Date(2021, 1, 2, 0, 0, 0, 108)', 44_229 + 108 / 86_400_000],
  // A time alone, and numbers in cells with a date’s format: 0.25, 300 and 300.5.
  ['new Date(1899, 11, 30, 6, 0)', 0.25],
  ['new Date(1900, 9, 26)', 300],
  ['new Date(1900, 9, 26, 12, 0)', 300.5],
];

// Amsterdam was 19 minutes and 32 seconds ahead in 1900, Kolkata 21 minutes and 10 seconds beside five and a half hours.
const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'Europe/Amsterdam', 'Asia/Kolkata'];

describe('the time from a cell with one', () => {
  const dates = times.map(([date]) => date);
  const serials = times.map(([, serial]) => serial);

  it.each(zones)('with script and spreadsheet in %s', (timeZone) => {
    expect(serialsOf(timeZone, '', dates)).toEqual(serials);
    expect(serialsOf(timeZone, spreadsheetIn(timeZone), dates)).toEqual(serials);
  });

  it.each([
    ['Europe/London', 'Asia/Tokyo', '+09:00'],
    ['Europe/London', 'Pacific/Honolulu', '-10:00'],
    ['America/New_York', 'Asia/Kathmandu', '+05:45'],
    ['Asia/Tokyo', 'America/Bogota', '-05:00'],
  ])('with the script in %s and the spreadsheet in %s, which is told', (timeZone, other, offset) => {
    const midnight = serialsIn(timeZone, midnights(offset), spreadsheetIn(other));
    expect(midnight).toEqual([40_878, 43_862, 43_890, 45_657]);
    const instants = ['2021-02-02T12:00:00', '2021-02-02T15:15:00', '2021-02-02T23:45:30'].map((at) => at + offset);
    const expected = [44_229.5, 44_229 + 15.25 / 24, 44_229 + (23.75 * 3600 + 30) / 86_400];
    expect(serialsIn(timeZone, instants, spreadsheetIn(other))).toEqual(expected);
  });

  it('alone, or of a number, stays where the spreadsheet’s zone is not told', () => {
    expect(serialsOf('Europe/London', silent, dates.slice(6))).toEqual(serials.slice(6));
  });
});
