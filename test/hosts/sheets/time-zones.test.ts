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

const serialsIn = (timeZone: string, instants: readonly string[]): number[] => {
  const print = `console.log(JSON.stringify(${JSON.stringify(instants)}.map((at) => cells.readInput(new Date(at)))))`;
  const env = { ...process.env, TZ: timeZone };
  return JSON.parse(execFileSync(process.execPath, ['-e', `${program};${print}`], { encoding: 'utf8', env }));
};

/** Midnights in each spreadsheet's time zone, by its offset from Greenwich. */
const midnights = (offset: string): string[] => [
  `2011-12-01T00:00:00${offset}`,
  `2020-02-01T00:00:00${offset}`,
  `2020-02-29T00:00:00${offset}`,
  `2024-12-31T00:00:00${offset}`,
];
/** The serial numbers that spreadsheets show for these days. */
const serials = [40_878, 43_862, 43_890, 45_657];

describe('the same day from a date cell', () => {
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
