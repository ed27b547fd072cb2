import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../../scripts/data/check';
import { describeFault } from '../../scripts/data/fault';
import { faultsOf, withBroken } from './broken';

describe('a file that is not as it should be', () => {
  test('a byte order mark', () => {
    expect(faultsOf('sources.csv', (text) => `\uFEFF${text}`)).toEqual([
      'sources.csv, row 1: The file starts with a byte order mark; save it without one.',
    ]);
  });

  test('CRLF line ends', () => {
    expect(faultsOf('sources.csv', (text) => text.replace(/\n/g, '\r\n'))).toEqual([
      'sources.csv, row 1: The line ends in CRLF; use LF alone.',
    ]);
  });

  test('CRLF at the end of some lines, after a cell with quotation marks or a blank one', () => {
    const change = (line: number) => (text: string) =>
      text
        .split('\n')
        .map((each, place) => (place === line - 1 ? `${each}\r` : each))
        .join('\n');
    for (const line of [2, 3, 5]) {
      expect(faultsOf('figures.csv', change(line))).toEqual([
        `figures.csv, row ${line}: The line ends in CRLF; use LF alone.`,
      ]);
    }
  });

  test('bytes that are not UTF-8', () => {
    const faults = withBroken({}, (folder) => {
      writeFileSync(
        join(folder, 'successions.csv'),
        Buffer.from('predecessor,successor,date,extent,note\n\xa3\n', 'latin1'),
      );
      return checkData(folder).faults.map(describeFault);
    });
    expect(faults).toContain('successions.csv, row 2: The line is not UTF-8.');
  });

  test('no file', () => {
    expect(faultsOf('places.csv', null)).toEqual(['places.csv: The file is missing.']);
  });

  test('an empty file', () => {
    expect(faultsOf('places.csv', () => '')).toEqual(['places.csv, row 1: The file has no header row.']);
  });

  test('a quotation mark that is never closed', () => {
    expect(faultsOf('places.csv', (text) => `${text}"E0`)).toEqual([
      expect.stringMatching(/^places\.csv, row \d+: The file is not CSV/),
    ]);
  });

  test('a column too few, one too many, and one out of order', () => {
    expect(faultsOf('successions.csv', (text) => text.replace(',extent,', ',whole,'))).toEqual([
      'successions.csv, row 1, column extent: The column is missing.',
      'successions.csv, row 1, column whole: No such column is described.',
    ]);
    expect(faultsOf('successions.csv', (text) => text.replace('date,extent', 'extent,date'))).toEqual([
      'successions.csv, row 1, column extent: The columns are not in the order described.',
    ]);
  });

  test('a row with a cell too many', () => {
    expect(faultsOf('successions.csv', (text) => text.replace('whole,\n', 'whole,,\n'))).toEqual([
      'successions.csv, row 2, column note: The row has 6 cells where the header has 5.',
    ]);
  });

  test('a row with cells too few', () => {
    expect(faultsOf('successions.csv', (text) => `${text}QH8,D7T5G\n`)).toContain(
      'successions.csv, row 18, column successor: The row has 2 cells where the header has 5.',
    );
  });
});
